package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * The gradient that reaches each step, ‖dL/dh_t‖ and ‖dL/dC_t‖, on an axis of decades. A gradient of exactly zero has no
 * logarithm: it stands on a row of its own below the decades, as an open marker.
 */
public final class GradientFigure implements Figure {

    private static final int FEWEST_DECADES = -300;
    /** The beginning of the id of a compared cell's line. */
    private static final String CELL = "cell.";

    private final double width;
    private final double height;
    private final Scene scene;
    private final List<StepChart.Line> lines = new ArrayList<>();
    private final StepChart chart;

    /** The chart without a heading, for a panel that has its own. */
    public GradientFigure(Scene scene, double width, double height) {
        this(List.of(scene), width, height, false);
    }

    private GradientFigure(List<Scene> scenes, double width, double height, boolean titled) {
        this.scene = scenes.get(0);
        this.width = width;
        this.height = height;
        if (scenes.size() == 1) {
            collectLines();
        } else {
            scenes.forEach(this::addCell);
        }
        double top = titled ? StepChart.HEADING + 6 : 10;
        double bottom = height - StepChart.FOOT;
        boolean zeros = allValues().anyMatch(v -> v == 0);
        double floor = zeros ? bottom - 20 : bottom;
        Ticks ticks = ticks((int) Math.max(2, (floor - top) / 24));
        Scale scale = new Scale(ticks.first(), ticks.last(), floor, top, true);
        List<StepChart.Grid> grid = new ArrayList<>();
        for (double exponent : ticks.values()) {
            grid.add(new StepChart.Grid(scale.at(Math.pow(10, exponent)), decade((int) exponent), false));
        }
        if (zeros) {
            grid.add(new StepChart.Grid(bottom, "0", true));
        }
        Words words = ChartWords.of(scene);
        List<ChartLabel> heading = titled ? StepChart.heading(scene.theme(), words.get("gradient.title"),
                "‖∂L/∂h_t‖", words.get("gradient.scale"), width) : List.of();
        this.chart = new StepChart(scene, heading, width, height, top, grid, lines,
                v -> v == 0 ? bottom : scale.takes(v) ? scale.at(v) : Double.NaN, bottom, Numbers::magnitude);
    }

    /** The chart with its heading, for a file. */
    public static GradientFigure titled(Scene scene, double width, double height) {
        return new GradientFigure(List.of(scene), width, height, true);
    }

    /** ‖dL/dh_t‖ of several cells that read the same input; the first gives step and theme. */
    public static GradientFigure comparing(List<Scene> scenes, double width, double height) {
        return new GradientFigure(scenes, width, height, false);
    }

    private void addCell(Scene one) {
        Trace trace = one.trace();
        CellKind cell = trace.spec().cell();
        lines.add(new StepChart.Line(CELL + cell.id(), IntStream.rangeClosed(1, trace.length())
                .mapToDouble(t -> trace.dHidden(t).norm()).toArray(), "`" + cell.displayName() + "`",
                CellLooks.of(cell, scene.theme().colour(CellLooks.gradient(cell))), false));
    }

    /** What one point says. */
    private String describe(StepChart.Line line, int t, double value) {
        Words words = ChartWords.of(scene);
        boolean compared = line.id().startsWith(CELL);
        String text = words.get("gradient." + (compared ? "h" : line.id()) + ".spot", t, StepAxis.symbol(scene, t),
                Numbers.exact(value));
        return compared ? scene.words().get("compare.spot",
                CellKind.named(line.id().substring(CELL.length())).displayName(), text) : text;
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

    private DoubleStream allValues() {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()));
    }

    /** Decades around everything positive; one above and below where all are of one size. */
    private Ticks ticks(int count) {
        double[] exponents = allValues().filter(v -> v > 0 && Double.isFinite(v)).map(Math::log10).sorted().toArray();
        if (exponents.length == 0) {
            return Ticks.decades(-3, 0, count);
        }
        double low = Math.max(FEWEST_DECADES, exponents[0]);
        double high = Math.max(low, exponents[exponents.length - 1]);
        return high - low < 0.5 ? Ticks.decades(low - 0.75, high + 0.75, count) : Ticks.decades(low, high, count);
    }

    private static String decade(int exponent) {
        return exponent == 0 ? "1" : "10" + Numbers.raised(exponent);
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
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StepChart.Line line = lines.get(i);
            for (int t = 1; t <= line.values().length; t++) {
                Rectangle2D target = chart.target(i, t);
                if (target != null) {
                    double value = line.values()[t - 1];
                    spots.add(new Spot("gradient." + line.id() + "." + t, target, Spot.Kind.POINT, null, t, -1,
                            describe(line, t, value), value));
                }
            }
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return chart.labels();
    }
}
