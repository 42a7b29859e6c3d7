package lab.unroll.task.series;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.task.InputFeature;
import lab.unroll.task.NumberSeries;

/** How values become what a network reads. It is computed on the part that is trained on: who knew the end would foretell it. */
enum Scaling {
    /** As they are. */
    NONE,
    /** Less their mean, divided by their standard deviation. */
    STANDARD,
    /** From 0, the smallest, to 1, the largest. */
    MIN_MAX;

    /** Their names, each at its number. */
    static List<String> ids() {
        return Arrays.stream(values()).map(one -> one.name().toLowerCase(Locale.ROOT).replace("_", "")).toList();
    }

    /** The component of x_t: value = offset + scale · x. */
    InputFeature of(NumberSeries series, int trained) {
        double[] values = Arrays.copyOf(series.values(), trained);
        return switch (this) {
            case NONE -> new InputFeature(series.name(), series.unit(), 0, 1);
            case STANDARD -> feature(series, mean(values), deviation(values));
            case MIN_MAX -> {
                double lowest = Arrays.stream(values).min().orElse(0);
                yield feature(series, lowest, Arrays.stream(values).max().orElse(1) - lowest);
            }
        };
    }

    /** Where all values that are trained on are equal, they are not stretched. */
    private static InputFeature feature(NumberSeries series, double offset, double scale) {
        return new InputFeature(series.name(), series.unit(), offset, scale > 0 ? scale : 1);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** √(Σ (v - mean)² / n). */
    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
    }
}
