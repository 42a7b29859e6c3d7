package lab.unroll.train;

import java.util.Arrays;

/**
 * A measure over the steps so far, thinned where there are many: each point stands for the steps since the point before.
 *
 * @param iterations the last iteration behind each point, rising; copied
 * @param means      their mean; copied
 * @param lows       the smallest of them; copied
 * @param highs      the largest of them: no spike is lost; copied
 */
public record MeasureCurve(long[] iterations, double[] means, double[] lows, double[] highs) {

    /** Copies the arrays. */
    public MeasureCurve {
        iterations = iterations.clone();
        means = means.clone();
        lows = lows.clone();
        highs = highs.clone();
    }

    /** Number of points. */
    public int size() {
        return means.length;
    }

    /** The last iteration behind a point. */
    public long iteration(int point) {
        return iterations[point];
    }

    /** The mean of a point. */
    public double mean(int point) {
        return means[point];
    }

    /** The smallest value of a point. */
    public double low(int point) {
        return lows[point];
    }

    /** The largest value of a point. */
    public double high(int point) {
        return highs[point];
    }

    /** The iterations; a copy. */
    @Override
    public long[] iterations() {
        return iterations.clone();
    }

    /** The means; a copy. */
    @Override
    public double[] means() {
        return means.clone();
    }

    /** The smallest values; a copy. */
    @Override
    public double[] lows() {
        return lows.clone();
    }

    /** The largest values; a copy. */
    @Override
    public double[] highs() {
        return highs.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasureCurve that && Arrays.equals(iterations, that.iterations)
                && Arrays.equals(means, that.means) && Arrays.equals(lows, that.lows)
                && Arrays.equals(highs, that.highs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(iterations) * 31 + Arrays.hashCode(means);
    }

    @Override
    public String toString() {
        return "MeasureCurve of " + means.length + " points";
    }
}
