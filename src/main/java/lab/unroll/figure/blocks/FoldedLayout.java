package lab.unroll.figure.blocks;

import java.awt.geom.Rectangle2D;

/**
 * Where the parts of a folded network stand: one block a layer and direction, its state going round in a loop. Every
 * column stands on the same place; of an encoder and a decoder, each has a place of its own. The loop of h leaves the block; that of C stays inside, where there is room, because C
 * is private to its cell.
 */
public final class FoldedLayout implements BlockPlaces {

    private static final double STRIP = 112;
    /** Share of a block that its strips take. */
    private static final double STRIP_SHARE = 0.42;
    private static final double WIDEST = 440;
    /** Of two networks beside each other. */
    private static final double NARROW_STRIP = 72;
    private static final double NAMED = 17.5;

    private final BlocksLayout unrolled;
    private final double strip;
    private final double blockWidth;
    private final double aside;
    private final double rise;
    private final double blockHeight;

    /** The network of an unrolled picture, folded into its page. */
    public FoldedLayout(BlocksLayout unrolled) {
        this.unrolled = unrolled;
        boolean pair = unrolled.encoderLength > 0;
        // The names of layers in two directions are long, and stand beside the blocks
        double share = unrolled.spec.bidirectional() && unrolled.spec.layers() > 1 ? 0.28 : 0.42;
        this.blockWidth = pair ? Math.min(0.26 * unrolled.width, Math.max(216, Math.min(WIDEST, 0.28 * unrolled.width)))
                : Math.max(216, Math.min(WIDEST, share * unrolled.width));
        this.strip = pair ? NARROW_STRIP : Math.max(STRIP, STRIP_SHARE * blockWidth);
        this.aside = unrolled.spec.bidirectional() ? 20 : 0;
        double upper = unrolled.top(unrolled.rows.size() - 1);
        double lower = unrolled.rows.size() > 1 ? unrolled.top(unrolled.rows.size() - 2) : upper;
        double free = unrolled.rows.size() > 1 ? lower - upper - unrolled.blockHeight
                : Math.min(40, upper - unrolled.output(unrolled.first()).getMaxY());
        double pitch = unrolled.blockHeight + free;
        double high = Math.max(0.62 * pitch, pitch - 46);
        // Room for a name, where that leaves some for the loop
        this.blockHeight = Math.min(unrolled.blockHeight, high > 13 ? Math.max(NAMED, high) : high);
        this.rise = Math.min(26, 0.66 * (pitch - blockHeight));
    }

    @Override
    public int first() {
        return unrolled.first();
    }

    @Override
    public int last() {
        return unrolled.last();
    }

    private double middle(int column) {
        double share = unrolled.encoderLength == 0 ? 0.5 : column > unrolled.encoderLength ? 0.74 : 0.26;
        return share * unrolled.width;
    }

    @Override
    public Rectangle2D card(int column) {
        double breadth = blockWidth + (aside > 0 ? 2 * aside + 60 : unrolled.encoderLength > 0 ? 84 : 96);
        return new Rectangle2D.Double(middle(column) - breadth / 2, unrolled.cardTop, breadth,
                unrolled.cardBottom - unrolled.cardTop);
    }

    @Override
    public BlockPlace block(int row, int column) {
        double left = middle(column) - blockWidth / 2
                + (!unrolled.spec.bidirectional() ? 0 : unrolled.rows.get(row).isReverse() ? aside : -aside);
        double top = unrolled.top(row) + unrolled.blockHeight - blockHeight;
        Rectangle2D frame = new Rectangle2D.Double(left, top, blockWidth, blockHeight);
        double inset = blockHeight >= 70 && unrolled.spec.cell().hasCellState() ? 15 : 0;
        Rectangle2D inner = new Rectangle2D.Double(frame.getMaxX() - strip - 24, top + inset, strip + 10,
                blockHeight - inset);
        BlockPlace plain = BlocksLayout.place(inner, unrolled.spec);
        // h goes out of the block and over it; C round its strip
        double reach = unrolled.spec.bidirectional() ? 11 : 20;
        BlockPlace.Ports h = new BlockPlace.Ports(frame.getX(), frame.getMaxX(), plain.h().y(), reach,
                plain.h().y() - top + rise * 0.8);
        BlockPlace.Ports c = null;
        if (plain.cell() != null && inset > 0) {
            c = new BlockPlace.Ports(plain.cell().getX(), plain.cell().getMaxX(), plain.c().y(), 10,
                    plain.c().y() - plain.cell().getY() + 9);
        } else if (plain.cell() != null) {
            c = new BlockPlace.Ports(frame.getX(), frame.getMaxX(), plain.c().y(), 0.5 * reach,
                    plain.c().y() - top + rise * 0.3);
        }
        return new BlockPlace(frame, plain.hidden(), plain.cell(), h, c);
    }

    /** Where the name of a block stands: left of its strips. */
    static Rectangle2D name(BlockPlace place) {
        Rectangle2D first = place.cell() == null || place.cell().getX() > place.hidden().getX() ? place.hidden()
                : place.cell();
        double right = first.getX() - (place.cell() == null ? 6 : 18);
        return new Rectangle2D.Double(place.frame().getX(), place.frame().getY(), right - place.frame().getX(),
                place.frame().getHeight());
    }

    @Override
    public Rectangle2D input(int column) {
        Rectangle2D place = unrolled.input(column);
        return new Rectangle2D.Double(middle(column) - place.getWidth() / 2, place.getY(), place.getWidth(),
                place.getHeight());
    }

    @Override
    public Rectangle2D output(int column) {
        Rectangle2D place = unrolled.output(column);
        return new Rectangle2D.Double(middle(column) - 42, place.getY(), 84, place.getHeight());
    }

    @Override
    public Rectangle2D join(int row, int column) {
        Rectangle2D place = unrolled.join(row, column);
        return new Rectangle2D.Double(middle(column) - 10, place.getY(), 20, place.getHeight());
    }

    @Override
    public double headerBaseline() {
        return unrolled.headerBaseline();
    }

    @Override
    public double apart() {
        return 0;
    }
}
