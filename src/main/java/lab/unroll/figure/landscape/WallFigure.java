package lab.unroll.figure.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.unroll.figure.GroundFigure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.Surface;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallUnit;
import lab.unroll.words.Words;

/**
 * The exact loss surface of one unit with two parameters, once for each kind of unit, with gradient descent walking on it and
 * the step at the wall with and without clipping.
 */
public final class WallFigure implements GroundFigure {

    private static final double HEAD = 34;
    private static final double FOOT = 64;
    /** Numbers of the surface that are told, in each direction: every so-and-so-many-th. */
    private static final int TOLD = 4;

    /** Below it the map has one colour: the ground there is good enough. */
    private static final double LEAST = 0.01;

    private final List<Wall> walls;
    private final int move;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final double height;
    private final List<ContourMap> panels = new ArrayList<>();
    private final HeightBar bar;
    private final LabelPlacer placer;

    /**
     * Lays it out.
     *
     * @param walls at least one
     * @param move  how many steps of gradient descent are shown; at most those that there are
     */
    public WallFigure(List<Wall> walls, int move, Theme theme, Words any, double width, double height) {
        this.walls = List.copyOf(walls);
        this.move = move;
        this.theme = theme;
        this.words = GroundWords.of(any);
        this.width = width;
        this.height = height;
        placer = new LabelPlacer(width, height);
        Heights heights = Heights.of(walls.stream().map(Wall::surface).toList(), true, LEAST);
        Panels places = Panels.of(walls.size(), width, height, HEAD, FOOT);
        bar = new HeightBar(heights, theme, places.barAt(), HEAD, places.height());
        for (int i = 0; i < walls.size(); i++) {
            panels.add(new ContourMap(walls.get(i).surface(), heights, theme, places.box(i)));
            head(walls.get(i), places.left()[i], places.width(), places.room(i));
        }
        bar.addLabels(placer);
        for (int i = 0; i < walls.size(); i++) {
            ContourMap panel = panels.get(i);
            marks(walls.get(i), panel);
            panel.addLevels(placer);
            panel.addAxes(placer);
            placer.add(ChartLabel.formula("b", 14, theme.colour(Token.TEXT)).at(panel.box().getX() - 8, HEAD - 4,
                    Typesetter.Anchor.END));
            placer.add(ChartLabel.formula("w", 14, theme.colour(Token.TEXT)).at(panel.box().getMaxX(),
                    panel.box().getMaxY() + 32, Typesetter.Anchor.END));
        }
    }

    private void head(Wall wall, double left, double mapWidth, double room) {
        ChartLabel name = ChartLabel.text(wall.unit().displayName(), Fonts.SEMIBOLD, 15, theme.colour(Token.TEXT))
                .at(left, 21, Typesetter.Anchor.START);
        placer.add(name);
        String steep = words.get("wall.steepest", Numbers.magnitude(wall.steepest()));
        ChartLabel told = ChartLabel.text(steep, Fonts.TEXT, 12, theme.colour(Token.SECONDARY));
        placer.add(told.at(left + name.width() + 12, 21, Typesetter.Anchor.START));
        String formula = wall.unit() == WallUnit.LSTM
                ? "C_t = f C_{t-1} + i tanh(w h_{t-1} + b), h_t = o tanh(C_t)" : "h_t = tanh(w h_{t-1} + b)";
        ChartLabel equation = ChartLabel.formula(formula, 14, theme.colour(Token.TEXT));
        if (equation.width() < mapWidth - 20) {
            placer.add(equation.at(left, height - 32, Typesetter.Anchor.START));
        }
        Wall.Move last = shown(wall).get(shown(wall).size() - 1);
        String loss = Numbers.loss(last.point().loss());
        String place = words.get("wall.place", Numbers.fixed(last.w()), Numbers.fixed(last.b()), loss);
        // how many steps it took is told beside the slider as well
        List<String> stands = List.of(words.get("wall.stands", Integer.toString(shown(wall).size() - 1), place), place,
                words.get("wall.loss", loss));
        placer.add(ChartLabel.text(Typesetter.fitting(stands, Fonts.TEXT, 12, Math.max(60, room)), Fonts.TEXT, 12,
                theme.colour(Token.SECONDARY)).at(left, height - 8, Typesetter.Anchor.START));
    }

