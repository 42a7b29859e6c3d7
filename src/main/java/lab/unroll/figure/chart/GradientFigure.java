package lab.unroll.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lab.unroll.figure.Decades;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * The gradient that reaches each step, ‖dL/dh_t‖ and ‖dL/dC_t‖, on an axis of decades. A gradient of exactly zero has no
 * logarithm: it stands on a row of its own below the decades, as an open marker.
 */
public final class GradientFigure implements Figure {

    /** The beginning of the id of a compared cell's line. */
    private static final String CELL = "cell.";

    private final double width;
    private final double height;
    private final Scene scene;
    private final List<StepChart.Line> lines = new ArrayList<>();
    private final StepChart chart;

    /** The chart without a heading, for a panel that has its own. */
    public GradientFigure(Scene scene, double width, double height) {
        this(List.of(scene), UnaryOperator.identity(), width, height, false);
    }

    private GradientFigure(List<Scene> scenes, UnaryOperator<Decades> axis, double width, double height,
                           boolean titled) {
        this.scene = scenes.get(0);
        this.width = width;
        this.height = height;
        if (scenes.size() == 1) {
            collectLines();
        } else {
            scenes.forEach(this::addCell);
        }
        Words words = ChartWords.of(scene);
        List<ChartLabel> heading = titled ? StepChart.heading(scene.theme(),
                ChartWords.titled(scene, words.get("gradient.title")),
                "‖∂L/∂h_t‖", width, words.get("gradient.scale")) : List.of();
        this.chart = DecadeChart.of(scene, heading, titled ? StepChart.HEADING + 6 : 10, lines,
                axis.apply(DecadeChart.decades(lines)), width, height);
    }

    /** The chart with its heading, for a file. */
    public static GradientFigure titled(Scene scene, double width, double height) {
        return new GradientFigure(List.of(scene), UnaryOperator.identity(), width, height, true);
    }

    /** ‖dL/dh_t‖ of several cells that read the same input; the first gives step and theme. */
    public static GradientFigure comparing(List<Scene> scenes, double width, double height) {
        return new GradientFigure(scenes, UnaryOperator.identity(), width, height, false);
    }

    /**
     * The chart of one cell or of several, on an axis that shows certain decades at least.
     *
     * @param least null for those of the lines
     */
    public static GradientFigure onAxis(List<Scene> scenes, Decades least, double width, double height) {
        return new GradientFigure(scenes, own -> own == null ? least : own.with(least), width, height, false);
    }

    /** The decades that the lines of some scenes fill; null if no gradient is positive. */
    public static Decades decades(List<Scene> scenes) {
        return DecadeChart.decades(new GradientFigure(scenes, UnaryOperator.identity(), 640, 200, false).lines);
    }

    private void addCell(Scene one) {
        Trace trace = one.trace();
        CellKind cell = trace.spec().cell();
        lines.add(new StepChart.Line(CELL + cell.id(), IntStream.rangeClosed(1, trace.length())
                .mapToDouble(t -> trace.dHidden(t).norm()).toArray(), "`" + cell.displayName() + "`",
                CellLooks.of(cell, scene.theme().colour(CellLooks.gradient(cell))), false));
    }

    /** What a point of a compared cell says. */
    private String describe(StepChart.Line line, int t) {
        String text = ChartWords.of(scene).get("gradient.h.spot", t, StepAxis.symbol(scene, t),
                Numbers.exact(line.values()[t - 1]));
        return scene.words().get("compare.spot", CellKind.named(line.id().substring(CELL.length())).displayName(), text);
    }

    private void collectLines() {
        Trace trace = scene.trace();
        boolean cell = trace.spec().cell().hasCellState();
        String free = " `" + ChartWords.of(scene).get("run.free") + "`";
        if (scene.free() != null) {
            if (cell) {
                add("c.free", t -> scene.free().dCell(t).norm(), "‖∂L/∂C_t‖" + free, Token.GRADIENT_DARK, true);
            }
            add("h.free", t -> scene.free().dHidden(t).norm(), "‖∂L/∂h_t‖" + free, Token.GRADIENT, true);
        }
        if (cell) {
            add("c", t -> trace.dCell(t).norm(), "‖∂L/∂C_t‖", Token.GRADIENT_DARK, false);
        }
        add("h", t -> trace.dHidden(t).norm(), "‖∂L/∂h_t‖", Token.GRADIENT, false);
    }

    private void add(String id, IntToDoubleFunction norm, String end, Token token, boolean ghost) {
        Theme theme = scene.theme();
        boolean cell = token == Token.GRADIENT_DARK;
        ChartSeries.Look look = ghost
                ? new ChartSeries.Look(ColourMap.mix(theme.colour(Token.PANEL), theme.colour(token), 0.55), 1.4f,
                        cell ? new float[] {7, 3, 2, 3} : new float[] {3, 3}, ChartSeries.Marker.NONE)
                : new ChartSeries.Look(theme.colour(token), 2.2f, cell ? new float[] {7, 4} : new float[0],
                        cell ? ChartSeries.Marker.DIAMOND : ChartSeries.Marker.CIRCLE);
        lines.add(new StepChart.Line(id, IntStream.rangeClosed(1, scene.trace().length()).mapToDouble(norm).toArray(),
                end, look, ghost));
    }

    @Override
    public List<Curve> curves() {
        return StepChart.curves(lines, true);
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
        chart.paint(g);
    }

    @Override
    public List<Spot> spots() {
        if (!lines.get(0).id().startsWith(CELL)) {
            return chart.spots("gradient");
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StepChart.Line line = lines.get(i);
            for (int t = 1; t <= line.values().length; t++) {
                Rectangle2D target = chart.target(i, t);
                if (target != null) {
                    spots.add(new Spot("gradient." + line.id() + "." + t, target, Spot.Kind.POINT,
                            new Subject.Point(line.id(), t, -1), describe(line, t), line.values()[t - 1]));
                }
            }
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return chart.labels();
    }
}
