package lab.unroll.train;

import java.util.Arrays;
import java.util.List;

/**
 * The losses so far, thinned where there are many.
 *
 * @param iterations the last iteration behind each point, rising; copied
 * @param losses     the mean loss since the point before; copied
 * @param changes    how training was changed on the way, in order; copied
 */
public record LossCurve(long[] iterations, double[] losses, List<TrainingChange> changes) {

    /** Copies the arrays and the list. */
    public LossCurve {
        iterations = iterations.clone();
        losses = losses.clone();
        changes = List.copyOf(changes);
    }

    /** Losses of a training that was never changed. */
    public LossCurve(long[] iterations, double[] losses) {
        this(iterations, losses, List.of());
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

    /** The mean loss of the last point; NaN without one. */
    public double last() {
        return size() == 0 ? Double.NaN : loss(size() - 1);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof LossCurve that && Arrays.equals(iterations, that.iterations)
                && Arrays.equals(losses, that.losses) && changes.equals(that.changes);
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
