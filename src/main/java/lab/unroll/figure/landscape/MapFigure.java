package lab.unroll.figure.landscape;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
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
import lab.unroll.landscape.LossMap;
import lab.unroll.words.Words;

/** The ground round some networks as maps with contour lines, side by side and in the same colours; with the path on it. */
public final class MapFigure implements Figure {

    private static final double HEAD = 34;
    private static final double FOOT = 46;
    /** Marks on the path stand at least so far apart. */
    private static final double MARKS = 16;

    private final List<LossMap> maps;
    private final Subject.Ground here;
    private final long upTo;
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
     * @param maps may be empty: then the figure says that there is none yet
     * @param here where the weights stand if that is not where the map was made; null otherwise
     * @param upTo the training step up to which paths are drawn; what comes after it is only hinted at
     * @param log  whether the levels are equal factors apart
     */
    public MapFigure(List<LossMap> maps, Subject.Ground here, long upTo, boolean log, Theme theme, Words any, double width,
                     double height) {
        this.maps = List.copyOf(maps);
        this.upTo = upTo;
        this.here = here != null && here.network() < maps.size() ? here : null;
        this.theme = theme;
        this.words = GroundWords.of(any);
        this.width = width;
        this.height = height;
        placer = new LabelPlacer(width, height);
        if (maps.isEmpty()) {
            bar = null;
            placer.add(ChartLabel.text(words.get("map.none"), Fonts.TEXT, 14, theme.colour(Token.SECONDARY))
                    .centred(width / 2, height / 2, Typesetter.Anchor.MIDDLE));
            return;
        }
        Heights heights = Heights.of(maps.stream().map(LossMap::surface).toList(), log);
        Panels places = Panels.of(maps.size(), width, height, HEAD, FOOT);
        bar = new HeightBar(heights, theme, places.barAt(), HEAD, places.height());
        for (int i = 0; i < maps.size(); i++) {
            panels.add(new ContourMap(maps.get(i).surface(), heights, theme, places.box(i)));
            head(maps.get(i), places.left()[i], places.width(), places.room(i));
        }
        bar.addLabels(placer);
        for (int i = 0; i < maps.size(); i++) {
            ends(maps.get(i), panels.get(i));
        }
        for (int i = 0; i < maps.size(); i++) {
            if (isUnderWay(maps.get(i))) {
                LossMap.Mark now = now(maps.get(i));
                ContourMap panel = panels.get(i);
                around(panel, words.get("map.now", Long.toString(now.iteration())), panel.x(now.a()), panel.y(now.b()));
            }
        }
        if (this.here != null) {
            ContourMap panel = panels.get(here.network());
            around(panel, words.get("map.here"), panel.x(here.a()), panel.y(here.b()));
        }
        for (int i = 0; i < maps.size(); i++) {
            panels.get(i).addLevels(placer);
            panels.get(i).addAxes(placer);
        }
    }

