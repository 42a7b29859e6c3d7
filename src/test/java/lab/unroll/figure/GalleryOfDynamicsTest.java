package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.dynamics.MachineFigure;
import lab.unroll.figure.dynamics.PhaseFigure;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.task.Task;
import lab.unroll.trace.Pins;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the plane of the state and against the machine that was learnt. */
class GalleryOfDynamicsTest {

    private static final double[][] STAGES = BlocksFigureTest.STAGES;
    private static final CellKind[] CELLS = {CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU, CellKind.RELU_RNN};
    private static final int[] UNITS = {1, 2, 4};
    private static final int[] LENGTHS = {1, 8, 30};
    private static final String[] PRESETS = {"parity", "remember-first", "flip-flop", "adding"};

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static Scene scene(Experiment experiment, Parameters parameters, int step, int theme, int language) {
        Reading reading = Reading.of(experiment, parameters, experiment.firstExample(), Pins.NONE);
        int t = Math.max(1, Math.min(step, reading.trace().length()));
        return Scene.of(reading, Playhead.at(t), t, 0, Theme.values()[theme], Words.of("figure", Words.LANGUAGES.get(language)))
                .lookingAt(LayerPlace.BOTTOM);
    }

    private static Parameters learnt(Experiment experiment, int steps) {
        try (Training training = experiment.begin(1)) {
            training.advanceTo(steps);
            return training.parameters();
        }
    }

    /** Also its numbers of steps: no line and no glyph runs behind one without a patch of paper between them. */
    @Test
    void planesOfEveryPairOfCellsSizesProblemsThemesAndLanguages() {
        for (int[] at : AllPairs.of(0, CELLS.length, UNITS.length, LENGTHS.length, PRESETS.length, STAGES.length, 2, 3,
                Theme.values().length, Words.LANGUAGES.size())) {
            Experiment experiment = Presets.named(PRESETS[at[3]]).withCell(CELLS[at[0]]).withHidden(UNITS[at[1]])
                    .withLength(Math.max(LENGTHS[at[2]], PRESETS[at[3]].equals("adding") ? 2 : 1));
            Scene scene = scene(experiment, experiment.initialParameters(), new int[] {1, 4, 99}[at[6]], at[7], at[8]);
            double[] size = STAGES[at[4]];
            gallery.hang(gallery.picture("plane of " + CELLS[at[0]] + ", k " + UNITS[at[1]] + ", T " + LENGTHS[at[2]] + ", "
                    + PRESETS[at[3]] + ", step " + scene.selectedStep() + " at " + size[0] + "x" + size[1] + ", "
                    + scene.words().locale(), new PhaseFigure(scene, DynamicsLook.USUAL.of(experiment.task())
                    .withBasins(at[5] == 1), size[0], size[1])));
        }
    }

    @Test
    void aPlaneOfStatesTooLargeToBeSearchedFromEverywhereSaysSo() {
        for (int language = 0; language < Words.LANGUAGES.size(); language++) {
            for (int hidden : new int[] {4, 128}) {
                Experiment experiment = Presets.named("remember-first").withHidden(hidden);
                Scene scene = scene(experiment, experiment.initialParameters(), 1, 0, language);
                PhaseFigure figure = new PhaseFigure(scene, DynamicsLook.USUAL.of(experiment.task()).showing(List.of(0)), 640, 478);
                gallery.hang(gallery.picture("plane of " + hidden + " units, " + scene.words().locale(), figure));
                String limit = Words.of("dynamics", scene.words().locale()).get("phase.searched", 1, 1).split("1")[0];
                assertEquals(hidden > 100, figure.placer.labels().stream().anyMatch(label -> label.text().contains(limit)), limit);
            }
        }
    }

    @Test
    void aPathThatComesBackToTheSamePlacesHasOneChipForThem() {
        Experiment experiment = Presets.named("parity").withCell(CellKind.GRU).withHidden(2);
        Parameters parameters = learnt(experiment, 300);
        for (int step : new int[] {3, 7, 12}) {
            for (double[] size : STAGES) {
                Scene scene = scene(experiment, parameters, step, 0, 0);
                PhaseFigure figure = new PhaseFigure(scene, DynamicsLook.USUAL.of(experiment.task()), size[0], size[1]);
                gallery.hang(gallery.picture("path of " + step + " steps at " + size[0] + "x" + size[1], figure));
                assertTrue(figure.placer.labels().stream().anyMatch(label -> label.text().matches("(.*\\D)?" + step)),
                        "step " + step + " is told");
            }
        }
    }

