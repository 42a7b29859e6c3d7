package lab.unroll.figure.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.train.Evaluation;
import lab.unroll.train.LossCurve;
import lab.unroll.train.MeasureCurve;
import lab.unroll.words.Words;

/**
 * Measures over the steps of a training, on an axis of decades: faint from the smallest to the largest value behind each
 * point, so that no spike is lost, and strong where it is smoothed over about twenty steps.
 */
public final class CourseFigure extends Sheet {

    private static final double FOOT = 24;
    private static final double SMOOTHING = 0.95;
    private static final double GLYPH = 2.6;
    private static final double NAME = 16;
    /** The most places of a line that can be pointed at. */
    private static final int MOST_SPOTS = 60;
    /** The most points that are marked. */
    private static final int MOST_GLYPHS = 240;

    private final List<Line> lines;
    private final Rectangle2D plot;
    private final Scale x;
    private final Scale y;

    /**
     * A line.
     *
     * @param id     its name in the spots
     * @param name   beside the line
     * @param curve  what it shows
     * @param smooth true to draw the curve faint and its moving average strong; else each point is marked
     * @param colour of the line
     */
    private record Line(String id, String name, MeasureCurve curve, boolean smooth, Color colour) {

        double last() {
            return curve.size() == 0 ? Double.NaN : curve.mean(curve.size() - 1);
        }
    }

    private CourseFigure(Scene scene, String title, List<Line> lines, long iteration, boolean titled, double width,
                         double height) {
        super(scene, "chart", width, height);
        this.lines = lines;
        double top = titled ? HEADING + 8 : 12;
        double bottom = height - FOOT;
        if (titled) {
            heading(title, "", "");
        }
        double[] exponents = lines.stream().map(Line::curve).flatMapToDouble(curve -> DoubleStream.concat(
                DoubleStream.of(curve.lows()), DoubleStream.of(curve.highs()))).filter(CourseFigure::isShown)
                .map(Math::log10).sorted().toArray();
        double low = exponents.length == 0 ? -1 : exponents[0];
        double high = exponents.length == 0 ? 0 : exponents[exponents.length - 1];
        Ticks decades = Ticks.decades(low, Math.max(high, low + 0.3), (int) Math.max(2, (bottom - top) / 26));
        double left = EDGE + widest(decades.values().stream().map(CourseFigure::decade).toList()) + 8;
        double names = widest(lines.stream().map(Line::name).toList()) + 14;
        plot = new Rectangle2D.Double(left, top, width - left - names - EDGE, bottom - top);
        y = new Scale(decades.first(), decades.last(), bottom, top, true);
        long last = lines.stream().map(Line::curve).filter(curve -> curve.size() > 0)
                .mapToLong(curve -> curve.iteration(curve.size() - 1)).max().orElse(1);
        long end = Math.max(1, Math.max(iteration, last));
        x = Scale.linear(0, end, plot.getX(), plot.getMaxX());
        axes(decades, end);
        if (exponents.length == 0) {
            paragraph(words.get("course.none"), plot.getX() + 8, plot.getY() + 6, plot.getWidth() - 16);
        }
        lines.forEach(this::draw);
        names();
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(text -> Typesetter.width(text, Fonts.TEXT, 12)).max().orElse(0);
    }

    /** Training loss, raw and smoothed, and the loss on sequences that are not learnt from. */
    public static CourseFigure heldOut(Scene scene, LossCurve curve, long iteration, boolean titled, double width,
                                       double height) {
        Words words = Words.of("chart", scene.words().locale());
        MeasureCurve training = new MeasureCurve(curve.iterations(), curve.losses(), curve.lows(), curve.highs());
        return new CourseFigure(scene, words.get("course.held-out"), List.of(
                new Line("training", words.get("course.training"), training, true, scene.theme().colour(Token.TEXT)),
                new Line("held-out", words.get("course.held-out.name"), points(curve.measures().heldOut()), false,
                        scene.theme().colour(Token.ACCENT))), iteration, titled, width, height);
    }

    /** The length of the gradient before and after clipping. */
    public static CourseFigure gradientNorm(Scene scene, LossCurve curve, long iteration, boolean titled, double width,
                                            double height) {
        Words words = Words.of("chart", scene.words().locale());
        return new CourseFigure(scene, words.get("course.norm"), List.of(
                new Line("before", words.get("course.norm.before"), curve.measures().gradientNorm(), true,
                        scene.theme().colour(Token.TEXT)),
                new Line("after", words.get("course.norm.after"), curve.measures().clippedNorm(), true,
                        scene.theme().colour(Token.ACCENT))), iteration, titled, width, height);
    }

    private static MeasureCurve points(List<Evaluation> evaluations) {
        double[] losses = evaluations.stream().mapToDouble(Evaluation::loss).toArray();
        return new MeasureCurve(evaluations.stream().mapToLong(Evaluation::iteration).toArray(), losses, losses, losses);
    }

