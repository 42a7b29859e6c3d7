package lab.unroll.figure.cell;

/**
 * The lines under the frame of a cell: the sub-step on one line or two, the answer, the legend.
 *
 * @param stepTop      upper edge of the lines of the sub-step
 * @param stepLines    1, or 2 where sentence and formula do not fit on one
 * @param answerMiddle middle of the answer's row
 * @param legendTop    upper edge of the legend
 */
record CellFoot(double stepTop, int stepLines, double answerMiddle, double legendTop) {

    /** Height of a line of the sub-step. */
    static final double LINE = 21;
    private static final double HIGH = 420;

    static CellFoot of(double height, int stepLines) {
        boolean high = height >= HIGH;
        double legend = high ? 26 : 19;
        double answer = high ? 28 : 20;
        double step = stepLines * LINE + (high ? 6 : 2);
        return new CellFoot(height - legend - answer - step, stepLines, height - legend - answer / 2,
                height - legend);
    }

    /** Middle of a line of the sub-step, from 0. */
    double stepMiddle(int line) {
        return stepTop + (line + 0.5) * LINE;
    }
}
