package lab.unroll.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.trace.MemoryProbe;
import lab.unroll.words.Words;

/**
 * How far another x_s can still be seen at each step: ‖Δh_t‖ and ‖ΔC_t‖ on an axis of decades. The forward twin of the
 * {@link GradientFigure}.
 */
public final class ProbeFigure implements Figure {

    private static final double MARK = 26;

    private final Scene scene;
    private final MemoryProbe probe;
    private final double width;
    private final double height;
    private final double top;
    private final List<StepChart.Line> lines = new ArrayList<>();
    private final StepChart chart;

    /**
     * The chart without a heading, for a panel that has its own.
     *
     * @param probe a probe of the scene's run
     * @param free  the same probe of its free run, painted as a ghost; null when nothing is held
     */
    public ProbeFigure(Scene scene, MemoryProbe probe, MemoryProbe free, double width, double height) {
        this(scene, probe, free, width, height, false);
    }

    private ProbeFigure(Scene scene, MemoryProbe probe, MemoryProbe free, double width, double height, boolean titled) {
        this.scene = scene;
        this.probe = probe;
        this.width = width;
        this.height = height;
        this.top = (titled ? StepChart.HEADING : 0) + MARK;
        if (free != null) {
            collect(free, ".free", " `" + ChartWords.of(scene).get("run.free") + "`");
        }
        collect(probe, "", "");
        Words words = ChartWords.of(scene);
        List<ChartLabel> labels = new ArrayList<>(titled ? StepChart.heading(scene.theme(),
                ChartWords.titled(scene, words.get("probe.title")), "", width, words.get("gradient.scale")) : List.of());
        double x = DecadeChart.of(scene, List.of(), top, lines, width, height).x(probe.step());
        labels.add(mark(x));
        chart = DecadeChart.of(scene, labels, top, lines, width, height);
    }

    /** The chart with its heading, for a file. */
    public static ProbeFigure titled(Scene scene, MemoryProbe probe, MemoryProbe free, double width, double height) {
        return new ProbeFigure(scene, probe, free, width, height, true);
    }

    private void collect(MemoryProbe run, String ghost, String end) {
        if (scene.trace().spec().cell().hasCellState()) {
            add("c" + ghost, run::cell, "‖ΔC_t‖" + end, Token.CELL_C, !ghost.isEmpty());
        }
        add("h" + ghost, run::hidden, "‖Δh_t‖" + end, Token.HIDDEN_H, !ghost.isEmpty());
    }

    private void add(String id, IntToDoubleFunction length, String end, Token token, boolean ghost) {
        Theme theme = scene.theme();
        boolean cell = token == Token.CELL_C;
        float[] dash = cell ? new float[] {7, 4} : new float[0];
        ChartSeries.Look look = ghost ? new ChartSeries.Look(
                ColourMap.mix(theme.colour(Token.PANEL), theme.colour(token), 0.55),
                1.4f, cell ? new float[] {7, 3, 2, 3} : new float[] {3, 3}, ChartSeries.Marker.NONE)
                : new ChartSeries.Look(theme.colour(token), 2.2f, dash,
                        cell ? ChartSeries.Marker.DIAMOND : ChartSeries.Marker.CIRCLE);
        lines.add(new StepChart.Line(id, IntStream.rangeClosed(1, scene.trace().length()).mapToDouble(length).toArray(), end,
                look, ghost));
    }

    /** Says at the step s what is read there instead of what; on the side where there is room. */
    private ChartLabel mark(double x) {
        ChartLabel label = ChartLabel.formula("x_{" + probe.step() + "} `" + change() + "`", 14,
                scene.theme().colour(Token.INPUT_X));
        boolean right = x + label.width() + 6 < width;
        return label.at(right ? x + 5 : x - 5, top - 9, right ? Typesetter.Anchor.START : Typesetter.Anchor.END);
    }

    private String change() {
        Words words = ChartWords.of(scene);
        Vector x = probe.changed().x(probe.step());
        int hot = x.argMax();
        String name = x.equals(Vector.oneHot(hot, x.size())) ? scene.inputName(hot, x.size()) : "";
        return name.isEmpty() ? words.get("probe.numbers")
                : words.get("probe.symbol", StepAxis.symbol(scene, probe.step()), name);
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
        double x = chart.x(probe.step());
        new Brush(g).dashed(new Line2D.Double(x, top - 20, x, height - StepChart.FOOT), scene.theme().colour(Token.INPUT_X),
                1.4);
        chart.paint(g);
    }

    @Override
    public List<Spot> spots() {
        return chart.spots("probe");
    }

    List<ChartLabel> labels() {
        return chart.labels();
    }
}
