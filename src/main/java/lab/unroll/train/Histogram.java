package lab.unroll.train;

import java.util.Arrays;

/**
 * How numbers are spread: the share of them in each of {@link #BINS} bins of equal width.
 *
 * @param low    the smallest of them; NaN without any
 * @param high   the largest of them
 * @param shares of each bin, from the lowest on; they add up to 1; copied
 */
public record Histogram(float low, float high, float[] shares) {

    /** Number of bins. */
    public static final int BINS = 24;

    /** Copies the shares. */
    public Histogram {
        shares = shares.clone();
    }

    /** Counts the first {@code count} of these numbers; those that are not finite are left out. */
    public static Histogram of(float[] numbers, int count) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int finite = 0;
        for (int i = 0; i < count; i++) {
            if (Float.isFinite(numbers[i])) {
                low = Math.min(low, numbers[i]);
                high = Math.max(high, numbers[i]);
                finite++;
            }
        }
        float[] shares = new float[BINS];
        if (finite == 0) {
            return new Histogram(Float.NaN, Float.NaN, shares);
        }
        double scale = high > low ? BINS / ((double) high - low) : 0;
        int[] counts = new int[BINS];
        for (int i = 0; i < count; i++) {
            if (Float.isFinite(numbers[i])) {
                counts[(int) Math.min(BINS - 1, (numbers[i] - (double) low) * scale)]++;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            shares[bin] = (float) counts[bin] / finite;
        }
        return new Histogram(low, high, shares);
    }

    /** True if there was no number to count. */
    public boolean isEmpty() {
        return Float.isNaN(low);
    }

    /** The share from {@code from} to below {@code to}, as if the numbers of a bin lay evenly in it. */
    public double between(double from, double to) {
        if (isEmpty()) {
            return 0;
        }
        if (high <= low) {
            return from <= low && low < to ? 1 : 0;
        }
        double width = ((double) high - low) / BINS;
        double sum = 0;
        int first = (int) Math.max(0, Math.floor((from - low) / width));
        int last = (int) Math.min(BINS - 1, Math.floor((to - low) / width));
        for (int bin = first; bin <= last; bin++) {
            double left = Math.max(from, low + bin * width);
            double right = Math.min(to, low + (bin + 1) * width);
            sum += right > left ? shares[bin] * (right - left) / width : 0;
        }
        return sum;
    }

    /** The mean, as if each number stood in the middle of its bin; NaN without any. */
    public double mean() {
        double width = ((double) high - low) / BINS;
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += shares[bin] * (low + (bin + 0.5) * width);
        }
        return isEmpty() ? Double.NaN : high <= low ? low : sum;
    }

    /** The shares; a copy. */
    @Override
    public float[] shares() {
        return shares.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && Float.compare(low, that.low) == 0 && Float.compare(high, that.high) == 0
                && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares) * 31 + Float.hashCode(low);
    }

    @Override
    public String toString() {
        return "Histogram from " + low + " to " + high;
    }
}
