package lab.unroll.figure.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.landscape.Surface;

/** One surface as a map in a rectangle: bands of colour, lines with their levels, and axes. */
final class ContourMap {

    private static final double SIZE = 12;
    private static final double PAD = 3;

    private final Surface surface;
    private final Heights heights;
    private final Theme theme;
    private final Rectangle2D box;
    private final Scale x;
    private final Scale y;
    private final Contours contours;
    private final List<List<List<Point2D>>> lines = new ArrayList<>();
    private final List<ChartLabel> boxed = new ArrayList<>();

    /**
     * Lays it out.
     *
     * @param box where the map is, without its axes
     */
    ContourMap(Surface surface, Heights heights, Theme theme, Rectangle2D box) {
        this.surface = surface;
        this.heights = heights;
        this.theme = theme;
        this.box = box;
        x = Scale.linear(surface.grid().fromA(), surface.grid().toA(), box.getX(), box.getMaxX());
        y = Scale.linear(surface.grid().fromB(), surface.grid().toB(), box.getMaxY(), box.getY());
        contours = new Contours(surface, x, y);
        for (double level : heights.levels()) {
            lines.add(contours.lines(level));
        }
    }

    /** The pixel of a column's place. */
    double x(double a) {
        return x.at(a);
    }

    /** The pixel of a row's place. */
    double y(double b) {
        return y.at(b);
    }

    /** The place of a pixel along the first direction, within the map. */
    double a(double pixel) {
        double share = Math.max(0, Math.min(1, (pixel - box.getX()) / box.getWidth()));
        return surface.grid().fromA() + share * (surface.grid().toA() - surface.grid().fromA());
    }

    /** The place of a pixel along the second direction, within the map. */
    double b(double pixel) {
        double share = Math.max(0, Math.min(1, (box.getMaxY() - pixel) / box.getHeight()));
        return surface.grid().fromB() + share * (surface.grid().toB() - surface.grid().fromB());
    }

    /** Where the map is. */
    Rectangle2D box() {
        return box;
    }

