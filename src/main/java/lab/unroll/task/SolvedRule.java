package lab.unroll.task;

/**
 * When a task counts as solved. It is measured on sequences of their own, which training does not draw.
 *
 * @param measure   what is measured
 * @param threshold the value to reach
 * @param line      the loss of about that quality: the line in a chart of the loss
 */
public record SolvedRule(Measure measure, double threshold, double line) {

    /** What can be measured. */
    public enum Measure {
        /** Mean cross-entropy in nats; it must fall below the threshold. */
        CROSS_ENTROPY("cross-entropy"),
        /** Mean of (ŷ - y)²; it must fall below the threshold. */
        MEAN_SQUARED_ERROR("mean-squared-error"),
        /** Share of right answers; it must reach the threshold. */
        ACCURACY("accuracy");

        private final String id;

        Measure(String id) {
            this.id = id;
        }

        /** Its name in files and in the keys of texts. */
        public String id() {
            return id;
        }

        /** True if less is better. */
        public boolean isLoss() {
            return this != ACCURACY;
        }
    }

    /** The loss must fall below a threshold. */
    public static SolvedRule crossEntropyBelow(double threshold) {
        return new SolvedRule(Measure.CROSS_ENTROPY, threshold, threshold);
    }

    /** The mean squared error must fall below a threshold. */
    public static SolvedRule meanSquaredErrorBelow(double threshold) {
        return new SolvedRule(Measure.MEAN_SQUARED_ERROR, threshold, threshold);
    }

    /** Every answer must be right, or as many as {@code share} says; {@code line} is a loss at which this comes about. */
    public static SolvedRule accuracyOf(double share, double line) {
        return new SolvedRule(Measure.ACCURACY, share, line);
    }

    /**
     * What the rule looks at.
     *
     * @param loss     mean loss as reported
     * @param accuracy share of right answers, 0 to 1
     */
    public double measured(double loss, double accuracy) {
        return measure.isLoss() ? loss : accuracy;
    }

    /** True if this is enough. */
    public boolean isMetBy(double loss, double accuracy) {
        return measure.isLoss() ? loss < threshold : accuracy >= threshold;
    }
}
