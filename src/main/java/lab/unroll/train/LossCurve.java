package lab.unroll.train;

import java.util.Arrays;
import java.util.List;

/**
 * The losses so far, thinned where there are many.
 *
 * @param iterations the last iteration behind each point, rising; copied
 * @param losses     the mean loss since the point before; copied
 * @param lows       the smallest of them; copied
 * @param highs      the largest of them; copied
 * @param changes    how training was changed on the way, in order; copied
 * @param measures   what was measured beside
 */
public record LossCurve(long[] iterations, double[] losses, double[] lows, double[] highs,
                        List<TrainingChange> changes, CourseMeasures measures) {

    /** Copies the arrays and the list. */
    public LossCurve {
        iterations = iterations.clone();
        losses = losses.clone();
        lows = lows.clone();
        highs = highs.clone();
        changes = List.copyOf(changes);
    }

    /** Losses beside which nothing was measured. */
    public LossCurve(long[] iterations, double[] losses, double[] lows, double[] highs, List<TrainingChange> changes) {
        this(iterations, losses, lows, highs, changes, CourseMeasures.NONE);
    }

    /** Losses of a training of which each point is one step. */
    public LossCurve(long[] iterations, double[] losses, List<TrainingChange> changes) {
        this(iterations, losses, losses, losses, changes);
    }

    /** Losses of a training that was never changed and of which each point is one step. */
    public LossCurve(long[] iterations, double[] losses) {
        this(iterations, losses, List.of());
    }

    /** The losses as any other measure. */
    public MeasureCurve asMeasure() {
        return new MeasureCurve(iterations, losses, lows, highs);
    }

    /** Number of points. */
    public int size() {
        return losses.length;
    }

    /** The last iteration behind a point. */
    public long iteration(int point) {
        return iterations[point];
    }

    /** The mean loss of a point. */
    public double loss(int point) {
        return losses[point];
    }

    /** The smallest loss of a point. */
    public double low(int point) {
        return lows[point];
    }

    /** The largest loss of a point. */
    public double high(int point) {
        return highs[point];
    }

    /** The mean loss of the last point; NaN without one. */
    public double last() {
        return size() == 0 ? Double.NaN : loss(size() - 1);
    }

    /**
     * The same in at most so many points, each of several that follow one another: their mean, the smallest and the largest
     * of them, so that no peak is lost.
     */
    public LossCurve thinned(int most) {
        int together = (size() + most - 1) / Math.max(1, most);
        if (together <= 1) {
            return this;
        }
        int points = (size() + together - 1) / together;
        long[] last = new long[points];
        double[] mean = new double[points];
        double[] least = new double[points];
        double[] greatest = new double[points];
        for (int point = 0; point < points; point++) {
            int end = Math.min(size(), (point + 1) * together);
            double sum = 0;
            least[point] = Double.POSITIVE_INFINITY;
            greatest[point] = Double.NEGATIVE_INFINITY;
            for (int i = point * together; i < end; i++) {
                sum += losses[i];
                least[point] = Math.min(least[point], lows[i]);
                greatest[point] = Math.max(greatest[point], highs[i]);
            }
            last[point] = iterations[end - 1];
            mean[point] = sum / (end - point * together);
        }
        return new LossCurve(last, mean, least, greatest, changes);
    }

    /** The first iteration whose loss is not finite, or -1. */
    public long firstNotFinite() {
        for (int point = 0; point < size(); point++) {
            if (!Double.isFinite(losses[point])) {
                return iterations[point];
            }
        }
        return -1;
    }

    /** The iterations; a copy. */
    @Override
    public long[] iterations() {
        return iterations.clone();
    }

    /** The losses; a copy. */
    @Override
    public double[] losses() {
        return losses.clone();
    }

    /** The smallest losses; a copy. */
    @Override
    public double[] lows() {
        return lows.clone();
    }

    /** The largest losses; a copy. */
    @Override
    public double[] highs() {
        return highs.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossCurve that && Arrays.equals(iterations, that.iterations)
                && Arrays.equals(losses, that.losses) && Arrays.equals(lows, that.lows)
                && Arrays.equals(highs, that.highs) && changes.equals(that.changes) && measures.equals(that.measures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(iterations) * 31 + Arrays.hashCode(losses);
    }

    @Override
    public String toString() {
        return "LossCurve of " + losses.length + " points";
    }
}
