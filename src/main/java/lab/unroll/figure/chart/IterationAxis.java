package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/**
 * The iterations along a chart of the loss: evenly, or by decades where training went on so long after the task was learnt
 * that an even axis would press the learning into its first pixels. Which of them it is stands at the axis.
 */
final class IterationAxis {

    private static final long SHORTEST = 10;
    /** A shorter training is shown evenly. */
    private static final long LONG = 2000;
    /** Training went on for so many times the steps that learning took. */
    private static final long LONG_AFTER = 10;
    /** Without a loss that counts as solved: most was learnt when this share of all that it fell was left. */
    private static final double LEFT = 0.05;

    private final Scale scale;
    private final long last;

    /**
     * The axis of a chart.
     *
     * @param curves     every line of the chart; the first that has learnt decides
     * @param iteration  where training stands; the axis reaches at least that far
     * @param solvedLoss the loss below which the task counts as solved
     * @param left       pixel of its beginning
     * @param right      pixel of its end
     */
    IterationAxis(List<LossCurve> curves, long iteration, OptionalDouble solvedLoss, double left, double right) {
        last = last(curves, iteration);
        scale = scale(isByDecades(curves, iteration, solvedLoss), last, left, right);
    }

    /** From the steps up to the last one to pixels. */
    static Scale scale(boolean byDecades, long last, double left, double right) {
        return byDecades ? new Scale(0, Math.log10(last), left, right, true) : Scale.linear(0, last, left, right);
    }

    /** Whether such a chart has an axis of decades. */
    static boolean isByDecades(List<LossCurve> curves, long iteration, OptionalDouble solvedLoss) {
        long last = last(curves, iteration);
        long learnt = curves.stream().mapToLong(curve -> learnt(curve, solvedLoss)).min().orElse(last);
        return last >= LONG && learnt <= last / LONG_AFTER;
    }

    /** The step up to which such a chart reaches. */
    static long last(List<LossCurve> curves, long iteration) {
        LossCurve own = curves.get(0);
        return Math.max(Math.max(iteration, SHORTEST), own.size() == 0 ? 0 : own.iteration(own.size() - 1));
    }

    /** The iteration at which a loss was down for the first time; the largest number there is if it never was. */
    private static long learnt(LossCurve curve, OptionalDouble solvedLoss) {
        double goal = solvedLoss.orElseGet(() -> mostlyFallen(curve));
        for (int point = 0; point < curve.size(); point++) {
            if (curve.loss(point) <= goal) {
                return curve.iteration(point);
            }
        }
        return Long.MAX_VALUE;
    }

    private static double mostlyFallen(LossCurve curve) {
        double least = Double.POSITIVE_INFINITY;
        for (int point = 0; point < curve.size(); point++) {
            least = Math.min(least, curve.loss(point));
        }
        return curve.size() == 0 ? Double.NaN : least + LEFT * (curve.loss(0) - least);
    }

    /** From iterations to pixels. */
    Scale scale() {
        return scale;
    }

    /** The iterations with a number below. */
    List<Long> ticks() {
        return ticks(scale, last);
    }

    /** The same of another axis up to the last step. */
    static List<Long> ticks(Scale scale, long last) {
        List<Long> ticks = new ArrayList<>();
        if (scale.logarithmic()) {
            for (long tick = 1; tick <= last; tick *= 10) {
                ticks.add(tick);
            }
            return ticks;
        }
        double most = Math.max(2, (scale.to() - scale.from()) / 80);
        for (double value : Ticks.inside(0, last, (int) most).values()) {
            if (value == Math.rint(value)) {
                ticks.add((long) value);
            }
        }
        return ticks;
    }

    /** A tick in words. */
    static String number(long tick) {
        return String.format(Locale.ROOT, "%,d", tick);
    }
}
