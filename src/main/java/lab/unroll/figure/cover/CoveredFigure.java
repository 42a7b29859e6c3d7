package lab.unroll.figure.cover;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/**
 * A figure with a hatched cover over what may not be seen yet. What lies under it is not painted, has no spot and no words;
 * the columns of hidden steps can still be pointed at, for a question may ask for a step.
 */
public final class CoveredFigure implements Figure {

    private static final double PITCH = 9;
    private static final double MARK = 26;
    private static final double NARROWEST = 22;
    private static final double TITLED = 48;
    private static final double TITLE = 15;

    private final Figure figure;
    private final Area area;
    private final List<Spot> spots;
    private final List<Spot> columns;
    private final Theme theme;

    private CoveredFigure(Figure figure, Area area, List<Spot> spots, List<Spot> columns, Theme theme) {
        this.figure = figure;
        this.area = area;
        this.spots = spots;
        this.columns = columns;
        this.theme = theme;
    }

    /** A figure of which nothing may be seen. */
    public static Figure whole(Figure figure, Theme theme, Words words) {
        Area all = new CoveredPart(figure, List.of()).whole();
        return new CoveredFigure(figure, all, List.of(cover(all, words)), List.of(), theme);
    }

    /**
     * A figure of which some steps, or the answers, may not be seen; the figure itself if it shows none of that.
     *
     * @param scene what it shows
     * @param axis  how high the heading is of a chart, whose axis tells as much as its lines; NaN where there is no axis
     */
    public static Figure of(Figure figure, Cover cover, Scene scene, double axis) {
        List<Spot> all = figure.spots();
        CoveredPart part = new CoveredPart(figure, all);
        Predicate<Spot> hidden = spot -> hides(cover, scene, spot);
        Predicate<Spot> answer = spot -> cover.covers(Cover.Part.OUTPUT) && CoveredPart.isAnswer(spot);
        Predicate<Spot> kept = spot -> isKept(scene, spot);
        Area area = part.steps(hidden, kept, cover.backward() && cover.covers(Cover.Part.AFTER));
        if (!area.isEmpty() && !Double.isNaN(axis)) {
            area.add(part.axis(axis));
        }
        if (cover.covers(Cover.Part.OUTPUT)) {
            area.add(part.answers());
        }
        if (area.isEmpty()) {
            return figure;
        }
        List<Spot> columns = part.columns(hidden);
        List<Spot> left = new ArrayList<>();
        all.stream().filter(spot -> !(hidden.test(spot) && !kept.test(spot)) && !answer.test(spot)
                && (kept.test(spot) || !area.contains(spot.bounds().getCenterX(), spot.bounds().getCenterY())))
                .forEach(left::add);
        left.addAll(0, columns.stream().map(column -> column(column, scene.words())).toList());
        if (columns.isEmpty()) {
            left.add(cover(area, scene.words()));
        }
        return new CoveredFigure(figure, area, List.copyOf(left), columns, scene.theme());
    }

    /** A spot can stand for a step of another layer than the one looked at, and for two steps. */
    private static boolean hides(Cover cover, Scene scene, Spot spot) {
        int length = scene.trace().length();
        Subject subject = spot.subject();
        if (spot.step() == 0) {
            return false;
        }
        if (subject instanceof Subject.Block block) {
            return cover.hides(block.place().isReverse() ? length + 1 - spot.step() : spot.step());
        }
        if (subject instanceof Subject.LayerState state) {
            return cover.hides(state.place().isReverse() ? length + 1 - spot.step() : spot.step());
        }
        if (subject instanceof Subject.Blamed blamed && cover.hides(scene.turn(blamed.loss()))) {
            return true;
        }
        return cover.hides(scene.turn(spot.step()));
    }

    /** What is read is given, unless the network reads its own answers. */
    private static boolean isKept(Scene scene, Spot spot) {
        return spot.kind() == Spot.Kind.INPUT && spot.step() > 0 && scene.readsSymbols()
                && !(scene.isPair() && scene.trace().answers(spot.step()));
    }

    /** The column of a hidden step can be clicked, and tells nothing. */
    private static Spot column(Spot spot, Words words) {
        return new Spot(spot.id(), spot.bounds(), spot.kind(), new Subject.Step(spot.step()),
                words.get("cover.step", spot.step()), Double.NaN);
    }

    private static Spot cover(Area area, Words words) {
        return new Spot("cover", area.getBounds2D(), Spot.Kind.POINT, new Subject.Group("cover"), words.get("cover"), Double.NaN);
    }

    @Override
    public double width() {
        return figure.width();
    }

    @Override
    public double height() {
        return figure.height();
    }

    @Override
    public List<Spot> spots() {
        return spots;
    }

    @Override
    public void paint(Graphics2D g) {
        Area seen = new Area(new Rectangle2D.Double(0, 0, width(), height()));
        seen.subtract(area);
        if (!seen.isEmpty()) {
            Graphics2D under = (Graphics2D) g.create();
            under.clip(seen);
            figure.paint(under);
            under.dispose();
        }
        Brush.smooth(g);
        hatch(g);
        Brush brush = new Brush(g);
        Rectangle2D all = area.getBounds2D();
        if (columns.isEmpty()) {
            mark(brush, all.getCenterX(), all.getCenterY(), all.getWidth());
        }
        for (Spot column : columns) {
            boolean below = column.bounds().getHeight() < all.getHeight() / 2 && column.bounds().getMinY() > all.getCenterY();
            double y = below ? column.bounds().getCenterY() : Math.min(all.getMaxY() - MARK, (all.getMinY() + all.getMaxY()) / 2);
            mark(brush, column.bounds().getCenterX(), y, column.bounds().getWidth());
            if (column.bounds().getWidth() >= TITLED && all.getHeight() > 4 * MARK) {
                brush.formula(MathLabel.of("t = " + column.step()), TITLE, theme.colour(Token.SECONDARY),
                        column.bounds().getCenterX(), column.bounds().getY() + TITLE + 4, Typesetter.Anchor.MIDDLE);
            }
        }
    }

    private void mark(Brush brush, double x, double y, double room) {
        double size = room < NARROWEST ? MARK / 2 : MARK;
        brush.centred("?", Fonts.BOLD, size, theme.colour(Token.SECONDARY), x, y);
    }

    /** Slanting lines on a quiet ground: no colour of a value, and no pattern of a figure. */
    private void hatch(Graphics2D g) {
        Rectangle2D box = area.getBounds2D();
        Brush brush = new Brush(g);
        brush.fill(area, theme.colour(Token.PANEL));
        Shape before = g.getClip();
        g.clip(area);
        g.setColor(theme.colour(Token.HAIRLINE));
        g.setStroke(new BasicStroke(1.6f));
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += PITCH) {
            g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        g.setClip(before);
        brush.dashed(area, theme.colour(Token.CONTROL_BORDER), 1.2);
    }
}