    /** Keeps labels off a mark round a pixel, where there is a choice. */
    static void avoidMark(LabelPlacer placer, double x, double y, double reach) {
        placer.avoid(new Line2D.Double(x - reach, y - reach, x + reach, y + reach));
        placer.avoid(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
        placer.avoid(new Line2D.Double(x - reach, y, x + reach, y));
    }

    /**
     * Adds a label in a box near a place of the picture, where there is room for it.
     *
     * @param downs how far below the place its middle may lie, in pixels, the best first
     */
    void addAround(LabelPlacer placer, ChartLabel label, double x, double y, double... downs) {
        List<ChartLabel> places = new ArrayList<>();
        for (double down : downs) {
            places.add(label.centred(x, y + down, Typesetter.Anchor.MIDDLE));
            places.add(label.centred(x + 14, y + down, Typesetter.Anchor.START));
            places.add(label.centred(x - 14, y + down, Typesetter.Anchor.END));
        }
        addBoxed(placer, places);
    }

    /** Places a label in a box of paper over the map, at the first of some places that is free. */
    void addBoxed(LabelPlacer placer, List<ChartLabel> places) {
        List<ChartLabel> within = places.stream().filter(label -> box.contains(paper(label))).toList();
        if (!within.isEmpty() && placer.add(within)) {
            List<ChartLabel> all = placer.labels();
            boxed.add(all.get(all.size() - 1));
        }
    }

    /** The numbers of the axes, below and at the left. */
    void addAxes(LabelPlacer placer) {
        axis(surface.grid().fromA(), surface.grid().toA(), box.getWidth() / 70).forEach(value -> placer.add(
                number(value).at(x.at(value), box.getMaxY() + 16, Typesetter.Anchor.MIDDLE)));
        axis(surface.grid().fromB(), surface.grid().toB(), box.getHeight() / 50).forEach(value -> placer.add(
                number(value).centred(box.getX() - 7, y.at(value), Typesetter.Anchor.END)));
    }

    private static List<Double> axis(double from, double to, double count) {
        return Ticks.inside(from, to, (int) Math.max(2, Math.min(5, count))).values();
    }

    private ChartLabel number(double value) {
        return ChartLabel.text(Heights.name(Math.abs(value) < 1e-12 ? 0 : value), Fonts.TEXT, SIZE,
                theme.colour(Token.SECONDARY));
    }

    /** The levels, each on the longest of its lines. */
    void addLevels(LabelPlacer placer) {
        for (int i = 0; i < lines.size(); i++) {
            ChartLabel label = ChartLabel.text(Heights.name(heights.levels()[i]), Fonts.TEXT, SIZE, theme.colour(Token.TEXT));
            List<ChartLabel> places = new ArrayList<>();
            for (List<Point2D> line : lines.get(i)) {
                // a line that hardly leaves its label would not be seen
                if (line.size() > 12 && places.size() < 9) {
                    for (double share : new double[] {0.5, 0.3, 0.7, 0.15, 0.85}) {
                        Point2D at = line.get((int) (share * (line.size() - 1)));
                        places.add(label.centred(at.getX(), at.getY(), Typesetter.Anchor.MIDDLE));
                    }
                }
            }
            addBoxed(placer, places);
        }
    }

    /** Bands, lines and frame. */
    void paint(Graphics2D g) {
        Brush brush = new Brush(g);
        brush.fill(box, heights.colour(theme, 0));
        for (int i = 0; i < heights.levels().length; i++) {
            brush.fill(contours.above(heights.levels()[i]), heights.colour(theme, i + 1));
        }
        Color ink = theme.colour(Token.TEXT);
        for (int i = 0; i < lines.size(); i++) {
            g.setColor(ColourMap.mix(heights.colour(theme, i), ink, 0.4));
            g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D all = new Path2D.Double();
            lines.get(i).forEach(line -> append(all, line));
            g.draw(all);
        }
        paintBroken(g, brush);
        brush.stroke(box, theme.colour(Token.SECONDARY), 1.2);
    }

    private static void append(Path2D all, List<Point2D> line) {
        all.moveTo(line.get(0).getX(), line.get(0).getY());
        line.stream().skip(1).forEach(point -> all.lineTo(point.getX(), point.getY()));
    }

    /** Where there is no number: hatched, so that it is not taken for a height. */
    private void paintBroken(Graphics2D g, Brush brush) {
        Path2D broken = contours.broken();
        if (broken.getCurrentPoint() == null) {
            return;
        }
        brush.fill(broken, theme.colour(Token.SOFT));
        Shape clip = g.getClip();
        g.clip(broken);
        for (double d = -box.getHeight(); d < box.getWidth(); d += 9) {
            brush.line(box.getX() + d, box.getMaxY(), box.getX() + d + box.getHeight(), box.getY(),
                    ColourMap.mix(theme.colour(Token.SOFT), theme.colour(Token.DANGER), 0.5), 0.9);
        }
        g.setClip(clip);
    }

    /** The labels that lie over the map, each on a piece of paper. */
    void paintBoxes(Graphics2D g) {
        Brush brush = new Brush(g);
        for (ChartLabel label : boxed) {
            Rectangle2D paper = paper(label);
            brush.rounded(paper.getX(), paper.getY(), paper.getWidth(), paper.getHeight(), 2, theme.colour(Token.PANEL), null, 0);
        }
    }

    private static Rectangle2D paper(ChartLabel label) {
        Rectangle2D ink = label.bounds();
        return new Rectangle2D.Double(ink.getX() - PAD, ink.getY() - 1, ink.getWidth() + 2 * PAD, ink.getHeight() + 2);
    }

    /** A loss as it stands at the end of a path. */
    static String loss(double loss) {
        return Numbers.loss(loss);
    }
}
