package lab.unroll.lesson.question;

/**
 * The curve that is asked for.
 *
 * @param quantity what is drawn
 * @param unit     its unit, counted from 0; -1 where it is not of a unit
 */
public record CurveAsked(CurveQuantity quantity, int unit) {

    private static final double LARGEST_CELL = 3;
    private static final double LEAST_DECADE = -8;
    private static final double MOST_DECADE = 2;

    /** The lowest value that can be drawn, the same whatever the answer is, so that it tells nothing. */
    public double lowest() {
        return quantity == CurveQuantity.LOSS ? 0 : quantity == CurveQuantity.HIDDEN ? -1
                : quantity == CurveQuantity.CELL ? -LARGEST_CELL : LEAST_DECADE;
    }

    /**
     * The highest value that can be drawn.
     *
     * @param chanceLoss the loss of guessing
     */
    public double highest(double chanceLoss) {
        return quantity == CurveQuantity.LOSS ? 1.5 * (Double.isFinite(chanceLoss) && chanceLoss > 0 ? chanceLoss : 1)
                : quantity == CurveQuantity.HIDDEN ? 1 : quantity == CurveQuantity.CELL ? LARGEST_CELL : MOST_DECADE;
    }
}