    private static String decade(double exponent) {
        return exponent == 0 ? "1" : "10" + Numbers.raised((int) exponent);
    }

    private static boolean isShown(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private void axes(Ticks decades, long end) {
        for (double exponent : decades.values()) {
            double at = y.at(Math.pow(10, exponent));
            draw(brush -> brush.stroke(new Line2D.Double(plot.getX(), at, plot.getMaxX(), at), colour(Token.HAIRLINE), 1));
            write(decade(exponent), Fonts.TEXT, 12, Token.SECONDARY, plot.getX() - 7, at, Typesetter.Anchor.END);
        }
        double foot = plot.getMaxY() + 13;
        write(words.get("axis.iteration"), Fonts.TEXT, 12, Token.SECONDARY, width() - EDGE, foot, Typesetter.Anchor.END);
        for (double tick : Ticks.inside(0, end, (int) Math.max(2, plot.getWidth() / 110)).values()) {
            if (tick == Math.rint(tick)) {
                write(String.format(Locale.ROOT, "%,d", (long) tick), Fonts.TEXT, 12, Token.SECONDARY, x.at(tick), foot,
                        Typesetter.Anchor.MIDDLE);
            }
        }
    }

    private void draw(Line line) {
        MeasureCurve curve = line.curve();
        Path2D band = new Path2D.Double();
        Path2D raw = new Path2D.Double();
        Path2D smooth = new Path2D.Double();
        double sum = 0;
        double weight = 0;
        long before = 0;
        for (int point = 0; point < curve.size(); point++) {
            double at = x.at(curve.iteration(point));
            if (isShown(curve.low(point)) && isShown(curve.high(point)) && curve.low(point) < curve.high(point)) {
                band.moveTo(at, y.at(curve.low(point)));
                band.lineTo(at, y.at(curve.high(point)));
            }
            if (!isShown(curve.mean(point))) {
                continue;
            }
            // a point that stands for many steps has more to say
            double kept = Math.pow(SMOOTHING, Math.max(1, curve.iteration(point) - before));
            before = curve.iteration(point);
            sum = kept * sum + (1 - kept) * curve.mean(point);
            weight = kept * weight + 1 - kept;
            extend(raw, at, y.at(curve.mean(point)));
            extend(smooth, at, y.at(sum / weight));
            if (!line.smooth() && curve.size() <= MOST_GLYPHS) {
                double middle = y.at(curve.mean(point));
                draw(brush -> brush.fill(new Rectangle2D.Double(at - GLYPH, middle - GLYPH, 2 * GLYPH, 2 * GLYPH),
                        line.colour()));
            }
        }
        Color faint = ColourMap.mix(colour(Token.PANEL), line.colour(), 0.35);
        draw(brush -> {
            brush.stroke(band, faint, 1);
            brush.stroke(raw, line.smooth() ? faint : line.colour(), line.smooth() ? 1 : 1.6);
            if (line.smooth()) {
                brush.stroke(smooth, line.colour(), 2);
            }
        });
        spots(line);
    }

    private static void extend(Path2D path, double at, double height) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(at, height);
        } else {
            path.lineTo(at, height);
        }
    }

    private void spots(Line line) {
        MeasureCurve curve = line.curve();
        int stride = Math.max(1, (curve.size() + MOST_SPOTS - 1) / MOST_SPOTS);
        for (int point = curve.size() - 1; point >= 0; point -= stride) {
            double value = curve.mean(point);
            if (isShown(value)) {
                long iteration = curve.iteration(point);
                spot("course." + line.id() + "." + iteration, new Rectangle2D.Double(x.at(iteration) - 5, y.at(value) - 5,
                        10, 10), new Subject.Iteration(iteration), words.get("course.spot", line.name(),
                                String.format(Locale.ROOT, "%,d", iteration), Numbers.exact(value),
                                Numbers.exact(curve.low(point)), Numbers.exact(curve.high(point))), value);
            }
        }
    }

    /** The name of each line at its end; where two would meet, the lower one gives way. */
    private void names() {
        List<Line> named = new ArrayList<>(lines.stream().filter(line -> isShown(line.last())).toList());
        named.sort(Comparator.comparingDouble(line -> y.at(line.last())));
        double above = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < named.size(); i++) {
            Line line = named.get(i);
            double room = plot.getMaxY() - NAME * (named.size() - i - 0.5);
            above = Math.max(above + NAME, Math.min(room, y.at(line.last())));
            placer.add(ChartLabel.text(line.name(), Fonts.TEXT, 12, line.colour())
                    .centred(plot.getMaxX() + 8, above, Typesetter.Anchor.START));
        }
    }
}
