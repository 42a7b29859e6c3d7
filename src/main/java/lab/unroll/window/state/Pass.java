package lab.unroll.window.state;

/** The way the playhead goes: forward through the steps, or from the loss back through them. */
public enum Pass {
    /** From 0 (nothing read) to T; position t means that step t is complete. */
    FORWARD(0, 0, 1),
    /** From T+1 (only the loss) to 1; position t means that the gradient at step t is complete. */
    BACKWARD(1, 1, -1);

    private static final double ROUNDING = 1e-9;

    private final int lowest;
    private final int beyond;
    private final int sign;

    Pass(int lowest, int beyond, int sign) {
        this.lowest = lowest;
        this.beyond = beyond;
        this.sign = sign;
    }

    /** The earliest position in time. */
    public double earliest() {
        return lowest;
    }

    /** The latest position in time. */
    public double latest(int length) {
        return length + beyond;
    }

    /** Where playing begins. */
    public double start(int length) {
        return sign > 0 ? earliest() : latest(length);
    }

    /** Where playing ends. */
    public double end(int length) {
        return sign > 0 ? latest(length) : earliest();
    }

    /** The step that is under way or has just been completed, 1 to T. */
    public int step(double position, int length) {
        double step = sign > 0 ? Math.ceil(position - ROUNDING) : Math.floor(position + ROUNDING);
        return (int) Math.max(1, Math.min(length, step));
    }

    /** How much of that step has happened, from 0 to 1. */
    public double progress(double position, int length) {
        int step = step(position, length);
        double happened = sign > 0 ? position - (step - 1) : step + 1 - position;
        return Math.max(0, Math.min(1, happened));
    }

    /** The position at which a share of a step has happened. */
    public double position(int step, double share) {
        return sign > 0 ? step - 1 + share : step + 1 - share;
    }

    /** So many steps further on in the direction of the sweep. */
    public double advanced(double position, double steps, int length) {
        return within(position + sign * steps, length);
    }

    /** The next whole position to the left. */
    public double earlier(double position, int length) {
        return within(Math.ceil(position - ROUNDING) - 1, length);
    }

    /** The next whole position to the right. */
    public double later(double position, int length) {
        return within(Math.floor(position + ROUNDING) + 1, length);
    }

    /** The nearest position there is. */
    public double within(double position, int length) {
        return Math.max(earliest(), Math.min(latest(length), position));
    }
}