    @Test
    void machinesExactWrongLargeAndNone() {
        int round = 0;
        for (String preset : List.of("parity", "mod-3", "tomita-5", "remember-first", "embedded-reber", "flip-flop",
                "flip-flop-1-bit", "temporal-order", "adding", "next-char")) {
            Experiment experiment = Presets.named(preset);
            for (int steps : preset.equals("parity") || preset.equals("mod-3") ? new int[] {0, 120, 500} : new int[] {0, 60}) {
                Parameters parameters = experiment.hidden() > 16 ? experiment.initialParameters() : learnt(experiment, steps);
                for (double[] size : new double[][] {STAGES[round % STAGES.length], {840, 478}}) {
                    Scene scene = scene(experiment, parameters, 4, round % Theme.values().length, round++ % 2);
                    hang("machine of " + preset + " after " + steps + " at " + size[0] + "x" + size[1],
                            new MachineFigure(scene, DynamicsLook.USUAL.of(experiment.task()), size[0], size[1]));
                }
            }
        }
    }

    /** No weight, no movement: all states are the same, also of four units, whose axes could then be any. */
    @Test
    void aNetworkThatNeverMovesHasAPlaneAllTheSame() {
        for (int k : new int[] {1, 2, 4}) {
            Experiment experiment = Presets.named("parity").withCell(CellKind.SIMPLE_RNN).withHidden(k);
            ParameterLayout layout = experiment.initialParameters().layout();
            Scene scene = scene(experiment, new Parameters(layout, new double[layout.size()]), 4, 0, 0);
            PhaseFigure plane = new PhaseFigure(scene, DynamicsLook.USUAL.of(experiment.task()).withBasins(true), 840, 478);
            gallery.hang(gallery.picture("plane of no movement, k " + k, plane));
            assertTrue(plane.spots().stream().anyMatch(spot -> spot.id().equals("phase.0.point.1.1")), "all rest at 0");
            hang("machine of no movement, k " + k, new MachineFigure(scene, DynamicsLook.USUAL.of(experiment.task()), 840, 478));
        }
    }

    /** With the rules of every figure, but for one: the number of a state is a name, and told as a whole number. */
    private void hang(String name, MachineFigure figure) {
        Picture picture = new Picture(name, figure, new GlyphBoxes()).keepsLabelsApart().keepsLabelsFree()
                .keepsLabelsOnThePage().keepsLettersReadable();
        Rectangle2D page = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
        Set<String> ids = new HashSet<>();
        for (Spot spot : figure.spots()) {
            boolean whole = spot.value() == Math.rint(spot.value());
            if (!ids.add(spot.id()) || !page.contains(spot.bounds())) {
                picture.fault("spot " + spot.id() + " is there twice, or not on the page: " + spot.bounds());
            }
            if (!Double.isNaN(spot.value()) && !spot.text().contains(whole ? String.valueOf((long) spot.value())
                    : Numbers.exact(spot.value()))) {
                picture.fault("spot " + spot.id() + " does not tell " + spot.value() + ": " + spot.text());
            }
        }
        gallery.hang(picture);
    }

    @Test
    void aStateThatIsNoNumberIsExplained() {
        Experiment experiment = Presets.named("parity").withCell(CellKind.SIMPLE_RNN).withHidden(2);
        Parameters broken = experiment.initialParameters();
        broken = broken.with(broken.layout().recurrentWeights(Gate.STATE), 0, 0, Double.NaN)
                .with(broken.layout().bias(Gate.STATE), 0, 0, Double.NaN);
        Task task = experiment.task();
        Scene scene = scene(experiment, broken, 3, 0, 0);
        for (double[] size : STAGES) {
            PhaseFigure plane = new PhaseFigure(scene, DynamicsLook.USUAL.of(task), size[0], size[1]);
            MachineFigure machine = new MachineFigure(scene, DynamicsLook.USUAL.of(task), size[0], size[1]);
            gallery.hang(gallery.picture("broken plane", plane));
            gallery.hang(gallery.picture("broken machine", machine));
            assertTrue(plane.placer.labels().size() > 2 && machine.placer.labels().size() > 2, "it is explained");
        }
    }
}
