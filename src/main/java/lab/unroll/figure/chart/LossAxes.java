package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** The axes of a chart of losses: usually from zero to what is common, and the steps as {@link IterationAxis} has them. */
final class LossAxes {

    /** A loss this many times the loss of chance would flatten everything else: the line then runs along the top. */
    private static final double HIGHEST_OF_CHANCE = 3;
    /** The axis shows this share of the points; rare peaks above it run along the top. */
    private static final double COMMON = 0.99;
    private static final double ROW = 34;
    private static final double COLUMN = 80;
    /** From the largest loss down to the smallest that an axis of decades shows. */
    private static final double MOST_DECADES = 8;

    private final ChartLook look;
    private final List<LossCurve> curves;
    private final long iteration;
    private final boolean usuallyByDecades;
    private final boolean byDecades;
    private final List<CourseAxis.Tick> rows = new ArrayList<>();
    private final Scale wholeY;
    private final Scale y;

    /**
     * The axes of a chart.
     *
     * @param curves    every line of the chart; the first is the one that is trained
     * @param iteration where training stands
     * @param levels    losses worth knowing
     * @param top       pixel of the largest loss
     * @param bottom    pixel of the smallest
     */
    LossAxes(List<LossCurve> curves, long iteration, OptionalDouble solved, double chance, List<LossLevel> levels,
             ChartLook look, double top, double bottom) {
        this.look = look;
        this.curves = curves;
        this.iteration = iteration;
        usuallyByDecades = IterationAxis.isByDecades(curves, iteration, solved);
        byDecades = look.steps().kind().isByDecades(usuallyByDecades);
        int count = (int) Math.max(2, (bottom - top) / ROW);
        if (look.values().kind().isByDecades(false)) {
            Scale seen = look.steps().of(wholeX(0, 1));
            wholeY = decades(wholeX(0, 1), count, top, bottom);
            y = look.values().isZoomed() ? look.values().of(wholeY) : decades(seen, count, top, bottom);
            rows.addAll(CourseAxis.ticks(y, count, false, false));
            return;
        }
        Ticks whole = Ticks.around(0, highest(curves.get(0), chance, levels), count);
        wholeY = Scale.linear(whole.first(), whole.last(), bottom, top);
        if (look.isWhole()) {
            y = wholeY;
            add(whole);
        } else if (look.values().isZoomed()) {
            y = look.values().of(wholeY);
            add(Ticks.inside(y.low(), y.high(), count));
        } else {
            Ticks seen = seen(count, whole);
            y = Scale.linear(seen.first(), seen.last(), bottom, top);
            add(seen);
        }
    }

    private void add(Ticks ticks) {
        ticks.values().forEach(value -> rows.add(new CourseAxis.Tick(value, Numbers.fixed(value, ticks.decimals()))));
    }

    /** Round numbers round what is seen of all lines. */
    private Ticks seen(int count, Ticks whole) {
        double[] reach = reach(look.steps().of(wholeX(0, 1)), false);
        double low = Math.max(whole.first(), reach[0]);
        double high = Math.min(whole.last(), reach[1]);
        return low < high ? Ticks.around(low, high, count) : whole;
    }

    /** The smallest and the largest loss of the steps seen. */
    private double[] reach(Scale x, boolean positive) {
        double from = x.valueAt(x.from()) - 1;
        double to = x.valueAt(x.to()) + 1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (LossCurve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                boolean shown = curve.iteration(i) >= from && curve.iteration(i) <= to && Double.isFinite(curve.loss(i))
                        && (!positive || curve.low(i) > 0);
                low = shown ? Math.min(low, curve.low(i)) : low;
                high = shown && Double.isFinite(curve.high(i)) ? Math.max(high, curve.high(i)) : high;
            }
        }
        return new double[] {low, high};
    }

    private Scale decades(Scale x, int count, double top, double bottom) {
        double[] reach = reach(x, true);
        boolean any = reach[0] <= reach[1];
        double most = any ? Math.log10(reach[1]) : 0;
        Ticks ticks = Ticks.decades(any ? Math.max(Math.log10(reach[0]), most - MOST_DECADES) : -1, most, count);
        return new Scale(ticks.first(), ticks.last(), bottom, top, true);
    }

    private static double highest(LossCurve curve, double chance, List<LossLevel> levels) {
        double highest = 0;
        for (LossLevel level : levels) {
            highest = Math.max(highest, level.loss() * 1.02);
        }
        double[] finite = Arrays.stream(curve.losses()).filter(Double::isFinite).sorted().toArray();
        double greatest = finite.length == 0 ? 0 : finite[(int) Math.ceil(COMMON * (finite.length - 1))];
        double limit = Double.isFinite(chance) ? HIGHEST_OF_CHANCE * chance : greatest;
        double both = Math.max(highest, Math.min(greatest, limit));
        return both > 0 ? both : 1;
    }

    /** From all steps to pixels. */
    Scale wholeX(double left, double right) {
        return IterationAxis.scale(byDecades, IterationAxis.last(curves, iteration), left, right);
    }

    /** From the steps seen to pixels. */
    Scale x(double left, double right) {
        return look.steps().of(wholeX(left, right));
    }

    /** From all losses to pixels. */
    Scale wholeY() {
        return wholeY;
    }

    /** From the losses seen to pixels. */
    Scale y() {
        return y;
    }

    /** The losses with a number at the left. */
    List<CourseAxis.Tick> rows() {
        return rows;
    }

    /** The steps with a number below. */
    List<CourseAxis.Tick> columns(Scale x) {
        if (!look.steps().isZoomed() && byDecades == usuallyByDecades) {
            return IterationAxis.ticks(x, IterationAxis.last(curves, iteration)).stream()
                    .map(tick -> new CourseAxis.Tick(tick, IterationAxis.number(tick))).toList();
        }
        return CourseAxis.ticks(x, (int) Math.max(2, (x.to() - x.from()) / COLUMN), true, false);
    }

    /** What the axis of the steps is called. */
    String name(Words words) {
        return words.get(byDecades ? "axis.iteration.decades" : "axis.iteration");
    }

    /** How much room the numbers at the left take. */
    double rowWidth() {
        return rows.stream().mapToDouble(row -> Typesetter.width(row.text(), Fonts.TEXT, 12)).max().orElse(0);
    }

    /** True if a loss is seen. */
    boolean shows(double loss) {
        return y.takes(loss) && y.at(loss) >= Math.min(y.from(), y.to()) - 0.5 && y.at(loss) <= Math.max(y.from(), y.to()) + 0.5;
    }
}
