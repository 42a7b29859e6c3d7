package lab.unroll.figure.runs;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.Subject;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.Quantiles;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.words.Words;

/** A measure over one setting: medians joined, the middle half of the runs as a band, each run as a point. */
final class SweepLines extends Sheet {

    /** With more runs the points would be a cloud. */
    private static final int MOST_POINTS = 3000;
    /** Single runs may lie so many times as high as the highest quartile; what is above runs along the top. */
    private static final double ROOM_FOR_POINTS = 1.5;

    private final SweepLook look;
    private final Axis axis;
    private final double[] places;

    /** One line. */
    private record Line(String name, List<List<RunResult>> runs, double[] middle, double[] low, double[] high,
                        ChartSeries.Look look) {
    }

    SweepLines(SweepLook look, Axis axis, Axis beside, SweepFigure.Said said, Theme theme, Words words, double width,
               double height) {
        super(theme, words, width, height);
        this.look = look;
        this.axis = axis;
        places = Across.places(axis);
        heading(said.title(), "", said.remark());
        List<Line> lines = lines(beside);
        double high = Double.NaN;
        double runs = Double.NaN;
        for (Line line : lines) {
            for (int i = 0; i < places.length; i++) {
                high = larger(high, larger(line.high()[i], line.middle()[i]));
                for (RunResult run : line.runs().get(i)) {
                    runs = larger(runs, look.measure().of(run));
                }
            }
        }
        double top = look.measure().isShare() ? 1 : larger(high, Math.min(larger(runs, high), ROOM_FOR_POINTS * high));
        Plot plot = new Plot(this, new Rectangle2D.Double(EDGE, HEADING + 4, width - 2 * EDGE, height - HEADING - 8),
                Across.of(axis), 0, top, lines.stream().map(Line::name).toList());
        boolean bands = axis.isOfNumbers() && axis.isVaried() && look.measure() != SweepMeasure.SOLVED;
        for (Line line : lines) {
            if (bands) {
                plot.band(places, line.low(), line.high(), SeriesLooks.band(line.look().colour(), theme, 0.2),
                        SeriesLooks.band(line.look().colour(), theme, 0.5));
            }
        }
        boolean points = look.results().entries().size() <= MOST_POINTS;
        for (Line line : lines) {
            if (points && look.measure() != SweepMeasure.SOLVED) {
                Color faint = ColourMap.mix(theme.colour(Token.PAGE), line.look().colour(), 0.55);
                for (int i = 0; i < places.length; i++) {
                    for (RunResult run : line.runs().get(i)) {
                        double value = look.measure().of(run);
                        plot.dot(places[i], value, faint);
                        value("run." + (run.run() + 1), plot.target(places[i], value, 3), new Subject.Runs(run.run(), 0),
                                said.spot(words.get("sweep.run", run.run() + 1), List.of(run)), value);
                    }
                }
            }
        }
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            plot.line(places, line.middle(), line.look(), line.name(), true);
            tell(plot, line, k, beside != null, said);
        }
        plot.finish();
    }

    private static double larger(double a, double b) {
        return !Double.isFinite(a) ? b : !Double.isFinite(b) ? a : Math.max(a, b);
    }

    private List<Line> lines(Axis beside) {
        Map<List<String>, List<RunResult>> groups = look.results().by(beside == null ? List.of(axis) : List.of(axis, beside));
        List<Line> lines = new ArrayList<>();
        for (String name : beside == null ? List.of("") : beside.values()) {
            List<List<RunResult>> runs = new ArrayList<>();
            double[] middle = new double[axis.size()];
            double[] low = new double[axis.size()];
            double[] high = new double[axis.size()];
            for (int i = 0; i < axis.size(); i++) {
                String value = axis.values().get(i);
                List<RunResult> here = groups.getOrDefault(beside == null ? List.of(value) : List.of(value, name), List.of());
                runs.add(here);
                Quantiles quartiles = Quantiles.of(here.stream().mapToDouble(look.measure()::of).toArray());
                middle[i] = look.measure().of(here);
                low[i] = quartiles.low();
                high[i] = quartiles.high();
            }
            String said = beside == null ? words.get("measure.short." + look.measure().id())
                    : beside.isOfNumbers() ? beside.name() + " = " + name : name;
            lines.add(new Line(said, runs, middle, low, high, look(lines.size(), beside, name)));
        }
        return lines;
    }

    /** Cells look as in other charts. */
    private ChartSeries.Look look(int place, Axis beside, String value) {
        ChartSeries.Look usual = SeriesLooks.at(place, theme);
        ChartSeries.Look cell = beside == null ? null : SeriesLooks.ofCell(value, usual.colour());
        ChartSeries.Look found = cell == null ? usual : cell;
        // words have no order: nothing joins them
        return axis.isOfNumbers() ? found : new ChartSeries.Look(found.colour(), found.width(), new float[] {1, 5},
                found.marker());
    }

    private void tell(Plot plot, Line line, int place, boolean beside, SweepFigure.Said said) {
        for (int i = 0; i < places.length; i++) {
            List<RunResult> runs = line.runs().get(i);
            double value = line.middle()[i];
            if (Double.isFinite(value)) {
                String settings = axis.name() + " = " + axis.values().get(i) + (beside ? ", " + line.name() : "");
                spot("sweep." + place + "." + i, plot.target(places[i], value, 7), new Subject.Runs(runs.get(0).run(),
                        runs.size() - 1), said.spot(settings, runs), value);
            }
        }
    }
}
