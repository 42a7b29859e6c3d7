package lab.unroll.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/**
 * Measures over the steps of a training: faint from the smallest to the largest value behind each point, so that no spike is
 * lost, and strong where it is smoothed over about twenty steps. What it shows, {@link Courses} says.
 */
public final class CourseFigure extends Sheet implements ZoomableChart {

    private static final double FOOT = 24;
    private static final double GLYPH = 2.6;
    private static final double NAME = 17.5;
    /** From the end of a line to its name where several are led to theirs. */
    private static final double LEADER = 12;
    /** The most places of all lines that can be pointed at. */
    private static final int MOST_SPOTS = 240;
    /** The most points that are marked. */
    private static final int MOST_GLYPHS = 240;

    private final CourseContent content;
    private final ChartLook look;
    private final List<CourseLine> lines;
    private final Rectangle2D plot;
    private final Scale wholeX;
    private final Scale wholeY;
    private final Scale x;
    private final Scale y;
    /** Names of values that have no room within the plot. */
    private final List<Named> asides = new ArrayList<>();

    CourseFigure(Scene scene, CourseContent content, ChartLook look, boolean titled, double width, double height) {
        super(scene.theme(), Words.of("chart", scene.words().locale()), width, height);
        this.content = content;
        this.look = look;
        lines = content.lines();
        double top = titled ? HEADING + 8 : 12;
        double bottom = height - FOOT;
        if (titled) {
            heading(content.title(), "", "");
        }
        boolean byDecades = look.values().kind().isByDecades(content.byDecades());
        CourseRange range = CourseRange.of(content, byDecades, bottom - top);
        double names = lines.stream().mapToDouble(line -> name(line).width()).max().orElse(0) + 14 + leader();
        double left = EDGE + widest(CourseAxis.ticks(range.scale(bottom, top), rows(bottom - top), false, content.percent())) + 8;
        plot = new Rectangle2D.Double(left, top, Math.max(20, width - left - names - EDGE), bottom - top);
        wholeY = range.scale(bottom, top);
        boolean stepsByDecades = look.steps().kind().isByDecades(false) && content.end() > 1;
        wholeX = new Scale(0, stepsByDecades ? Math.log10(content.end()) : content.end(), plot.getX(), plot.getMaxX(), stepsByDecades);
        x = look.steps().of(wholeX);
        y = look.values().isZoomed() ? look.values().of(wholeY)
                : look.steps().isZoomed() ? range.seen(x).scale(bottom, top) : wholeY;
        axes();
        if (!range.isAny()) {
            paragraph(content.nothing(), plot.getX() + 8, plot.getY() + 6, plot.getWidth() - 16);
        }
        List<CoursePath> paths = lines.stream().map(line -> new CoursePath(line.curve(), x, y)).toList();
        content.levels().forEach(level -> draw(level, paths));
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), paths.get(i));
        }
        names(paths);
    }

    /** Two lines stand beside their names; more are led to them. */
    private double leader() {
        return lines.size() > 2 ? LEADER : 0;
    }

    private static int rows(double height) {
        return (int) Math.max(2, height / 26);
    }

    private static double widest(List<CourseAxis.Tick> ticks) {
        return ticks.stream().mapToDouble(tick -> Typesetter.width(tick.text(), Fonts.TEXT, 12)).max().orElse(0);
    }

    private static ChartLabel name(CourseLine line) {
        return line.formula() ? ChartLabel.formula(line.name(), 13, line.colour())
                : ChartLabel.text(line.name(), Fonts.TEXT, 12, line.colour());
    }

    private void axes() {
        for (CourseAxis.Tick tick : CourseAxis.ticks(y, rows(plot.getHeight()), false, content.percent())) {
            double at = y.at(tick.value());
            draw(brush -> brush.stroke(new Line2D.Double(plot.getX(), at, plot.getMaxX(), at), colour(Token.HAIRLINE), 1));
            write(tick.text(), Fonts.TEXT, 12, Token.SECONDARY, plot.getX() - 7, at, Typesetter.Anchor.END);
        }
        double foot = plot.getMaxY() + 13;
        write(words.get(x.logarithmic() ? "axis.iteration.decades" : "axis.iteration"), Fonts.TEXT, 12, Token.SECONDARY,
                width() - EDGE, foot, Typesetter.Anchor.END);
        for (CourseAxis.Tick tick : CourseAxis.ticks(x, (int) Math.max(2, plot.getWidth() / 110), true, false)) {
            write(tick.text(), Fonts.TEXT, 12, Token.SECONDARY, x.at(tick.value()), foot, Typesetter.Anchor.MIDDLE);
        }
    }

    /** A value worth knowing, with its name at the line where no other is in its way, or a short one beside the plot. */
    private void draw(CourseContent.Level level, List<CoursePath> paths) {
        double at = y.takes(level.value()) ? y.at(level.value()) : Double.NaN;
        if (!(at >= plot.getY() - 0.5 && at <= plot.getMaxY() + 0.5)) {
            return;
        }
        draw(brush -> brush.dashed(new Line2D.Double(plot.getX(), at, plot.getMaxX(), at), colour(Token.ACCENT), 1.4));
        ChartLabel label = ChartLabel.text(level.name(), Fonts.SEMIBOLD, 12, colour(Token.ACCENT));
        List<ChartLabel> places = new ArrayList<>();
        for (int part = 0; part <= 10; part++) {
            double left = plot.getX() + 6 + part / 10.0 * Math.max(0, plot.getWidth() - label.width() - 12);
            for (double baseline : new double[] {at - 5, at + 15}) {
                ChartLabel place = label.at(left, baseline, Typesetter.Anchor.START);
                if (plot.contains(place.bounds())) {
                    places.add(place);
                }
            }
        }
        places.removeIf(place -> paths.stream().anyMatch(path -> path.crossing(place.bounds()) > 0));
        if (places.isEmpty() || !placer.add(places)) {
            asides.add(new Named(ChartLabel.text(level.brief(), Fonts.SEMIBOLD, 12, colour(Token.ACCENT)), at));
        }
        spot("course.level." + level.id(), new Rectangle2D.Double(plot.getX(), at - 4, plot.getWidth(), 8),
                new Subject.Milestone(level.id()), words.get("loss.level.spot", level.name(), Numbers.exact(level.value())),
                level.value());
    }

    private void draw(CourseLine line, CoursePath path) {
        Path2D band = path.band();
        Path2D raw = path.line();
        boolean smoothed = line.drawn() == CourseLine.Drawn.SMOOTHED;
        Path2D smooth = smoothed ? path.smooth() : null;
        Color faint = ColourMap.mix(colour(Token.PANEL), line.colour(), 0.35);
        List<CoursePath.Column> marked = line.drawn() == CourseLine.Drawn.POINTS && path.columns().size() <= MOST_GLYPHS
                ? path.columns() : List.of();
        within(brush -> {
            for (CoursePath.Column column : marked) {
                brush.fill(new Rectangle2D.Double(column.x() - GLYPH, y.at(column.mean()) - GLYPH, 2 * GLYPH, 2 * GLYPH),
                        line.colour());
            }
            brush.stroke(band, faint, 1);
            switch (line.drawn()) {
                case SMOOTHED -> {
                    brush.stroke(raw, faint, 1);
                    brush.stroke(smooth, line.colour(), line.drawn().width());
                }
                case POINTS, PLAIN, STRONG -> brush.stroke(raw, line.colour(), line.drawn().width());
                case DASHED -> brush.dashed(raw, line.colour(), line.drawn().width());
                case DOTTED -> brush.dotted(raw, line.colour(), line.drawn().width());
            }
        });
        spots(line, path);
    }

    /** Draws within the plot; of a whole chart nothing lies outside. */
    private void within(Consumer<Brush> shape) {
        if (look.isWhole()) {
            draw(shape);
            return;
        }
        paintOn((Graphics2D g) -> {
            Shape clip = g.getClip();
            g.clip(plot);
            shape.accept(new Brush(g));
            g.setClip(clip);
        });
    }

    private void spots(CourseLine line, CoursePath path) {
        List<CoursePath.Column> columns = path.columns();
        int most = Math.max(8, Math.min(60, MOST_SPOTS / lines.size()));
        int stride = Math.max(1, (columns.size() + most - 1) / most);
        for (int i = columns.size() - 1; i >= 0; i--) {
            CoursePath.Column column = columns.get(i);
            long iteration = line.curve().iteration(column.point());
            double value = line.curve().mean(column.point());
            if (!y.takes(value) || !isSeen(column.x(), y.at(value))) {
                continue;
            }
            Rectangle2D place = new Rectangle2D.Double(column.x() - 5, y.at(value) - 5, 10, 10);
            String id = "course." + line.id() + "." + iteration;
            String text = words.get("course.spot", line.told(), grouped(iteration), Numbers.exact(value),
                    Numbers.exact(line.curve().low(column.point())), Numbers.exact(line.curve().high(column.point())));
            if ((columns.size() - 1 - i) % stride == 0) {
                spot(id, place, new Subject.Iteration(iteration), text, value);
            } else {
                value(id, place, new Subject.Iteration(iteration), text, value);
            }
        }
    }

    private boolean isSeen(double px, double py) {
        return px >= plot.getX() - 1 && px <= plot.getMaxX() + 1 && py >= plot.getY() - 1 && py <= plot.getMaxY() + 1;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A name with the height at which it would stand. */
    private record Named(ChartLabel name, double at) {
    }

    /** The name of each line at its end; where two would meet, the lower one gives way; where all are too many, some. */
    private void names(List<CoursePath> paths) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            CourseLine line = lines.get(i);
            List<CoursePath.Column> columns = paths.get(i).columns();
            if (!columns.isEmpty()) {
                double end = y.at(line.curve().mean(columns.get(columns.size() - 1).point()));
                named.add(new Named(name(line), Math.max(plot.getY(), Math.min(plot.getMaxY(), end))));
            }
        }
        named.sort(Comparator.comparingDouble(Named::at));
        named = new ArrayList<>(some(named, (int) Math.max(1, plot.getHeight() / NAME - asides.size())));
        named.addAll(asides);
        named.sort(Comparator.comparingDouble(Named::at));
        double above = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < named.size(); i++) {
            double room = plot.getMaxY() - NAME * (named.size() - i - 0.5);
            above = Math.max(above + NAME, Math.min(room, named.get(i).at()));
            double at = above;
            Named one = named.get(i);
            if (placer.add(one.name().centred(plot.getMaxX() + 8 + leader(), at, Typesetter.Anchor.START)) && leader() > 0) {
                draw(brush -> brush.stroke(Brush.path(plot.getMaxX() + 2, one.at(), plot.getMaxX() + leader(), at,
                        plot.getMaxX() + leader() + 4, at), one.name().colour(), 1));
            }
        }
    }

    /** At most so many of them: the outermost, and others evenly between. */
    private static List<Named> some(List<Named> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Named> kept = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            kept.add(all.get(most == 1 ? 0 : (int) Math.round(i * (all.size() - 1.0) / (most - 1))));
        }
        return kept;
    }

    @Override
    public ChartFrame frame() {
        return new ChartFrame(plot, x, y, wholeX, wholeY);
    }

    @Override
    public ChartLook look() {
        return look;
    }

    @Override
    public Reading at(double pixel) {
        return CourseReading.at(lines, frame(), pixel, content.percent(), words);
    }

    @Override
    public Reading beside(double pixel, int direction) {
        return CourseReading.beside(lines, frame(), pixel, direction, content.percent(), words);
    }
}
