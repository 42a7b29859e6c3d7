package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/** Lines over the steps 1 ... T with a cursor at the selected step; the labels stand at the lines, not in a legend. */
public final class StepChart {

    /** Height of the row of step labels below the plot. */
    static final double FOOT = 26;
    /** Height of the heading of a figure that stands alone. */
    public static final double HEADING = 36;

    private static final double INSET = 14;
    private static final double END_SIZE = 14.5;
    private static final double[] EITHER_SIDE = {-8, 18, -22, 32, -36, 46};
    private static final double[] ABOVE = {-8, -22, -36};
    private static final double[] BELOW = {18, 32, 46};

    /**
     * What one line shows.
     *
     * @param id     name in the spots
     * @param values one a step
     * @param end    formula that stands at the end of the line
     * @param look   colour, stroke and marker
     * @param ghost  whether it is the free run behind the held one
     */
    record Line(String id, double[] values, String end, ChartSeries.Look look, boolean ghost) {
    }

    /** What can be heard of lines: all but the free run. */
    static List<Curve> curves(List<Line> lines, boolean magnitudes) {
        return lines.stream().filter(line -> !line.ghost()).map(line -> new Curve(line.id(),
                DoubleStream.of(line.values()).boxed().toList(), magnitudes)).toList();
    }

    /**
     * A horizontal line of the grid.
     *
     * @param y      its height
     * @param label  what stands at its left
     * @param strong whether it is the zero line
     */
    record Grid(double y, String label, boolean strong) {
    }

    private final Scene scene;
    private final List<Grid> grid;
    private final List<Line> lines;
    private final List<ChartSeries> series = new ArrayList<>();
    private final StepAxis axis;
    private final double plotLeft;
    private final double plotRight;
    private final double top;
    private final double bottom;
    private final LabelPlacer placer;

    /**
     * Lays the chart out.
     *
     * @param grid   from the top down or up; its labels decide the left margin
     * @param lines  those behind first
     * @param place  the height of a value; NaN where it cannot be drawn
     * @param hollow the height of values that stand apart from the scale; NaN if there are none
     * @param number how a value is written beside its point
     */
    StepChart(Scene scene, List<ChartLabel> heading, double width, double height, double top, List<Grid> grid,
              List<Line> lines, DoubleUnaryOperator place, double hollow, DoubleFunction<String> number) {
        this.scene = scene;
        this.grid = grid;
        this.lines = lines;
        this.top = top;
        this.bottom = height - FOOT;
        this.placer = new LabelPlacer(width, height);
        double tickWidth = 0;
        for (Grid line : grid) {
            tickWidth = Math.max(tickWidth, Typesetter.width(line.label(), Fonts.TEXT, 12));
        }
        double endWidth = 0;
        for (Line line : lines) {
            endWidth = Math.max(endWidth, MathLabel.of(line.end()).width(END_SIZE));
        }
        plotLeft = tickWidth + 12;
        plotRight = width - Math.max(54, endWidth + 12);
        axis = StepAxis.of(scene, plotLeft + INSET, plotRight - INSET);
        for (Line line : lines) {
            series.add(series(line, place, hollow));
        }
        heading.forEach(placer::add);
        labelGrid();
        labelEnds();
        axis.label(placer, scene, height - 8);
        labelValues(number);
    }

    /**
     * The heading of a figure that stands alone.
     *
     * @param formula may be empty
     * @param remarks of which the first stands aside that has room
     */
    public static List<ChartLabel> heading(Theme theme, String title, String formula, double width, String... remarks) {
        ChartLabel words = ChartLabel.text(title, Fonts.SEMIBOLD, 14, theme.colour(Token.TEXT))
                .at(4, 20, Typesetter.Anchor.START);
        ChartLabel quantity = ChartLabel.formula(formula, 15, theme.colour(Token.TEXT))
                .at(4 + words.width() + 10, 20, Typesetter.Anchor.START);
        List<ChartLabel> heading = new ArrayList<>(formula.isEmpty() ? List.of(words) : List.of(words, quantity));
        double taken = heading.get(heading.size() - 1).bounds().getMaxX() + 12;
        Stream.of(remarks).map(remark -> ChartLabel.text(remark, Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                .at(width - 4, 20, Typesetter.Anchor.END)).filter(aside -> taken <= aside.bounds().getX()).findFirst()
                .ifPresent(heading::add);
        return heading;
    }

    private ChartSeries series(Line line, DoubleUnaryOperator place, double hollow) {
        Point2D[] points = new Point2D[line.values().length];
        boolean[] apart = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            double y = place.applyAsDouble(line.values()[i]);
            points[i] = Double.isNaN(y) ? null : new Point2D.Double(axis.x(i + 1), y);
            apart[i] = y == hollow;
        }
        return new ChartSeries(points, apart, line.look());
    }

    private void labelGrid() {
        for (Grid line : grid) {
            placer.add(ChartLabel.text(line.label(), Fonts.TEXT, 12, scene.theme().colour(Token.SECONDARY))
                    .centred(plotLeft - 8, line.y(), Typesetter.Anchor.END));
        }
    }

