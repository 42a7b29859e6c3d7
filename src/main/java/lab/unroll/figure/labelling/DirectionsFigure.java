package lab.unroll.figure.labelling;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.runs.Across;
import lab.unroll.figure.runs.Plot;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.Directions.Measured;
import lab.unroll.task.ReferenceScore;
import lab.unroll.words.Words;

/**
 * Right answers on what is held out over the training: a network that reads forward (dashes, squares), one that reads in both
 * directions (a line, diamonds), and levels to compare with, such as the best that reading forward can do.
 */
public final class DirectionsFigure extends Sheet {

    private static final float[] DASHES = {7, 4};
    private static final int MOST_SPOTS = 20;

    /** Lays the chart out. */
    public DirectionsFigure(Directions directions, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("labelling", any.locale()), width, height);
        heading(titled ? words.get("directions.title") : "", "", words.get("directions.remark"));
        if (directions == null || directions.forward().isEmpty() && directions.both().isEmpty()) {
            paragraph(words.get("scores.none"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        long last = Stream.concat(directions.forward().stream(), directions.both().stream()).mapToLong(Measured::iteration)
                .max().orElse(1);
        List<ReferenceScore> references = directions.task().referenceScores();
        List<String> names = Stream.concat(Stream.of(name("forward", directions.forward()), name("both", directions.both())),
                references.stream().map(this::name)).toList();
        Plot plot = new Plot(this, new Rectangle2D.Double(EDGE, HEADING + 4, width - 2 * EDGE, height - HEADING - 8),
                Across.steps(words.get("directions.steps"), last, width), 0, 100, names);
        references.forEach(one -> {
            plot.level(100 * one.accuracy(), name(one));
            value("reference." + one.key(), plot.target(0, 100 * one.accuracy(), 5), new Subject.Milestone(one.key()),
                    words.get("directions.level", words.get("reference." + one.key()), Numbers.exact(one.accuracy())),
                    one.accuracy());
        });
        line(plot, "forward", directions.forward(), new ChartSeries.Look(theme.colour(Token.TEXT), 2.1f, DASHES,
                ChartSeries.Marker.SQUARE));
        line(plot, "both", directions.both(), new ChartSeries.Look(theme.colour(Token.ACCENT), 2.1f, new float[0],
                ChartSeries.Marker.DIAMOND));
        plot.finish();
    }

    private String name(ReferenceScore reference) {
        return words.get("reference." + reference.key()) + " " + percent(reference.accuracy());
    }

    private String name(String id, List<Measured> line) {
        return words.get("scores." + id) + (line.isEmpty() ? "" : " " + percent(line.get(line.size() - 1).accuracy()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void line(Plot plot, String id, List<Measured> line, ChartSeries.Look look) {
        double[] places = line.stream().mapToDouble(Measured::iteration).toArray();
        double[] values = line.stream().mapToDouble(one -> 100 * one.accuracy()).toArray();
        plot.line(places, values, look, name(id, line), places.length < 25);
        int stride = Math.max(1, (places.length + MOST_SPOTS - 1) / MOST_SPOTS);
        for (int i = 0; i < places.length; i++) {
            if (!Double.isFinite(values[i])) {
                continue;
            }
            Measured one = line.get(i);
            String text = words.get("directions.spot", words.get("scores." + id), one.iteration(), Numbers.exact(one.accuracy()));
            Rectangle2D place = plot.target(places[i], values[i], 5);
            String spot = "directions." + id + "." + one.iteration();
            if (i % stride == (places.length - 1) % stride) {
                spot(spot, place, new Subject.Iteration(one.iteration()), text, one.accuracy());
            } else {
                value(spot, place, new Subject.Iteration(one.iteration()), text, one.accuracy());
            }
        }
    }
}
