package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Paints what the stage can show, and holds the rules of layout against each picture: no two labels overlap, none leaves
 * the page, stands on a line or is painted over, text has at least 12 pixels (names in the diagram 13), and every number
 * is a rounding of the trace's.
 */
class GalleryTest {

    private static final double[][] STAGES = BlocksFigureTest.STAGES;
    private static final int[] UNITS = {1, 2, 3, 4, 8, 9, 16, 17, 32, 64};
    private static final int[] LENGTHS = {1, 2, 5, 12, 13, 50, 200};
    /** Shares of a step that have been shown: early, in the middle of a phase, at the end. */
    private static final double[] MOMENTS = {0.15, 0.55, 1};
    private static final int DEEPEST = 4;
    /** Each round meets every pair in other company; {@code -Dgallery.rounds=50} looks longer. */
    private static final int ROUNDS = Integer.getInteger("gallery.rounds", 3);

    private final GalleryScenes scenes = new GalleryScenes();
    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    @Test
    void everyLevelCellDirectionThemeAndLanguage() {
        for (GalleryView view : GalleryView.values()) {
            for (GalleryScenes.Cell cell : GalleryScenes.cells()) {
                for (boolean bothWays : new boolean[] {false, true}) {
                    Scene scene = scenes.of(new GalleryScenes.Subject(cell, bothWays, bothWays ? 2 : 1, 4, 8, false));
                    for (Theme theme : Theme.values()) {
                        for (Locale language : Words.LANGUAGES) {
                            gallery.hang(view, Scenes.in(scene, theme, language), view + " of " + cell
                                    + (bothWays ? ", both ways, " : ", ") + theme + ", " + language, 840, 478);
                        }
                    }
                }
            }
        }
        assertEquals(GalleryView.values().length * GalleryScenes.cells().size() * 2 * Theme.values().length * 2, gallery.pictures());
        assertTrue(gallery.numbers() > 10_000, gallery.numbers() + " numbers were read back");
        assertTrue(gallery.others() > 10_000, gallery.others() + " numbers beside spots were read back");
    }

    @Test
    void everyLayerOfNeuronsInEveryCell() {
        double[][] moments = {{2, 1}, {4, 0.55}, {8, 1}};
        for (GalleryScenes.Cell cell : GalleryScenes.cells()) {
            for (Gate gate : cell.spec(1, 1, false).gates()) {
                for (int k : new int[] {1, 2, 4, 9}) {
                    double[] size = STAGES[(k + gate.ordinal()) % STAGES.length];
                    double[] moment = moments[(k + 2 * gate.ordinal()) % moments.length];
                    Scene scene = Scenes.unit(scenes.of(new GalleryScenes.Subject(cell, false, 1 + k % 2, k, 8,
                            k % 3 == 1)).at(new Playhead(moment[0] - 1 + moment[1]), (int) moment[0]), k - 1);
                    scene = Scenes.in(scene, Theme.LIGHT, Words.LANGUAGES.get(k % 2));
                    gallery.hang(NeuronChoice.of(scene, gate), scene, String.format("%s of %s, k %d, at %.0fx%.0f, %s",
                            gate, cell, k, size[0], size[1], scene.words().locale()), size[0], size[1]);
                }
            }
        }
        assertTrue(gallery.others() > 500, gallery.others() + " numbers beside spots were read back");
    }

    @Test
    void theOtherOfTwoNeuronsWrittenOut() {
        for (double[] size : STAGES) {
            for (int unit : new int[] {0, 1}) {
                for (Locale language : Words.LANGUAGES) {
                    Scene scene = Scenes.in(Scenes.unit(Scenes.worked(), unit), Theme.LIGHT, language);
                    gallery.hang(GalleryView.NEURON, scene, "unit " + unit + " of two, " + language, size[0], size[1]);
                }
            }
        }
        assertTrue(gallery.others() > 100, gallery.others() + " numbers beside spots were read back");
    }

    @Test
    void everyPairOfSizesShapesAndMoments() {
        List<GalleryScenes.Cell> cells = GalleryScenes.cells();
        GalleryView[] views = GalleryView.values();
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] at : AllPairs.of(round, views.length, cells.size(), STAGES.length, UNITS.length, LENGTHS.length,
                    DEEPEST, MOMENTS.length, 3, 3, 2, 2, Theme.values().length, Words.LANGUAGES.size())) {
                int length = LENGTHS[at[4]];
                int step = new int[] {1, (length + 1) / 2, length}[at[7]];
                int unit = new int[] {-1, 0, UNITS[at[3]] - 1}[at[8]];
                var subject = new GalleryScenes.Subject(cells.get(at[1]), at[9] == 1, at[5] + 1, UNITS[at[3]], length,
                        at[10] == 1);
                GalleryView view = views[at[0]];
                Playhead playhead = new Playhead(view.position(step, MOMENTS[at[6]]));
                Scene scene = Scenes.in(Scenes.unit(scenes.of(subject).at(playhead, step), unit),
                        Theme.values()[at[11]], Words.LANGUAGES.get(at[12]));
                double[] size = STAGES[at[2]];
                gallery.hang(view, scene, String.format("%s of %s at %.0fx%.0f, step %d at %.2f, unit %d, %s, %s", view,
                        subject, size[0], size[1], step, playhead.position(), unit + 1, scene.theme(),
                        scene.words().locale()), size[0], size[1]);
            }
        }
        assertTrue(gallery.pictures() > 80 * ROUNDS, gallery.pictures() + " pictures");
    }

    @Test
    void everyExperimentAtEveryLevel() {
        for (Experiment experiment : Presets.all()) {
            Reading reading = Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(),
                    Pins.NONE);
            int length = reading.trace().length();
            for (GalleryView view : GalleryView.values()) {
                for (double[] size : STAGES) {
                    int step = Math.min(length, size == STAGES[1] ? length : 3);
                    Scene scene = Scene.of(reading, new Playhead(view.position(step, 1)), step, 0, Theme.LIGHT,
                            Words.of("figure", Words.LANGUAGES.get((int) size[0] / 40 % 2)));
                    gallery.hang(view, scene, String.format("%s of %s at %.0fx%.0f, %s", view, experiment.preset(),
                            size[0], size[1], scene.words().locale()), size[0], size[1]);
                }
            }
        }
    }

    @Test
    void anyTwoValuesOfAnyTwoFactorsMeet() {
        int[] sizes = {7, 3, 2, 5};
        List<int[]> chosen = AllPairs.of(1, sizes);
        assertTrue(chosen.size() < 7 * 5 * 2, chosen.size() + " combinations");
        for (int a = 0; a < sizes.length; a++) {
            for (int b = 0; b < a; b++) {
                int first = a;
                int second = b;
                long met = chosen.stream().mapToInt(at -> at[first] * 100 + at[second]).distinct().count();
                assertEquals(sizes[a] * sizes[b], met);
            }
        }
    }
}
