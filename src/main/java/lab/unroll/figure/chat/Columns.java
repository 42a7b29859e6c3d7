package lab.unroll.figure.chat;

/**
 * The columns that are shown side by side, or the rows below each other: all, or those round the one that is looked at.
 *
 * @param first the first of them, from 0
 * @param count how many
 * @param left  where they begin
 * @param pitch how wide each is
 */
record Columns(int first, int count, double left, double pitch) {

    /**
     * As many as have room.
     *
     * @param all       how many there are
     * @param focus     the one that is looked at
     * @param narrowest how wide each is at least, but for the only one
     * @param widest    how wide each is at most
     */
    static Columns of(int all, int focus, double room, double left, double narrowest, double widest) {
        int count = (int) Math.max(1, Math.min(all, Math.floor(room / narrowest)));
        int first = Math.max(0, Math.min(all - count, focus - count / 2));
        return new Columns(first, count, left, Math.min(widest, room / count));
    }

    /** The middle of one. */
    double x(int column) {
        return left + (column - first + 0.5) * pitch;
    }

    boolean shows(int column) {
        return column >= first && column < first + count;
    }

    /** Behind the last. */
    int end() {
        return first + count;
    }
}
