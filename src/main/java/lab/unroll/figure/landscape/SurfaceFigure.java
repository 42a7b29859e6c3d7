package lab.unroll.figure.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Turn;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.LossMap;
import lab.unroll.words.Words;

/**
 * The ground round some networks as surfaces, side by side and on the same scale: each square from the farthest to the
 * nearest, so that what is in front hides what is behind (the painter's algorithm).
 */
public final class SurfaceFigure implements Figure {

    private static final double HEAD = 34;
    private static final double FOOT = 28;
    /** So many squares a side at most: finer ones would be all outline. */
    private static final int MOST = 50;
    /** A leg of the path is laid over the surface in so many parts. */
    private static final int PARTS = 8;
    /** Marks on the path stand at least so far apart. */
    private static final double MARKS = 16;
    /** How high the surface is beside its breadth. */
    private static final double TALL = 0.55;

    private final List<LossMap> maps;
    private final long upTo;
    private final Turn turn;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final double height;
    private final Heights heights;
    private final double side;
    private final LabelPlacer placer;

    /**
     * Lays it out.
     *
     * @param maps may be empty: then the figure says that there is none yet
     * @param upTo the training step up to which paths are drawn
     * @param log  whether equal heights are equal factors
     * @param turn from where it is seen
     */
    public SurfaceFigure(List<LossMap> maps, long upTo, boolean log, Turn turn, Theme theme, Words any, double width,
                         double height) {
        this.maps = List.copyOf(maps);
        this.upTo = upTo;
        this.turn = turn;
        this.theme = theme;
        this.words = GroundWords.of(any);
        this.width = width;
        this.height = height;
        heights = Heights.of(maps.stream().map(LossMap::surface).toList(), log);
        placer = new LabelPlacer(width, height);
        double room = width / Math.max(1, maps.size());
        double up = Math.sin(Math.toRadians(turn.up()));
        double tall = TALL * Math.cos(Math.toRadians(turn.up()));
        side = Math.max(20, Math.min((room - 24) / Math.sqrt(2), (height - HEAD - FOOT - 8) / (Math.sqrt(2) * up + 1.15 * tall)));
        if (maps.isEmpty()) {
            placer.add(ChartLabel.text(words.get("map.none"), Fonts.TEXT, 14, theme.colour(Token.SECONDARY))
                    .centred(width / 2, height / 2, Typesetter.Anchor.MIDDLE));
        }
        for (int i = 0; i < maps.size(); i++) {
            label(maps.get(i), i * room + 12, room - 24);
        }
    }

