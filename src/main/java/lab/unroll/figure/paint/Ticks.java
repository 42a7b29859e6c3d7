package lab.unroll.figure.paint;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis.
 *
 * @param step   distance of two ticks
 * @param first  the first tick
 * @param last   the last tick
 */
public record Ticks(double step, double first, double last) {

    /** Ticks at 1, 2 or 5 times a power of ten that enclose [low, high], about {@code count} of them. */
    public static Ticks around(double low, double high, int count) {
        double step = step((high - low) / Math.max(1, count));
        return new Ticks(step, Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step);
    }

    /** Ticks of that kind inside [low, high]. */
    public static Ticks inside(double low, double high, int count) {
        double step = step((high - low) / Math.max(1, count));
        return new Ticks(step, Math.ceil(low / step - 1e-9) * step, Math.floor(high / step + 1e-9) * step);
    }

    /** Whole decades that enclose [lowest, highest] (exponents of ten), at most {@code count} ticks. */
    public static Ticks decades(double lowest, double highest, int count) {
        double low = Math.floor(lowest + 1e-9);
        double high = Math.max(low + 1, Math.ceil(highest - 1e-9));
        for (int step : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            Ticks ticks = new Ticks(step, Math.floor(low / step) * step, Math.ceil(high / step) * step);
            if (ticks.values().size() <= Math.max(2, count)) {
                return ticks;
            }
        }
        return new Ticks(200, Math.floor(low / 200) * 200, Math.ceil(high / 200) * 200);
    }

    /** The ticks themselves. */
    public List<Double> values() {
        List<Double> values = new ArrayList<>();
        long count = Math.round((last - first) / step);
        for (long i = 0; i <= count; i++) {
            values.add(first + i * step);
        }
        return values;
    }

    /** Decimals that tell neighbouring ticks apart. */
    public int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }
}
