package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.chart.GradientFigure;
import lab.unroll.figure.chart.LossFigure;
import lab.unroll.figure.chart.ProbeFigure;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.formula.CompareTable;
import lab.unroll.figure.formula.EquationFigure;
import lab.unroll.figure.formula.GradientEquationFigure;
import lab.unroll.figure.formula.VectorsFigure;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.neuron.WaterfallFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Vector;
import lab.unroll.trace.MemoryProbe;
import lab.unroll.trace.Trace;
import lab.unroll.train.Evaluation;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.train.StepReport;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the pictures of several networks, the charts of the dock and the inspector. */
class GalleryOfChartsTest {

    private static final double[][] STAGES = BlocksFigureTest.STAGES;
    /** A chart in the dock of windows of 1280, 1440 and 1920 pixels. */
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};
    private static final double[] INSPECTORS = {250, 268, 300};
    private static final int[] UNITS = {1, 2, 4, 8, 9, 16, 64};
    private static final int[] LENGTHS = {1, 2, 8, 13, 50, 200};
    private static final CellKind[][] COMPARED = {{CellKind.SIMPLE_RNN, CellKind.LSTM}, {CellKind.LSTM, CellKind.GRU},
            {CellKind.GRU_BEFORE, CellKind.RELU_RNN}, {CellKind.LSTM, CellKind.SIMPLE_RNN, CellKind.GRU},
            {CellKind.SIGMOID_RNN, CellKind.GRU, CellKind.LSTM}};
    private static final int ROUNDS = Integer.getInteger("gallery.rounds", 1);

    private final GalleryScenes scenes = new GalleryScenes();
    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private Scene scene(CellKind cell, int k, int length, boolean pinned, int step, double share) {
        Scene scene = scenes.of(new GalleryScenes.Subject(new GalleryScenes.Cell(cell, LstmVariant.STANDARD), false, 1, k,
                length, pinned));
        return scene.at(new Playhead(step - 1 + share), step);
    }

    private static int step(int which, int length) {
        return new int[] {1, (length + 1) / 2, length}[which];
    }

    @Test
    void comparedCells() {
        double[] shares = {0.15, 0.55, 1};
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] at : AllPairs.of(round, COMPARED.length, UNITS.length, LENGTHS.length, STAGES.length, 3, 3,
                    Theme.values().length, Words.LANGUAGES.size())) {
                int length = LENGTHS[at[2]];
                List<Scene> compared = new ArrayList<>();
                for (CellKind cell : COMPARED[at[0]]) {
                    compared.add(Scenes.in(scene(cell, UNITS[at[1]], length, false, step(at[4], length), shares[at[5]]),
                            Theme.values()[at[6]], Words.LANGUAGES.get(at[7])));
                }
                double[] size = STAGES[at[3]];
                Picture picture = gallery.picture(Arrays.toString(COMPARED[at[0]]) + ", k " + UNITS[at[1]] + ", T "
                        + length + ", step " + step(at[4], length) + " at " + Arrays.toString(size) + ", "
                        + compared.get(0).words().locale(), new CompareFigure(compared, size[0], size[1]));
                picture.keepsNamesLarge(size[1] - 28);
                gallery.keepTrue(picture, picture.figure().spots(), spot -> compared(compared, spot),
                        (spot, label) -> List.of(compared(compared, spot)), new ExpectedInComparison(picture, compared).all());
                gallery.hang(picture);
            }
        }
        assertTrue(gallery.numbers() > 1_500, gallery.numbers() + " numbers were read back");
        assertTrue(gallery.others() > 600, gallery.others() + " more were read back");
    }

    /** The value of {@code h.lstm.3.1} in the cell that it names; NaN for a whole step. */
    private static double compared(List<Scene> scenes, Spot spot) {
        String[] name = spot.id().split("\\.");
        if (name[0].equals("step")) {
            return Double.NaN;
        }
        Trace trace = scenes.stream().map(Scene::trace).filter(one -> one.spec().cell().id().equals(name[1])).findFirst()
                .orElseThrow();
        int t = Integer.parseInt(name[2]);
        return (name[0].equals("C") ? trace.cell(t) : trace.hidden(t)).get(Integer.parseInt(name[3]) - 1);
    }

    @Test
    void encodersAndDecoders() {
        CellKind[] cells = {CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU};
        int[][] lengths = {{1, 1}, {4, 4}, {3, 12}, {12, 5}, {60, 40}};
        Theme[] themes = Theme.values();
        for (int[] at : AllPairs.of(0, cells.length, 3, 4, lengths.length, STAGES.length, themes.length,
                Words.LANGUAGES.size())) {
            int[] length = lengths[at[3]];
            double[] size = STAGES[at[4]];
            Scene scene = Scenes.in(Scenes.pair(cells[at[0]], new int[] {1, 4, 64}[at[1]], at[2] + 1, length[0], length[1]),
                    themes[at[5]], Words.LANGUAGES.get(at[6]));
            for (GalleryView view : GalleryView.values()) {
                gallery.hang(view, scene, view + " of a pair, " + cells[at[0]] + ", k " + new int[] {1, 4, 64}[at[1]] + ", "
                        + (at[2] + 1) + " layers, " + Arrays.toString(length) + " steps at " + Arrays.toString(size) + ", "
                        + scene.words().locale(), size[0], size[1]);
            }
        }
    }

    @Test
    void chartsOfTheDock() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] at : AllPairs.of(round, CellKind.values().length, UNITS.length, LENGTHS.length, DOCKS.length, 3, 2,
                    3, Theme.values().length, Words.LANGUAGES.size())) {
                int length = LENGTHS[at[2]];
                CellKind cell = CellKind.values()[at[0]];
                Scene scene = Scenes.in(Scenes.unit(scene(cell, UNITS[at[1]], length, at[5] == 1, step(at[4], length),
                        1), new int[] {-1, 0, UNITS[at[1]] - 1}[at[6]]), Theme.values()[at[7]],
                        Words.LANGUAGES.get(at[8]));
                double w = DOCKS[at[3]][0];
                double h = DOCKS[at[3]][1];
                charts(scene, w, h).forEach((name, figure) -> gallery.hang(gallery.chart(name + " of " + cell + ", k "
                        + UNITS[at[1]] + ", T " + length + ", step " + scene.selectedStep() + ", unit "
                        + (scene.selectedUnit() + 1) + (at[5] == 1 ? ", pinned" : "") + " at " + w + " x " + h + ", "
                        + scene.words().locale(), figure)));
            }
        }
    }

    private Map<String, Figure> charts(Scene scene, double w, double h) {
        int step = scene.selectedStep();
        int other = (scene.trace().x(step).argMax() + 1) % 4;
        MemoryProbe probe = MemoryProbe.of(scene.trace(), step, Vector.oneHot(other, 4));
        MemoryProbe free = scene.free() == null ? null : MemoryProbe.of(scene.free(), step, Vector.oneHot(other, 4));
        NeuronChoice neuron = NeuronChoice.of(scene);
        Map<String, Figure> charts = new LinkedHashMap<>();
        charts.put("gradients", new GradientFigure(scene, w, h));
        charts.put("gradients with heading", GradientFigure.titled(scene, w, h + 34));
        charts.put("states", new StatesFigure(scene, w, h));
        charts.put("states with heading", StatesFigure.titled(scene, w, h + 34));
        charts.put("probe", new ProbeFigure(scene, probe, free, w, h));
        charts.put("probe with heading", ProbeFigure.titled(scene, probe, free, w, h + 34));
        charts.put("sum", new WaterfallFigure(scene, neuron, w, h));
        charts.put("sum with heading", WaterfallFigure.titled(scene, neuron, w, h + 34));
        charts.put("losses", loss(scene, w, h));
        return charts;
    }

    /** A loss that falls for T iterations. */
    private static Figure loss(Scene scene, double w, double h) {
        int points = scene.trace().length();
        SplittableRandom random = new SplittableRandom(points);
        double[] losses = new double[points];
        Arrays.setAll(losses, i -> 0.05 + 1.35 * Math.exp(-3.0 * i / points) * (0.8 + 0.4 * random.nextDouble()));
        LossCurve curve = new LossCurve(LongStream.rangeClosed(1, points).toArray(), losses);
        return new LossFigure(curve, Math.log(4), OptionalDouble.of(0.1), List.of(), points, scene.theme(),
                scene.words(), w, h);
    }

    @Test
    void figuresOfTheInspector() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] at : AllPairs.of(round, CellKind.values().length, UNITS.length, LENGTHS.length, INSPECTORS.length, 3,
                    2, 3, Theme.values().length, Words.LANGUAGES.size())) {
                int length = LENGTHS[at[2]];
                CellKind cell = CellKind.values()[at[0]];
                Scene scene = Scenes.in(Scenes.unit(scene(cell, UNITS[at[1]], length, at[5] == 1, step(at[4], length),
                        1), new int[] {-1, 0, UNITS[at[1]] - 1}[at[6]]), Theme.values()[at[7]],
                        Words.LANGUAGES.get(at[8]));
                inspector(scene, INSPECTORS[at[3]]).forEach((name, figure) -> {
                    Picture picture = gallery.picture(name + " of " + cell + ", k " + UNITS[at[1]] + ", T " + length
                            + ", step " + scene.selectedStep() + ", unit " + (scene.selectedUnit() + 1)
                            + (at[5] == 1 ? ", pinned" : "") + ", " + figure.width() + " wide, "
                            + scene.words().locale(), figure);
                    if (name.matches("vectors|weights.*")) {
                        gallery.keepTrue(picture, figure.spots(), spot -> inspected(scene, spot),
                                (spot, label) -> List.of(inspected(scene, spot)), List.of());
                    }
                    gallery.hang(picture);
                });
            }
        }
    }

    /** The value of {@code vector.h.1} or of {@code weight.h.f.3.1}: source 3, neuron 1, counted from 0. */
    private static double inspected(Scene scene, Spot spot) {
        Trace trace = scene.trace();
        String[] name = spot.id().split("\\.");
        int place = Integer.parseInt(name[name.length - 1]);
        if (name[0].equals("vector")) {
            int t = scene.selectedStep();
            Vector vector = switch (name[1]) {
                case "x" -> trace.x(t);
                case "h" -> trace.hidden(t);
                case "c" -> trace.spec().cell().hasCellState() ? trace.cell(t) : trace.gate(Gate.CANDIDATE, t);
                default -> trace.gate(Gate.CANDIDATE, t);
            };
            return vector.get(place - 1);
        }
        LayerLayout layout = trace.focus().layout(scene.selectedStep());
        ParameterBlock block = switch (name[1]) {
            case "x" -> layout.inputWeights(spot.gate());
            case "h" -> layout.recurrentWeights(spot.gate());
            case "p" -> layout.peephole(spot.gate());
            case "r" -> layout.productBias();
            default -> layout.bias(spot.gate());
        };
        return trace.parameters().get(block, Integer.parseInt(name[name.length - 2]), place);
    }

    private static Map<String, Figure> inspector(Scene scene, double width) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("equation", new EquationFigure(scene, width));
        figures.put("equation of the gradient", new GradientEquationFigure(scene, width));
        figures.put("vectors", new VectorsFigure(scene, width));
        for (Gate gate : scene.trace().spec().gates()) {
            figures.put("weights " + gate, new WeightsFigure(scene, gate, width));
        }
        return figures;
    }

    @Test
    void tablesOfComparedCells() {
        for (CellKind[] cells : COMPARED) {
            for (int length : LENGTHS) {
                for (Locale language : Words.LANGUAGES) {
                    List<ComparedNetwork> entries = new ArrayList<>();
                    for (CellKind cell : cells) {
                        Scene scene = Scenes.in(scene(cell, length > 8 ? 64 : 4, length, false, length, 1), Theme.DARK,
                                language);
                        entries.add(new ComparedNetwork(scene, new Snapshot(12_345, scene.trace().parameters(), StepReport.ofLoss(12_345, 0.7),
                                0.7, new Evaluation(12_000, 255, 256, 0.7), 1690, Snapshot.State.PAUSED, null)));
                    }
                    for (double width : INSPECTORS) {
                        gallery.hang(gallery.picture("table of " + Arrays.toString(cells) + ", T " + length + ", " + width
                                + " wide, " + language, new CompareTable(entries, width)));
                    }
                }
            }
        }
        assertEquals(COMPARED.length * LENGTHS.length * 2 * INSPECTORS.length, gallery.pictures());
    }
}