    private List<Wall.Move> shown(Wall wall) {
        return wall.walk().subList(0, Math.min(wall.walk().size(), Math.max(0, move) + 1));
    }

    private Wall.Move steepest(Wall wall) {
        Wall.Move steepest = shown(wall).get(0);
        for (Wall.Move one : shown(wall)) {
            steepest = one.point().slope() > steepest.point().slope() ? one : steepest;
        }
        return steepest;
    }

    /** The start, and the step at the wall in words. */
    private void marks(Wall wall, ContourMap panel) {
        List<Wall.Move> walk = shown(wall);
        for (int i = 1; i < walk.size(); i++) {
            placer.avoid(new Line2D.Double(near(panel.x(walk.get(i - 1).w())), near(panel.y(walk.get(i - 1).b())),
                    near(panel.x(walk.get(i).w())), near(panel.y(walk.get(i).b()))));
        }
        Wall.Move start = wall.walk().get(0);
        ContourMap.avoidMark(placer, panel.x(start.w()), panel.y(start.b()), 8);
        Wall.Move last = walk.get(walk.size() - 1);
        ContourMap.avoidMark(placer, near(panel.x(last.w())), near(panel.y(last.b())), 6);
        around(panel, words.get("wall.start"), panel.x(start.w()), panel.y(start.b()), Token.TEXT);
        Wall.Move steep = steepest(wall);
        String free = Numbers.magnitude(Math.hypot(steep.free()[0], steep.free()[1]));
        String taken = Numbers.magnitude(Math.hypot(steep.taken()[0], steep.taken()[1]));
        String text = steep.isClipped() ? words.get("wall.clipped", taken, free) : words.get("wall.free", free);
        around(panel, text, panel.x(steep.w()), panel.y(steep.b()), Token.DANGER);
    }

