package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.gradients.BlameFigure;
import lab.unroll.figure.gradients.ChainFigure;
import lab.unroll.figure.gradients.ContributionsFigure;
import lab.unroll.figure.gradients.FactorsFigure;
import lab.unroll.figure.gradients.GradientCheckFigure;
import lab.unroll.figure.gradients.ProductsFigure;
import lab.unroll.figure.gradients.ReachFigure;
import lab.unroll.figure.gradients.ReachHeatFigure;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.ReachHistory;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.Parameters;
import lab.unroll.net.Start;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of the gradient, also where it vanishes, explodes or is no number. */
class GalleryOfGradientsTest {

    private static final double[][] STAGES = BlocksFigureTest.STAGES;
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};
    private static final int[] UNITS = {1, 2, 4, 9};
    private static final int[] LENGTHS = {1, 2, 8, 13, 50};
    private static final CellKind[][] CELLS = {{CellKind.SIMPLE_RNN}, {CellKind.LSTM}, {CellKind.GRU},
            {CellKind.RELU_RNN, CellKind.UGRNN}, {CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU}};
    private static final int ROUNDS = Integer.getInteger("gallery.rounds", 1);

    private final GalleryScenes scenes = new GalleryScenes();
    private final Gallery gallery = new Gallery();
    private int numbers;

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private Scene scene(CellKind cell, int k, int length, boolean pinned, int step) {
        return scenes.of(new GalleryScenes.Subject(new GalleryScenes.Cell(cell, LstmVariant.STANDARD), false, 1, k, length,
                pinned)).at(Playhead.at(step), step);
    }

    @Test
    void everyPairOfCellsSizesLossesThemesAndLanguages() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] at : AllPairs.of(round, CELLS.length, UNITS.length, LENGTHS.length, STAGES.length, 3, 3, 2, 2,
                    Theme.values().length, Words.LANGUAGES.size())) {
                int length = LENGTHS[at[2]];
                int step = new int[] {1, (length + 1) / 2, length}[at[4]];
                List<Scene> compared = new ArrayList<>();
                for (CellKind cell : CELLS[at[0]]) {
                    compared.add(Scenes.in(scene(cell, UNITS[at[1]], length, at[6] == 1, step), Theme.values()[at[8]],
                            Words.LANGUAGES.get(at[9])));
                }
                GradientLook look = GradientLook.USUAL.with(Optional.of(LossChoice.values()[at[5]]))
                        .cutAfter(at[7] * Math.max(1, length / 3)).clippedAt(at[7]).blaming(Blame.Source.values()[at[5]])
                        .with(at[7] == 0 ? null : Chain.DECK).after(history(compared.get(0)), 40, this::untrained);
                double[] size = STAGES[at[3]];
                figures(compared, look, size[0], size[1]).forEach((name, figure) -> {
                    Picture picture = gallery.chart(name + " of " + List.of(CELLS[at[0]]) + ", k " + UNITS[at[1]] + ", T "
                            + length + ", step " + step + ", " + look.loss() + ", cut " + look.window() + " at " + size[0] + "x"
                            + size[1] + ", " + compared.get(0).words().locale(), figure);
                    if (name.equals("blame")) {
                        numbers += picture.keepsNumbersTrue(figure.spots(), (spot, label) -> List.of(spot.value()));
                    }
                    gallery.hang(picture);
                });
            }
        }
        assertTrue(numbers > 100, numbers + " numbers were read back");
    }

    private Optional<Parameters> untrained(CellKind cell) {
        return Optional.of(new Initialiser(0, 0).draw(new GalleryScenes.Cell(cell, LstmVariant.STANDARD).spec(4, 1, false), 8));
    }

    private static ReachHistory history(Scene scene) {
        ReachHistory history = ReachHistory.NONE;
        for (int i : IntStream.range(0, 12).toArray()) {
            history = history.with(7L * i, Reach.of(scene.trace()));
        }
        return history;
    }

    private static Map<String, Figure> figures(List<Scene> scenes, GradientLook look, double w, double h) {
        Scene first = scenes.get(0);
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("reach", new ReachFigure(scenes, look, w, h));
        figures.put("blame", new BlameFigure(scenes, look, w, h));
        figures.put("chain", new ChainFigure(first, look, w, h));
        figures.put("contributions", new ContributionsFigure(first, look, w, h));
        figures.put("products", new ProductsFigure(first, look, w < 800 ? 228 : 300));
        figures.put("factors", new FactorsFigure(first, w, h));
        figures.put("over training", new ReachHeatFigure(first, look, w, h));
        return figures;
    }

    @Test
    void reachAndFactorsInTheDock() {
        for (int[] at : AllPairs.of(0, CELLS.length, LENGTHS.length, DOCKS.length, Theme.values().length,
                Words.LANGUAGES.size())) {
            List<Scene> compared = new ArrayList<>();
            for (CellKind cell : CELLS[at[0]]) {
                compared.add(Scenes.in(scene(cell, 4, LENGTHS[at[1]], false, 1), Theme.values()[at[3]],
                        Words.LANGUAGES.get(at[4])));
            }
            double[] size = DOCKS[at[2]];
            String of = " of " + List.of(CELLS[at[0]]) + ", T " + LENGTHS[at[1]] + " at " + size[0] + "x" + size[1];
            gallery.hang(gallery.chart("reach" + of, new ReachFigure(compared, GradientLook.USUAL, size[0], size[1])));
            gallery.hang(gallery.chart("factors" + of, new FactorsFigure(compared.get(0), size[0], size[1])));
        }
    }

    @Test
    void theCheckOfEveryCellAlsoOfManyLayers() {
        for (CellKind cell : CellKind.values()) {
            for (int layers : new int[] {1, 4}) {
                Scene scene = Scenes.in(scenes.of(new GalleryScenes.Subject(new GalleryScenes.Cell(cell, LstmVariant.STANDARD),
                        layers > 1, layers, 2, 5, false)), Theme.DARK, Words.LANGUAGES.get(layers % 2));
                for (double[] size : new double[][] {STAGES[0], STAGES[STAGES.length - 1]}) {
                    gallery.hang(gallery.chart("check of " + cell + ", " + layers + " layers at " + size[0] + "x" + size[1],
                            new GradientCheckFigure(scene, GradientLook.USUAL.cutAfter(layers - 1), size[0], size[1])));
                }
            }
        }
    }

    /** Vanished below float64, exploded, dead, and with a weight that is no number. */
    @Test
    void gradientsThatAreHardlyNumbers() {
        Map<String, Parameters> networks = new LinkedHashMap<>();
        GalleryScenes.Cell relu = new GalleryScenes.Cell(CellKind.RELU_RNN, LstmVariant.STANDARD);
        networks.put("vanished", new Initialiser(0, 0, Start.IDENTITY, 1e-9).draw(relu.spec(3, 1, false), 5));
        networks.put("exploded", new Initialiser(0, 0, Start.IDENTITY, 1e7).draw(relu.spec(3, 1, false), 5));
        networks.put("overflown", new Initialiser(0, 0, Start.IDENTITY, 1e60).draw(relu.spec(3, 1, false), 5));
        Parameters dead = networks.get("vanished");
        for (int j = 0; j < 3; j++) {
            dead = dead.with(dead.layout().bias(Gate.STATE), 0, j, -9);
        }
        networks.put("dead", dead);
        networks.put("broken", dead.with(dead.layout().recurrentWeights(Gate.STATE), 0, 0, Double.NaN));
        networks.forEach((name, parameters) -> {
            for (double[] size : STAGES) {
                Scene scene = Scenes.in(Scenes.of(parameters, Networks.rememberFirst(4, 40, 3), Pins.NONE), Theme.LIGHT,
                        Words.LANGUAGES.get((int) size[0] / 40 % 2));
                GradientLook look = GradientLook.USUAL.with((Chain) null).after(history(scene), 3, cell -> Optional.empty());
                figures(List.of(scene), look, size[0], size[1]).forEach((kind, figure) -> {
                    gallery.hang(gallery.chart(kind + ", " + name + " at " + size[0] + "x" + size[1], figure));
                    assertTrue(figure.spots().size() >= (kind.equals("products") ? 5 : 11), kind + ", " + name + " is blank");
                });
                gallery.hang(gallery.chart("check, " + name, new GradientCheckFigure(scene, look, size[0], size[1])));
            }
        });
    }

    @Test
    void everyProductOfAStepIsWrittenAlsoInANarrowInspector() {
        for (CellKind cell : CellKind.values()) {
            ProductsFigure figure = new ProductsFigure(scene(cell, 4, 13, false, 9), GradientLook.USUAL, 220);
            List<String> written = figure.placer.labels().stream().map(ChartLabel::text).toList();
            figure.spots().forEach(spot -> assertTrue(written.contains(Numbers.magnitude(spot.value())), cell + ": "
                    + spot.id() + " among " + written));
        }
    }

    @Test
    void aLongSequence() {
        for (CellKind cell : new CellKind[] {CellKind.SIMPLE_RNN, CellKind.LSTM}) {
            Scene scene = scene(cell, 3, 200, false, 120);
            figures(List.of(scene), GradientLook.USUAL.with(Optional.of(LossChoice.LAST)).with((Chain) null), 1180, 640)
                    .forEach((name, figure) -> gallery.hang(gallery.chart(name + " of 200 steps of " + cell, figure)));
        }
    }
}