    private void label(LossMap map, double left, double room) {
        ChartLabel name = ChartLabel.text(map.walker().cell().displayName(), Fonts.SEMIBOLD, 15, theme.colour(Token.TEXT))
                .at(left, 21, Typesetter.Anchor.START);
        placer.add(name);
        String range = words.get("surface.range", Numbers.loss(map.surface().lowest()), Numbers.loss(map.surface().highest()));
        placer.add(ChartLabel.text(range, Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                .at(left + name.width() + 12, 21, Typesetter.Anchor.START));
        if (Double.isNaN(map.surface().lowest())) {
            placer.add(ChartLabel.text(words.get("map.broken"), Fonts.SEMIBOLD, 12, theme.colour(Token.DANGER))
                    .at(left + room / 2, 52, Typesetter.Anchor.MIDDLE));
        }
        String axes = Typesetter.shortened(GroundWords.axes(map, words), Fonts.TEXT, 12, room);
        placer.add(ChartLabel.text(axes, Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                .at(left, height - 8, Typesetter.Anchor.START));
    }

    /** A corner of the surface in pixels, and how far away it is. */
    private record Corner(double x, double y, double depth) {
    }

    /** u and v from -½ to ½, z from 0 to 1. */
    private Corner corner(int network, double u, double v, double z) {
        double round = Math.toRadians(turn.round());
        double up = Math.toRadians(turn.up());
        double right = u * Math.cos(round) - v * Math.sin(round);
        double away = u * Math.sin(round) + v * Math.cos(round);
        double room = width / maps.size();
        double tall = TALL * Math.cos(up);
        double middle = HEAD + (height - HEAD - FOOT) / 2 + side * tall / 2;
        return new Corner((network + 0.5) * room + side * right,
                middle - side * (away * Math.sin(up) + z * tall), away);
    }

    private static int stride(int size) {
        return (size - 1 + MOST - 1) / MOST;
    }

    private Corner at(int network, LossMap map, int row, int column) {
        int last = map.surface().grid().size() - 1;
        double z = heights.height(map.surface().loss(row, column));
        return corner(network, (double) column / last - 0.5, (double) row / last - 0.5, z);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    /** A square between four points. */
    private record Square(Path2D shape, double depth, Color fill) {
    }

    @Override
    public void paint(Graphics2D g) {
        for (int i = 0; i < maps.size(); i++) {
            paintBase(new Brush(g), i);
            List<Square> squares = squares(i, maps.get(i));
            squares.sort((one, other) -> Double.compare(other.depth(), one.depth()));
            Color line = ColourMap.mix(theme.colour(Token.PANEL), theme.colour(Token.TEXT), 0.55);
            g.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (Square square : squares) {
                g.setColor(square.fill());
                g.fill(square.shape());
                g.setColor(line);
                g.draw(square.shape());
            }
            if (maps.get(i).showsPath()) {
                paintPath(g, i, maps.get(i));
            }
            paintEnd(new Brush(g), i, maps.get(i));
        }
        placer.labels().forEach(label -> label.draw(g));
    }

    /** The ground plate, which shows how the surface is turned even where it has no numbers. */
    private void paintBase(Brush brush, int network) {
        Path2D plate = new Path2D.Double();
        for (double[] uv : new double[][] {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}) {
            Corner corner = corner(network, uv[0], uv[1], 0);
            if (plate.getCurrentPoint() == null) {
                plate.moveTo(corner.x(), corner.y());
            } else {
                plate.lineTo(corner.x(), corner.y());
            }
        }
        plate.closePath();
        brush.fill(plate, theme.colour(Token.SOFT));
        brush.stroke(plate, theme.colour(Token.SECONDARY), 1);
    }

    private List<Square> squares(int network, LossMap map) {
        List<Square> squares = new ArrayList<>();
        int size = map.surface().grid().size();
        int stride = stride(size);
        for (int row = 0; row + 1 < size; row += stride) {
            for (int column = 0; column + 1 < size; column += stride) {
                int below = Math.min(size - 1, row + stride);
                int right = Math.min(size - 1, column + stride);
                int[][] round = {{row, column}, {row, right}, {below, right}, {below, column}};
                Path2D shape = new Path2D.Double();
                double depth = 0;
                double loss = 0;
                for (int[] one : round) {
                    Corner corner = at(network, map, one[0], one[1]);
                    depth += corner.depth() / 4;
                    loss += map.surface().loss(one[0], one[1]) / 4;
                    if (shape.getCurrentPoint() == null) {
                        shape.moveTo(corner.x(), corner.y());
                    } else {
                        shape.lineTo(corner.x(), corner.y());
                    }
                }
                shape.closePath();
                if (Double.isFinite(loss)) {
                    squares.add(new Square(shape, depth, heights.shade(theme, loss)));
                }
            }
        }
        return squares;
    }

    /** A point of the path as it lies on the surface; null off the surface, and where that has no number. */
    private Corner on(int network, LossMap map, LossMap.Mark mark) {
        double loss = map.surface().between(mark.a(), mark.b());
        Grid grid = map.surface().grid();
        return Double.isNaN(loss) ? null : corner(network, (mark.a() - grid.fromA()) / (grid.toA() - grid.fromA()) - 0.5,
                (mark.b() - grid.fromB()) / (grid.toB() - grid.fromB()) - 0.5, heights.height(loss));
    }

    /** The path of the training over the surface, seen through what is in front of it, with marks as on the map. */
    private void paintPath(Graphics2D g, int network, LossMap map) {
        Path2D line = new Path2D.Double();
        List<Corner> marks = new ArrayList<>();
        LossMap.Mark before = null;
        for (LossMap.Mark mark : map.pathUpTo(upTo)) {
            for (int part = 1; before != null && part <= PARTS; part++) {
                double share = (double) part / PARTS;
                Corner from = on(network, map, between(before, mark, (double) (part - 1) / PARTS));
                Corner to = on(network, map, between(before, mark, share));
                if (from != null && to != null) {
                    line.append(new Line2D.Double(from.x(), from.y(), to.x(), to.y()), false);
                }
            }
            Corner here = on(network, map, mark);
            if (here != null && marks.stream().allMatch(one -> Math.hypot(one.x() - here.x(), one.y() - here.y()) >= MARKS)) {
                marks.add(here);
            }
            before = mark;
        }
        for (boolean edge : new boolean[] {true, false}) {
            g.setStroke(new BasicStroke(edge ? 4.5f : 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(theme.colour(edge ? Token.PANEL : Token.TEXT));
            g.draw(line);
        }
        marks.forEach(one -> g.fill(new Ellipse2D.Double(one.x() - 3, one.y() - 3, 6, 6)));
        Corner start = on(network, map, map.path().get(0));
        if (start != null) {
            new Brush(g).circle(start.x(), start.y(), 6, theme.colour(Token.PANEL), theme.colour(Token.TEXT), 2);
        }
    }

    private static LossMap.Mark between(LossMap.Mark from, LossMap.Mark to, double share) {
        return new LossMap.Mark(to.iteration(), from.a() + share * (to.a() - from.a()), from.b() + share * (to.b() - from.b()));
    }

    /** Where the network stands, seen through what is in front of it. */
    private void paintEnd(Brush brush, int network, LossMap map) {
        if (Double.isFinite(map.end())) {
            Corner end = at(network, map, map.surface().grid().middleRow(), map.surface().grid().middleColumn());
            brush.circle(end.x(), end.y(), 4.5, theme.colour(Token.PANEL), theme.colour(Token.TEXT), 2);
        }
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            LossMap map = maps.get(i);
            int network = i;
            String cell = map.walker().cell().displayName();
            int size = map.surface().grid().size();
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    Corner corner = at(i, map, row, column);
                    double a = map.surface().grid().a(column);
                    double b = map.surface().grid().b(row);
                    double loss = map.surface().loss(row, column);
                    spots.add(new Spot("surface." + (i + 1) + "." + (row + 1) + "." + (column + 1),
                            new Rectangle2D.Double(corner.x() - 2, corner.y() - 2, 4, 4), Spot.Kind.POINT,
                            new Subject.Ground(network, a, b), () -> words.get("map.spot", cell, Numbers.exact(a),
                            Numbers.exact(b), Numbers.exact(loss)), loss, null));
                }
            }
            for (LossMap.Mark mark : map.showsPath() ? map.path() : List.<LossMap.Mark>of()) {
                Corner corner = on(i, map, mark);
                if (corner != null) {
                    spots.add(new Spot("path." + (i + 1) + "." + mark.iteration(), new Rectangle2D.Double(corner.x() - 5,
                            corner.y() - 5, 10, 10), Spot.Kind.POINT, new Subject.OnPath(network, mark.iteration()),
                            () -> words.get("map.path.spot", cell, Long.toString(mark.iteration()), Numbers.exact(mark.a()),
                            Numbers.exact(mark.b())), Double.NaN, null));
                }
            }
        }
        return spots;
    }

    /** Where a point is drawn; for tests. */
    Point2D placeOf(int network, int row, int column) {
        Corner corner = at(network, maps.get(network), row, column);
        return new Point2D.Double(corner.x(), corner.y());
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