    private void head(LossMap map, double left, double mapWidth, double room) {
        ChartLabel name = ChartLabel.text(map.walker().cell().displayName(), Fonts.SEMIBOLD, 15, theme.colour(Token.TEXT))
                .at(left, 21, Typesetter.Anchor.START);
        placer.add(name);
        String weights = words.get("map.weights", Integer.toString(map.walker().layout().size()), ContourMap.loss(map.end()));
        ChartLabel told = ChartLabel.text(weights, Fonts.TEXT, 12, theme.colour(Token.SECONDARY));
        boolean fits = name.width() + told.width() + 16 < mapWidth;
        placer.add(told.at(fits ? left + mapWidth : left + name.width() + 12, 21, fits ? Typesetter.Anchor.END
                : Typesetter.Anchor.START));
        String axes = Typesetter.shortened(GroundWords.axes(map, words), Fonts.TEXT, 12, Math.max(60, room));
        placer.add(ChartLabel.text(axes, Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                .at(left, height - 8, Typesetter.Anchor.START));
    }

    /** True if the path is drawn, but not up to its end. */
    private boolean isUnderWay(LossMap map) {
        return map.showsPath() && upTo < map.lastOnPath();
    }

    /** Where the training stood at the step up to which the path is drawn. */
    private LossMap.Mark now(LossMap map) {
        List<LossMap.Mark> walked = map.pathUpTo(upTo);
        return walked.get(walked.size() - 1);
    }

    private void ends(LossMap map, ContourMap panel) {
        for (int i = 1; map.showsPath() && i < map.path().size(); i++) {
            placer.avoid(new Line2D.Double(panel.x(map.path().get(i - 1).a()), panel.y(map.path().get(i - 1).b()),
                    panel.x(map.path().get(i).a()), panel.y(map.path().get(i).b())));
        }
        LossMap.Mark end = map.path().get(map.path().size() - 1);
        ContourMap.avoidMark(placer, panel.x(end.a()), panel.y(end.b()), 8);
        if (map.showsPath()) {
            ContourMap.avoidMark(placer, panel.x(map.path().get(0).a()), panel.y(map.path().get(0).b()), 7);
        }
        around(panel, words.get("map.end", ContourMap.loss(map.end())), panel.x(end.a()), panel.y(end.b()));
        if (map.showsPath()) {
            LossMap.Mark start = map.path().get(0);
            around(panel, words.get("map.start", Long.toString(start.iteration())), panel.x(start.a()), panel.y(start.b()));
        }
        if (Double.isNaN(map.surface().lowest())) {
            panel.addBoxed(placer, List.of(ChartLabel.text(words.get("map.broken"), Fonts.SEMIBOLD, 12,
                    theme.colour(Token.DANGER)).centred(panel.box().getCenterX(), panel.box().getCenterY() + 40,
                    Typesetter.Anchor.MIDDLE)));
        }
    }

    private void around(ContourMap panel, String text, double x, double y) {
        panel.addAround(placer, ChartLabel.text(text, Fonts.SEMIBOLD, 12, theme.colour(Token.TEXT)), x, y, -18, 18, -34, 34, 0);
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
        for (int i = 0; i < panels.size(); i++) {
            ContourMap panel = panels.get(i);
            panel.paint(g);
            Shape clip = g.getClip();
            g.clip(panel.box());
            if (maps.get(i).showsPath()) {
                paintPath(g, maps.get(i), panel);
            }
            paintEnd(new Brush(g), maps.get(i), panel);
            if (here != null && here.network() == i) {
                new Brush(g).circle(panel.x(here.a()), panel.y(here.b()), 6.5, theme.colour(Token.ACCENT),
                        theme.colour(Token.PANEL), 2.5);
            }
            g.setClip(clip);
            panel.paintBoxes(g);
        }
        if (bar != null) {
            bar.paint(g);
        }
        placer.labels().forEach(label -> label.draw(g));
    }

    private static Path2D line(List<LossMap.Mark> marks, ContourMap panel) {
        Path2D line = new Path2D.Double();
        for (LossMap.Mark mark : marks) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(panel.x(mark.a()), panel.y(mark.b()));
            } else {
                line.lineTo(panel.x(mark.a()), panel.y(mark.b()));
            }
        }
        return line;
    }

    private void paintPath(Graphics2D g, LossMap map, ContourMap panel) {
        if (isUnderWay(map)) {
            new Brush(g).dotted(line(map.path(), panel), theme.colour(Token.TEXT), 1.2);
        }
        List<LossMap.Mark> walked = map.pathUpTo(upTo);
        Path2D line = line(walked, panel);
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(theme.colour(Token.PANEL));
        g.draw(line);
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(theme.colour(Token.TEXT));
        g.draw(line);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (LossMap.Mark mark : walked) {
            double x = panel.x(mark.a());
            double y = panel.y(mark.b());
            if (Double.isNaN(lastX) || Math.hypot(x - lastX, y - lastY) >= MARKS) {
                g.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
                lastX = x;
                lastY = y;
            }
        }
        LossMap.Mark start = map.path().get(0);
        new Brush(g).circle(panel.x(start.a()), panel.y(start.b()), 6, theme.colour(Token.PANEL), theme.colour(Token.TEXT), 2);
        if (isUnderWay(map)) {
            LossMap.Mark now = now(map);
            new Brush(g).circle(panel.x(now.a()), panel.y(now.b()), 6.5, theme.colour(Token.ACCENT),
                    theme.colour(Token.PANEL), 2);
        }
    }

    private void paintEnd(Brush brush, LossMap map, ContourMap panel) {
        LossMap.Mark end = map.path().get(map.path().size() - 1);
        double x = panel.x(end.a());
        double y = panel.y(end.b());
        for (double[] look : new double[][] {{8, 5}, {7, 2.2}}) {
            brush.line(x - look[0], y, x + look[0], y, theme.colour(look[1] > 4 ? Token.PANEL : Token.TEXT), look[1]);
            brush.line(x, y - look[0], x, y + look[0], theme.colour(look[1] > 4 ? Token.PANEL : Token.TEXT), look[1]);
        }
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            String cell = maps.get(i).walker().cell().displayName();
            collect(spots, panels.get(i), maps.get(i), i, cell);
        }
        return spots;
    }

    private void collect(List<Spot> spots, ContourMap panel, LossMap map, int network, String cell) {
        Grid grid = map.surface().grid();
        double w = panel.box().getWidth() / (grid.size() - 1);
        double h = panel.box().getHeight() / (grid.size() - 1);
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.size(); column++) {
                double a = grid.a(column);
                double b = grid.b(row);
                double loss = map.surface().loss(row, column);
                Rectangle2D around = new Rectangle2D.Double(panel.x(a) - w / 2, panel.y(b) - h / 2, w, h)
                        .createIntersection(panel.box());
                spots.add(new Spot("map." + (network + 1) + "." + (row + 1) + "." + (column + 1), around, Spot.Kind.POINT,
                        new Subject.Ground(network, a, b), () -> words.get("map.spot", cell, Numbers.exact(a),
                        Numbers.exact(b), Numbers.exact(loss)), loss, null));
            }
        }
        for (LossMap.Mark mark : map.showsPath() ? map.path() : List.<LossMap.Mark>of()) {
            Rectangle2D around = new Rectangle2D.Double(panel.x(mark.a()) - 5, panel.y(mark.b()) - 5, 10, 10);
            if (panel.box().contains(around)) {
                spots.add(new Spot("path." + (network + 1) + "." + mark.iteration(), around, Spot.Kind.POINT,
                        new Subject.OnPath(network, mark.iteration()), () -> words.get("map.path.spot", cell,
                        Long.toString(mark.iteration()), Numbers.exact(mark.a()), Numbers.exact(mark.b())), Double.NaN, null));
            }
        }
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
