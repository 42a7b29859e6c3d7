package lab.unroll.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;
import lab.unroll.words.Words;

/** h_t and C_t of the selected unit as lines; the free run is dashed. */
final class StateLines {

    private final Scene scene;
    private final List<StepChart.Line> lines = new ArrayList<>();
    private final StepChart chart;

    StateLines(Scene scene, List<ChartLabel> heading, double width, double height) {
        this.scene = scene;
        collectLines();
        double top = heading.isEmpty() ? 10 : StepChart.HEADING + 6;
        double bottom = height - StepChart.FOOT;
        double low = Math.min(0, finite().min().orElse(0));
        double high = Math.max(0, finite().max().orElse(0));
        Ticks ticks = high - low < 1e-9 ? Ticks.around(-1, 1, 4)
                : Ticks.around(low, high, (int) Math.max(2, (bottom - top) / 30));
        Scale scale = Scale.linear(ticks.first(), ticks.last(), bottom, top);
        List<StepChart.Grid> grid = new ArrayList<>();
        for (double value : ticks.values()) {
            grid.add(new StepChart.Grid(scale.at(value), Numbers.fixed(value, ticks.decimals()),
                    Math.abs(value) < ticks.step() / 2));
        }
        chart = new StepChart(scene, heading, width, height, top, grid, lines,
                v -> scale.takes(v) ? scale.at(v) : Double.NaN, Double.NaN, Numbers::fixed);
    }

    private void collectLines() {
        boolean held = scene.free() != null;
        Words words = ChartWords.of(scene);
        if (held) {
            add("free", words.get("run.free"), scene.free()::hidden, scene.free()::cell);
        }
        add("", held ? words.get("run.pinned") : "", scene.trace()::hidden, scene.trace()::cell);
    }

    private void add(String run, String word, IntFunction<Vector> hidden, IntFunction<Vector> cell) {
        if (scene.trace().spec().cell().hasCellState()) {
            add("c", "C", run, word, cell, Token.CELL_C);
        }
        add("h", "h", run, word, hidden, Token.HIDDEN_H);
    }

    private void add(String id, String letter, String run, String word, IntFunction<Vector> states, Token token) {
        int unit = scene.selectedUnit();
        int length = scene.trace().length();
        boolean ghost = !run.isEmpty();
        boolean cell = token == Token.CELL_C;
        double[] values = IntStream.rangeClosed(1, length).mapToDouble(t -> states.apply(t).get(unit)).toArray();
        // C is drawn wider than h, so that both are seen where they meet.
        ChartSeries.Look look = new ChartSeries.Look(scene.theme().colour(token), ghost ? 1.6f : cell ? 3.2f : 1.8f,
                ghost ? cell ? new float[] {7, 3, 2, 3} : new float[] {6, 4} : new float[0],
                ghost ? ChartSeries.Marker.NONE : cell ? ChartSeries.Marker.DIAMOND : ChartSeries.Marker.CIRCLE);
        String end = letter + "^{" + (unit + 1) + "} `" + (Numbers.fixed(values[scene.trace().place().isReverse() ? 0 : length - 1]) + " " + word).trim() + "`";
        lines.add(new StepChart.Line(ghost ? id + "." + run : id, values, end, look, ghost));
    }

    List<Curve> curves() {
        return StepChart.curves(lines, false);
    }

    private DoubleStream finite() {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).filter(Double::isFinite);
    }

    void paint(Graphics2D g) {
        chart.paint(g);
    }

    List<Spot> spots() {
        Words words = ChartWords.of(scene);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StepChart.Line line = lines.get(i);
            for (int t = 1; t <= line.values().length; t++) {
                Rectangle2D target = chart.target(i, t);
                if (target != null) {
                    double value = line.values()[t - 1];
                    spots.add(new Spot("state." + line.id() + "." + t, target, Spot.Kind.POINT,
                            new Subject.Point(line.id(), t, scene.selectedUnit()),
                            words.get("state." + line.id() + ".spot", t,
                                    StepAxis.symbol(scene, t), scene.selectedUnit() + 1, Numbers.exact(value)), value));
                }
            }
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return chart.labels();
    }
}