    /** The names at the line ends, moved apart; where the height does not suffice, the last ones are left out. */
    private void labelEnds() {
        List<ChartLabel> ends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Point2D last = axis.rightmost() == 1 ? series.get(i).first() : series.get(i).last();
            if (last != null) {
                Color colour = lines.get(i).ghost() ? scene.theme().colour(Token.SECONDARY)
                        : lines.get(i).look().colour();
                ends.add(ChartLabel.formula(lines.get(i).end(), END_SIZE, colour)
                        .centred(plotRight + 8, last.getY(), Typesetter.Anchor.START));
            }
        }
        LabelPlacer.spread(ends, top - 9, bottom + 8).forEach(placer::add);
    }

    private void labelValues(DoubleFunction<String> number) {
        series.forEach(s -> s.segments().forEach(placer::avoid));
        int selected = Math.max(1, Math.min(axis.length(), scene.selectedStep()));
        placer.avoid(new Line2D.Double(axis.x(selected), top, axis.x(selected), bottom));
        for (int step : selected == 1 ? new int[] {1} : new int[] {selected, 1}) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                Point2D at = series.get(i).points()[step - 1];
                if (at != null && !lines.get(i).ghost()) {
                    ChartLabel label = ChartLabel.text(number.apply(lines.get(i).values()[step - 1]), Fonts.SEMIBOLD,
                            12, lines.get(i).look().colour());
                    placer.add(around(label, at, side(i, step)), step == selected ? Long.MAX_VALUE - 1 : 0);
                }
            }
        }
    }

    /** The side of a point where its number is not taken for another line's: above the upper ones, below the lower ones. */
    private double[] side(int line, int step) {
        double y = series.get(line).points()[step - 1].getY();
        boolean above = false;
        boolean below = false;
        for (int i = 0; i < lines.size(); i++) {
            Point2D other = series.get(i).points()[step - 1];
            if (i != line && other != null && !lines.get(i).ghost()) {
                above |= other.getY() < y;
                below |= other.getY() >= y;
            }
        }
        return above == below ? EITHER_SIDE : above ? BELOW : ABOVE;
    }

    private List<ChartLabel> around(ChartLabel label, Point2D at, double[] baselines) {
        List<ChartLabel> candidates = new ArrayList<>();
        List<ChartLabel> across = new ArrayList<>();
        for (double baseline : baselines) {
            double y = at.getY() + baseline;
            if (y - 9 >= top - 8 && y + 3 <= bottom) {
                candidates.add(label.at(at.getX() + 6, y, Typesetter.Anchor.START));
                if (at.getX() - 6 - label.width() > plotLeft) {
                    candidates.add(label.at(at.getX() - 6, y, Typesetter.Anchor.END));
                }
                across.add(label.at(at.getX() - 6, y, Typesetter.Anchor.START));
            }
        }
        candidates.addAll(across);
        return candidates;
    }

    void paint(Graphics2D g) {
        Theme theme = scene.theme();
        Color paper = theme.colour(Token.PANEL);
        g.setStroke(new BasicStroke(1));
        for (Grid line : grid) {
            g.setColor(line.strong() ? ColourMap.mix(theme.colour(Token.HAIRLINE), theme.colour(Token.SECONDARY), 0.45)
                    : theme.colour(Token.HAIRLINE));
            g.draw(new Line2D.Double(plotLeft, line.y(), plotRight, line.y()));
        }
        int selected = scene.selectedStep();
        if (selected >= 1 && selected <= axis.length()) {
            g.setColor(theme.colour(Token.ACCENT));
            g.setStroke(new BasicStroke(1.4f));
            g.draw(new Line2D.Double(axis.x(selected), top, axis.x(selected), bottom));
        }
        for (ChartSeries line : series) {
            line.paint(g, paper, step -> axis.roomForMarkers() || step == 1 || step == axis.length()
                    || step == selected);
        }
        placer.labels().forEach(label -> label.draw(g));
    }

    /** The place of a point that can be pointed at: line number and step; null if nothing is drawn there. */
    Rectangle2D target(int line, int step) {
        Point2D at = series.get(line).points()[step - 1];
        if (at == null) {
            return null;
        }
        double half = Math.max(1, Math.min(9, axis.spacing() / 2));
        return new Rectangle2D.Double(at.getX() - half, at.getY() - 7, 2 * half, 14);
    }

    /**
     * Every point there is, told by the texts {@code KIND.LINE.spot} of the charts: step, symbol and value.
     *
     * @param kind begins the ids and the keys
     */
    List<Spot> spots(String kind) {
        Words words = ChartWords.of(scene);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int t = 1; t <= line.values().length; t++) {
                Rectangle2D target = target(i, t);
                if (target != null) {
                    double value = line.values()[t - 1];
                    spots.add(new Spot(kind + "." + line.id() + "." + t, target, Spot.Kind.POINT,
                            new Subject.Point(line.id(), t, -1),
                            words.get(kind + "." + line.id() + ".spot", t, StepAxis.symbol(scene, t),
                                    Numbers.exact(value)), value));
                }
            }
        }
        return List.copyOf(spots);
    }

    /** The pixel of a step. */
    double x(int t) {
        return axis.x(t);
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
