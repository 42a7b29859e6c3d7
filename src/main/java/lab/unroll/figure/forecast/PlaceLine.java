package lab.unroll.figure.forecast;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.figure.chart.ChartSeries;

/**
 * A line over the places of a series.
 *
 * @param id    its name in the ids of spots
 * @param name  its name at its end
 * @param value its value at a place; NaN where there is none
 * @param look  how it looks
 * @param told  says what a point is, from its place
 */
record PlaceLine(String id, String name, IntToDoubleFunction value, ChartSeries.Look look, IntFunction<String> told) {

    /** Places side by side in one column of pixels, of which no more than these four are drawn. */
    private static final int DRAWN = 4;

    /**
     * The places that are drawn: all, or where more than two fall into one of {@code columns}, the first, the last, the lowest
     * and the highest of each, so that no peak is lost.
     */
    int[] drawn(int from, int to, int columns) {
        int count = to - from;
        if (count <= 2 * columns) {
            return IntStream.range(from, to).filter(this::isThere).toArray();
        }
        return IntStream.range(0, columns).flatMap(column -> {
            int first = from + (int) ((long) count * column / columns);
            int last = from + (int) ((long) count * (column + 1) / columns);
            int[] there = IntStream.range(first, last).filter(this::isThere).toArray();
            if (there.length <= DRAWN) {
                return IntStream.of(there);
            }
            int low = there[0];
            int high = there[0];
            for (int place : there) {
                low = value.applyAsDouble(place) < value.applyAsDouble(low) ? place : low;
                high = value.applyAsDouble(place) > value.applyAsDouble(high) ? place : high;
            }
            return IntStream.of(there[0], low, high, there[there.length - 1]).sorted().distinct();
        }).toArray();
    }

    private boolean isThere(int place) {
        return Double.isFinite(value.applyAsDouble(place));
    }
}
