package lab.unroll.figure.runs;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** The losses of several trainings in one chart, each smoothed, with its name at its end. */
public final class OverlayFigure extends Sheet {

    private static final int MOST_SPOTS = 20;
    /** Each point is the average over about so many before it. */
    private static final double SMOOTHING = 0.9;
    /** The axis shows this share of the points; rare peaks above it run along the top. */
    private static final double COMMON = 0.995;

    /**
     * Lays the chart out.
     *
     * @param runs       the trainings, in the order of their list
     * @param chanceLoss the loss of guessing; NaN where they do not have one in common
     * @param any        words of any room in the reader's language
     */
    public OverlayFigure(List<RunCurve> runs, double chanceLoss, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("runs", any.locale()), width, height);
        heading(words.get("overlay.title"), "", runs.isEmpty() ? "" : words.get("overlay.remark", runs.size()));
        if (runs.stream().allMatch(run -> run.curve().size() == 0)) {
            paragraph(words.get(runs.isEmpty() ? "overlay.none" : "overlay.untrained"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        List<double[]> smooth = runs.stream().map(run -> smoothed(run.curve())).toList();
        double[] all = smooth.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
        double high = all.length == 0 ? 1 : all[(int) (COMMON * (all.length - 1))];
        high = Double.isFinite(chanceLoss) ? Math.max(high, chanceLoss) : high;
        long last = runs.stream().filter(run -> run.curve().size() > 0)
                .mapToLong(run -> run.curve().iteration(run.curve().size() - 1)).max().orElse(1);
        String guessing = words.get("seeds.chance");
        Plot plot = new Plot(this, new Rectangle2D.Double(EDGE, HEADING + 4, width - 2 * EDGE, height - HEADING - 8),
                Across.steps(words.get("axis.steps"), last, width), 0, high,
                Stream.concat(runs.stream().map(RunCurve::name), Stream.of(guessing)).toList());
        if (Double.isFinite(chanceLoss)) {
            plot.level(chanceLoss, guessing);
        }
        for (int k = 0; k < runs.size(); k++) {
            RunCurve run = runs.get(k);
            double[] places = Arrays.stream(run.curve().iterations()).asDoubleStream().toArray();
            ChartSeries.Look look = SeriesLooks.at(run.number(), theme);
            plot.line(places, smooth.get(k), look, run.name(), false);
            tell(plot, run, smooth.get(k));
        }
        plot.finish();
    }

    /** An average that forgets; the first points count as much as there are. */
    private static double[] smoothed(LossCurve curve) {
        double[] smooth = new double[curve.size()];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < smooth.length; i++) {
            double loss = curve.loss(i);
            if (Double.isFinite(loss)) {
                sum = SMOOTHING * sum + (1 - SMOOTHING) * loss;
                weight = SMOOTHING * weight + 1 - SMOOTHING;
            }
            smooth[i] = weight == 0 ? Double.NaN : sum / weight;
        }
        return smooth;
    }

    private void tell(Plot plot, RunCurve run, double[] smooth) {
        int stride = Math.max(1, (smooth.length + MOST_SPOTS - 1) / MOST_SPOTS);
        for (int i = 0; i < smooth.length; i++) {
            long iteration = run.curve().iteration(i);
            if (Double.isFinite(smooth[i])) {
                String id = "overlay." + run.number() + "." + iteration;
                Subject subject = new Subject.Iteration(iteration);
                Rectangle2D place = plot.target(iteration, smooth[i], 5);
                String text = words.get("overlay.spot", run.name(), String.format(Locale.ROOT, "%,d", iteration),
                        Numbers.exact(smooth[i]));
                if (i % stride == (smooth.length - 1) % stride) {
                    spot(id, place, subject, text, smooth[i]);
                } else {
                    value(id, place, subject, text, smooth[i]);
                }
            }
        }
    }
}
