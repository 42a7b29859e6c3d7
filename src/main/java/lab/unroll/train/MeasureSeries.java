package lab.unroll.train;

import java.util.Arrays;

/** One measure of a {@link MeasureHistory}: mean, smallest and largest value of the steps behind each point. */
public final class MeasureSeries {

    private final double[] means;
    private final double[] lows;
    private final double[] highs;
    private double pendingSum;
    private double pendingLow;
    private double pendingHigh;

    /** {@code capacity} is even. */
    MeasureSeries(int capacity) {
        means = new double[capacity];
        lows = new double[capacity];
        highs = new double[capacity];
        forgetPending();
    }

    /** Adds a step to the point that is not yet complete. */
    void add(double value) {
        pendingSum += value;
        pendingLow = Math.min(pendingLow, value);
        pendingHigh = Math.max(pendingHigh, value);
    }

    /** The pending steps, so many of them, become a point. */
    void complete(int point, int steps) {
        means[point] = pendingSum / steps;
        lows[point] = pendingLow;
        highs[point] = pendingHigh;
        forgetPending();
    }

    /** Forgets the steps of the point that is not yet complete. */
    void forgetPending() {
        pendingSum = 0;
        pendingLow = Double.POSITIVE_INFINITY;
        pendingHigh = Double.NEGATIVE_INFINITY;
    }

    /** Every two points become one. */
    void halve() {
        for (int i = 0; i < means.length / 2; i++) {
            means[i] = (means[2 * i] + means[2 * i + 1]) / 2;
            lows[i] = Math.min(lows[2 * i], lows[2 * i + 1]);
            highs[i] = Math.max(highs[2 * i], highs[2 * i + 1]);
        }
    }

    /** The first points; {@code iterations} are the last ones behind them. */
    MeasureCurve curve(long[] iterations) {
        int size = iterations.length;
        return new MeasureCurve(iterations, Arrays.copyOf(means, size), Arrays.copyOf(lows, size),
                Arrays.copyOf(highs, size));
    }

    /** All this as a value. */
    State state(long[] iterations) {
        return new State(curve(iterations), pendingSum, pendingLow, pendingHigh);
    }

    /** Goes on from a state. */
    void restore(State state) {
        int size = state.points().size();
        System.arraycopy(state.points().means(), 0, means, 0, size);
        System.arraycopy(state.points().lows(), 0, lows, 0, size);
        System.arraycopy(state.points().highs(), 0, highs, 0, size);
        pendingSum = state.pendingSum();
        pendingLow = state.pendingLow();
        pendingHigh = state.pendingHigh();
    }

    /**
     * One measure at one moment.
     *
     * @param points      the points so far
     * @param pendingSum  sum over the steps of the point that is not yet complete
     * @param pendingLow  the smallest of them; infinite if there are none
     * @param pendingHigh the largest of them; infinite if there are none
     */
    public record State(MeasureCurve points, double pendingSum, double pendingLow, double pendingHigh) {

        /** True if it has that many means, lows and highs. */
        boolean isOf(int size) {
            return points != null && points.size() == size && points.means().length == size && points.lows().length == size
                    && points.highs().length == size;
        }

        /** The first points, with nothing pending; {@code iterations} are the last ones behind them. */
        State upTo(long[] iterations) {
            int size = iterations.length;
            return new State(new MeasureCurve(iterations, Arrays.copyOf(points.means(), size),
                    Arrays.copyOf(points.lows(), size), Arrays.copyOf(points.highs(), size)), 0,
                    Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }
}
