package lab.unroll.figure.cell;

/** Where the components of x_t stand beside its symbol. */
final class CellInput {

    private static final int MOST = 8;
    private static final double NARROWEST = 14;
    private static final double WIDEST = 30;
    private static final double NAME = 26;

    private CellInput() {
    }

    /** The strip between the symbol and {@code limit}, or null where there are too many components for it. */
    static CellGroup strip(CellLayout layout, double limit) {
        int n = layout.inputs;
        double left = layout.symbolX() + layout.symbolRadius + 7;
        double cell = Math.min(WIDEST, (limit - NAME - left) / n);
        if (n > MOST || cell < NARROWEST) {
            return null;
        }
        double height = Math.min(22, 2 * layout.symbolRadius - 3);
        return new CellGroup(left, cell, n, layout.symbolMiddle - height / 2, height, null);
    }
}
