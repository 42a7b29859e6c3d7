package lab.unroll.sweep;

import java.util.Arrays;

/**
 * The held-out loss of one run at each of its checks.
 *
 * @param iterations steps taken, growing; copied
 * @param losses     the losses there; copied
 */
public record HeldOutCurve(long[] iterations, double[] losses) {

    /** Copies the arrays. */
    public HeldOutCurve {
        iterations = iterations.clone();
        losses = losses.clone();
    }

    /** Number of checks. */
    public int size() {
        return losses.length;
    }

    /** The loss after so many steps: that of the last check up to there; NaN before the first. */
    public double at(long iteration) {
        int place = Arrays.binarySearch(iterations, iteration);
        int last = place >= 0 ? place : -place - 2;
        return last < 0 ? Double.NaN : losses[last];
    }

    /** A copy. */
    @Override
    public long[] iterations() {
        return iterations.clone();
    }

    /** A copy. */
    @Override
    public double[] losses() {
        return losses.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldOutCurve that && Arrays.equals(iterations, that.iterations)
                && Arrays.equals(losses, that.losses);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(iterations) * 31 + Arrays.hashCode(losses);
    }

    @Override
    public String toString() {
        return "HeldOutCurve of " + losses.length + " checks";
    }
}