    private void around(ContourMap panel, String text, double x, double y, Token ink) {
        panel.addAround(placer, ChartLabel.text(text, Fonts.SEMIBOLD, 12, theme.colour(ink)), x, y, 20, -20, 38, -38, 56, -56,
                74, -74);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void paint(Graphics2D g) {
        for (int i = 0; i < walls.size(); i++) {
            ContourMap panel = panels.get(i);
            panel.paint(g);
            Shape clip = g.getClip();
            g.clip(panel.box());
            paintWalk(g, walls.get(i), panel);
            g.setClip(clip);
            panel.paintBoxes(g);
        }
        bar.paint(g);
        placer.labels().forEach(label -> label.draw(g));
    }

    private void paintWalk(Graphics2D g, Wall wall, ContourMap panel) {
        List<Wall.Move> walk = shown(wall);
        Path2D line = new Path2D.Double();
        for (Wall.Move one : walk) {
            double x = near(panel.x(one.w()));
            double y = near(panel.y(one.b()));
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        stroke(g, line, Token.PANEL, 4, null);
        stroke(g, line, Token.TEXT, 1.8f, null);
        g.setColor(theme.colour(Token.TEXT));
        walk.forEach(one -> g.fill(new Ellipse2D.Double(near(panel.x(one.w())) - 2.2, near(panel.y(one.b())) - 2.2, 4.4, 4.4)));
        Wall.Move steep = steepest(wall);
        if (steep.isClipped()) {
            arrow(g, panel, steep, steep.free(), new float[] {5, 4});
        }
        arrow(g, panel, steep, steep.taken(), null);
        Wall.Move start = walk.get(0);
        new Brush(g).circle(panel.x(start.w()), panel.y(start.b()), 7, theme.colour(Token.PANEL), theme.colour(Token.TEXT), 2);
        Wall.Move last = walk.get(walk.size() - 1);
        new Brush(g).circle(near(panel.x(last.w())), near(panel.y(last.b())), 4.5, theme.colour(Token.TEXT),
                theme.colour(Token.PANEL), 1.5);
    }

    /** Far outside of the map it is the same where a point is, and a picture file has no room for 10³⁰⁰. */
    private static double near(double pixel) {
        return Math.max(-5e4, Math.min(5e4, pixel));
    }

    private void stroke(Graphics2D g, Shape line, Token ink, float width, float[] dash) {
        g.setColor(theme.colour(ink));
        g.setStroke(dash == null ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
        g.draw(line);
    }

    private void arrow(Graphics2D g, ContourMap panel, Wall.Move from, double[] step, float[] dash) {
        double x = panel.x(from.w());
        double y = panel.y(from.b());
        double toX = panel.x(from.w() + step[0]);
        double toY = panel.y(from.b() + step[1]);
        double length = Math.hypot(toX - x, toY - y);
        if (!(length > 0.5)) {
            return;
        }
        // one that leaves the map is drawn up to its edge and a little on
        double most = 1.5 * Math.hypot(panel.box().getWidth(), panel.box().getHeight());
        double share = Double.isInfinite(length) ? 0 : Math.min(1, most / length);
        double dx = Double.isInfinite(length) ? most * step[0] / Math.hypot(step[0], step[1]) : share * (toX - x);
        double dy = Double.isInfinite(length) ? -most * step[1] / Math.hypot(step[0], step[1]) : share * (toY - y);
        if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
            return;
        }
        stroke(g, new Line2D.Double(x, y, x + dx, y + dy), Token.DANGER, 2.4f, dash);
        Color ink = theme.colour(Token.DANGER);
        new Brush(g).head(x + dx, y + dy, dx / Math.hypot(dx, dy), dy / Math.hypot(dx, dy), 9, ink);
    }

    @Override
    public Optional<Subject.Ground> groundAt(int network, double x, double y) {
        for (int i = 0; i < panels.size(); i++) {
            if (network == i || network < 0 && panels.get(i).box().contains(x, y)) {
                return Optional.of(new Subject.Ground(i, panels.get(i).a(x), panels.get(i).b(y)));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < walls.size(); i++) {
            surface(spots, i);
            walk(spots, i);
        }
        return spots;
    }

    private void surface(List<Spot> spots, int network) {
        Surface surface = walls.get(network).surface();
        ContourMap panel = panels.get(network);
        String unit = walls.get(network).unit().displayName();
        Grid grid = surface.grid();
        double w = TOLD * panel.box().getWidth() / (grid.size() - 1);
        double h = TOLD * panel.box().getHeight() / (grid.size() - 1);
        for (int row = 0; row < grid.size(); row += TOLD) {
            for (int column = 0; column < grid.size(); column += TOLD) {
                double a = grid.a(column);
                double b = grid.b(row);
                double loss = surface.loss(row, column);
                spots.add(new Spot("wall." + (network + 1) + "." + (row + 1) + "." + (column + 1), new Rectangle2D.Double(
                        panel.x(a) - w / 2, panel.y(b) - h / 2, w, h).createIntersection(panel.box()), Spot.Kind.POINT,
                        new Subject.Ground(network, a, b), () -> words.get("wall.spot", unit, Numbers.exact(a),
                        Numbers.exact(b), Numbers.exact(loss)), loss, null));
            }
        }
    }

    private void walk(List<Spot> spots, int network) {
        Wall wall = walls.get(network);
        ContourMap panel = panels.get(network);
        List<Wall.Move> walk = shown(wall);
        for (int i = 0; i < walk.size(); i++) {
            Wall.Move one = walk.get(i);
            int number = i;
            Rectangle2D around = new Rectangle2D.Double(panel.x(one.w()) - 3, panel.y(one.b()) - 3, 6, 6);
            if (panel.box().contains(around)) {
                spots.add(new Spot("walk." + (network + 1) + "." + i, around, Spot.Kind.POINT,
                        new Subject.OnPath(network, i), () -> words.get("wall.walk.spot", wall.unit().displayName(),
                        Integer.toString(number), Numbers.exact(one.w()), Numbers.exact(one.b()),
                        Numbers.exact(one.point().loss()), Numbers.exact(one.point().slope())), one.point().loss(), null));
            }
        }
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
