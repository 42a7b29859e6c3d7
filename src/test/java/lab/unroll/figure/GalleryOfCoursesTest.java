package lab.unroll.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.chart.Courses;
import lab.unroll.figure.chart.SpreadsFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Pins;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The charts over the training in all cells, sizes, colours and languages. */
class GalleryOfCoursesTest {

    private static final int[][] SIZES = {{270, 118}, {340, 150}, {480, 200}, {720, 320}};

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static Map<String, Figure> charts(Scene scene, LossCurve curve, long steps, ChartLook look, boolean titled, double w,
                                              double h) {
        Map<String, Figure> charts = new LinkedHashMap<>();
        charts.put("held-out", Courses.heldOut(scene, curve, steps, look, titled, w, h));
        charts.put("gradient norm", Courses.gradientNorm(scene, curve, steps, look, titled, w, h));
        charts.put("accuracy", Courses.accuracy(scene, curve, steps, look, titled, w, h));
        charts.put("update ratio", Courses.updateRatio(scene, curve, steps, look, titled, w, h));
        charts.put("saturation", Courses.saturation(scene, curve, steps, look, titled, w, h));
        charts.put("weights", SpreadsFigure.weights(scene, curve, steps, titled, w, h));
        charts.put("activations", SpreadsFigure.activations(scene, curve, steps, titled, w, h));
        return charts;
    }

    @Test
    void chartsOverTheTraining() {
        for (CellKind cell : CellKind.values()) {
            for (int layers : new int[] {1, 2}) {
                Experiment base = Presets.first().withCell(cell).withBatch(4);
                Experiment experiment = base.withNetwork(base.network().withLayers(layers).withBidirectional(layers == 2));
                LossHistory history = new LossHistory();
                try (Training run = experiment.begin(1)) {
                    for (int i = 0; i < 40; i++) {
                        run.advance();
                        history.add(run.report());
                        history.add(run.evaluate());
                        history.add(run.internals());
                    }
                    hang(experiment, run, history.curve(), layers);
                }
            }
        }
    }

    private void hang(Experiment experiment, Training run, LossCurve curve, int layers) {
        Reading reading = Reading.of(experiment, run.parameters(), experiment.firstExample(), Pins.NONE);
        for (int i = 0; i < SIZES.length; i++) {
            Theme theme = Theme.values()[i % Theme.values().length];
            Words words = Words.of("figure", Words.LANGUAGES.get((i + layers) % Words.LANGUAGES.size()));
            Scene scene = Scene.of(reading, Playhead.at(1), 1, 0, theme, words);
            ChartLook look = i % 2 == 0 ? ChartLook.WHOLE : ChartLook.WHOLE.withSteps(ChartLook.Kind.DECADES);
            int[] size = SIZES[i];
            charts(scene, curve, 40, look, i == 3, size[0], size[1]).forEach((name, figure) -> gallery.hang(gallery.chart(
                    name + " of " + experiment.cell() + ", " + layers + " layers, " + size[0] + " wide, " + words.locale(), figure)));
        }
    }
}
