package lab.unroll.figure.runs;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.Subject;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.RunResult;
import lab.unroll.words.Words;

/** A measure of each run over the seeds, a line for each value of the setting looked along where those are few. */
public final class SeedDots extends Sheet {

    /**
     * Lays the chart out.
     *
     * @param titled whether the heading is within
     * @param any    words of any room in the reader's language
     */
    public SeedDots(SweepLook look, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("runs", any.locale()), width, height);
        double top = titled ? HEADING : 6;
        if (titled) {
            heading(words.get("dots.title", words.get("measure." + look.measure().id())), "", remark(look));
        }
        if (look.results().entries().isEmpty()) {
            paragraph(words.get("sweep.none"), EDGE, top + 6, width - 2 * EDGE);
            return;
        }
        Axis seeds = look.results().seeds();
        Axis beside = beside(look);
        Map<List<String>, List<RunResult>> groups = look.results().by(beside == null ? List.of(seeds) : List.of(seeds, beside));
        List<String> values = beside == null ? List.of("") : beside.values();
        List<double[]> lines = new ArrayList<>();
        double high = look.measure().isShare() ? 1 : Double.NaN;
        for (String value : values) {
            double[] line = new double[seeds.size()];
            for (int i = 0; i < line.length; i++) {
                String seed = seeds.values().get(i);
                line[i] = look.measure().of(groups.getOrDefault(beside == null ? List.of(seed) : List.of(seed, value), List.of()));
                high = Double.isFinite(line[i]) && !(line[i] <= high) ? line[i] : high;
            }
            lines.add(line);
        }
        List<String> names = values.stream().map(value -> beside == null ? words.get("measure.short." + look.measure().id())
                : beside.isOfNumbers() ? beside.name() + " = " + value : value).toList();
        Plot plot = new Plot(this, new Rectangle2D.Double(EDGE, top, width - 2 * EDGE, height - top - 4), Across.of(seeds), 0,
                high, names);
        double[] places = Across.places(seeds);
        for (int k = 0; k < values.size(); k++) {
            ChartSeries.Look usual = SeriesLooks.at(k, theme);
            ChartSeries.Look cell = SeriesLooks.ofCell(values.get(k), theme.colour(k == 0 ? Token.TEXT : Token.SECONDARY));
            ChartSeries.Look shown = cell == null ? usual : new ChartSeries.Look(usual.colour(), 1.4f, cell.dash(), cell.marker());
            plot.line(places, lines.get(k), shown, names.get(k), true);
            for (int i = 0; i < places.length; i++) {
                List<RunResult> runs = groups.getOrDefault(beside == null ? List.of(seeds.values().get(i))
                        : List.of(seeds.values().get(i), values.get(k)), List.of());
                if (Double.isFinite(lines.get(k)[i])) {
                    spot("dots." + k + "." + i, plot.target(places[i], lines.get(k)[i], 5), new Subject.Runs(runs.get(0).run(),
                            runs.size() - 1), words.get("dots.spot", names.get(k), seeds.values().get(i),
                            words.get("measure." + look.measure().id()), Numbers.exact(lines.get(k)[i])),
                            lines.get(k)[i]);
                }
            }
        }
        plot.finish();
    }

    private static Axis beside(SweepLook look) {
        return look.results().varied().stream().filter(axis -> axis.size() <= SweepFigure.MOST_BESIDE).findFirst().orElse(null);
    }

    private String remark(SweepLook look) {
        Axis beside = beside(look);
        return SweepFigure.Said.remark(look, beside == null ? List.of(Axis.SEED) : List.of(Axis.SEED, beside.name()), words);
    }
}
