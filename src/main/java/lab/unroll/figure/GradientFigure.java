package lab.unroll.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * The gradient that reaches each step, ‖dL/dh_t‖ and ‖dL/dC_t‖, on an axis of decades. A gradient of exactly zero has no
 * logarithm: it stands on a row of its own below the decades, as an open marker.
 */
public final class GradientFigure implements Figure {

    private final double width;
    private final double height;
    private final Scene scene;
    private final List<StepChart.Line> lines = new ArrayList<>();
    private final StepChart chart;

    /** The chart without a heading, for a panel that has its own. */
    public GradientFigure(Scene scene, double width, double height) {
        this(scene, width, height, false);
    }

    private GradientFigure(Scene scene, double width, double height, boolean titled) {
        this.scene = scene;
        this.width = width;
        this.height = height;
        collectLines();
        Words words = ChartWords.of(scene);
        List<ChartLabel> heading = titled ? StepChart.heading(scene.theme(), words.get("gradient.title"),
                "‖∂L/∂h_t‖", words.get("gradient.scale"), width) : List.of();
        this.chart = DecadeChart.of(scene, heading, titled ? StepChart.HEADING + 6 : 10, lines, width, height);
    }

    /** The chart with its heading, for a file. */
    public static GradientFigure titled(Scene scene, double width, double height) {
        return new GradientFigure(scene, width, height, true);
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
                ? new ChartSeries.Look(Colours.mix(theme.colour(Token.PANEL), theme.colour(token), 0.55), 1.4f,
                        cell ? new float[] {7, 3, 2, 3} : new float[] {3, 3}, ChartSeries.Marker.NONE)
                : new ChartSeries.Look(theme.colour(token), 2.2f, cell ? new float[] {7, 4} : new float[0],
                        cell ? ChartSeries.Marker.DIAMOND : ChartSeries.Marker.CIRCLE);
        lines.add(new StepChart.Line(id, IntStream.rangeClosed(1, scene.trace().length()).mapToDouble(norm).toArray(),
                end, look, ghost));
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
        return chart.spots("gradient");
    }

    List<ChartLabel> labels() {
        return chart.labels();
    }
}
