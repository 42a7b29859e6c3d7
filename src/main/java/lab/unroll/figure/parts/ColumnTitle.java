package lab.unroll.figure.parts;

import lab.unroll.figure.paint.MathLabel;

/** The title of the copy at a step: t = 3. */
public final class ColumnTitle {

    /** The size of its letters. */
    public static final double SIZE = 15;
    /** Space between two titles. */
    private static final double GAP = 6;

    private ColumnTitle() {
    }

    /**
     * The title of a column. All columns are alike: where the longest title has no room, each has its number only.
     *
     * @param length number of steps
     * @param room   width of a column
     */
    public static MathLabel of(int t, int length, double room) {
        boolean fits = MathLabel.of("t = `" + length + "`").width(SIZE) <= room - GAP;
        return MathLabel.of(fits ? "t = `" + t + "`" : "`" + t + "`");
    }
}
