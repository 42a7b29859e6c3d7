package lab.unroll.sweep;

import java.util.Arrays;

/**
 * The quartiles of some numbers.
 *
 * @param low    a quarter of them is below; between two of them by linear interpolation, as is the usual default (Hyndman
 *               and Fan 1996, type 7)
 * @param median half of them is below
 * @param high   three quarters are below
 */
public record Quantiles(double low, double median, double high) {

    /** Those of numbers, of which those that are none are left out; all NaN where none is left. */
    public static Quantiles of(double... numbers) {
        double[] sorted = Arrays.stream(numbers).filter(one -> !Double.isNaN(one)).sorted().toArray();
        return new Quantiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
