package lab.unroll.task.series;

/** After how many steps a series comes round again, by its autocorrelation. Box and Jenkins, Time Series Analysis (1970). */
final class Seasons {

    private static final int MOST_VALUES = 10_000;
    private static final int LONGEST = 1000;
    /** A correlation of less is no season. */
    private static final double LEAST = 0.3;
    /** So near to the best, the shortest counts: what comes round comes round twice as well. */
    private static final double NEAR = 0.9;
    /** Noise makes a peak of many: up to so much longer seasons belong to the same one, and the highest counts. */
    private static final double WIDTH = 1.1;

    private Seasons() {
    }

    /**
     * The season of the first values.
     *
     * @param values all of them. Not modified.
     * @param count  how many are looked at
     * @return 2 to a third of {@code count}, or 1 if there is none
     */
    static int of(double[] values, int count) {
        int n = Math.min(count, MOST_VALUES);
        double[] flat = withoutTrend(values, n);
        int longest = Math.min(LONGEST, n / 3);
        double[] correlation = new double[longest + 2];
        double variance = product(flat, 0);
        if (!(variance > 0)) {
            return 1;
        }
        for (int lag = 1; lag < correlation.length; lag++) {
            correlation[lag] = product(flat, lag) / variance;
        }
        int from = 1;
        while (from <= longest && correlation[from] > 0) {
            // neighbours are alike in any series; a season only begins where that is over
            from++;
        }
        double best = LEAST;
        for (int lag = Math.max(2, from); lag <= longest; lag++) {
            best = isPeak(correlation, lag) ? Math.max(best, correlation[lag]) : best;
        }
        int found = 1;
        for (int lag = Math.max(2, from); lag <= (found == 1 ? longest : Math.min(longest, (int) (WIDTH * found))); lag++) {
            boolean counts = isPeak(correlation, lag) && correlation[lag] > LEAST && correlation[lag] >= NEAR * best;
            if (counts && (found == 1 || correlation[lag] > correlation[found])) {
                found = lag;
            }
        }
        return found;
    }

    private static boolean isPeak(double[] correlation, int lag) {
        return correlation[lag] >= correlation[lag - 1] && correlation[lag] > correlation[lag + 1];
    }

    /** Mean product of values that stand so many steps apart. */
    private static double product(double[] values, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += values[i] * values[i - lag];
        }
        return sum / (values.length - lag);
    }

    /** What is left beside the straight line of least squares. */
    private static double[] withoutTrend(double[] values, int n) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += values[i] / n;
        }
        double along = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double x = i - (n - 1) / 2.0;
            along += x * (values[i] - mean);
            square += x * x;
        }
        double[] flat = new double[n];
        for (int i = 0; i < n; i++) {
            flat[i] = values[i] - mean - along / square * (i - (n - 1) / 2.0);
        }
        return flat;
    }
}
