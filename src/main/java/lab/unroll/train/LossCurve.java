package lab.unroll.train;

import java.util.Arrays;

/**
 * The losses so far, thinned where there are many.
 *
 * @param iterations the last iteration behind each point, rising; copied
 * @param losses     the mean loss since the point before; copied
 */
public record LossCurve(long[] iterations, double[] losses) {

    /** Copies both arrays. */
    public LossCurve {
        iterations = iterations.clone();
        losses = losses.clone();
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
                && Arrays.equals(losses, that.losses);
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
