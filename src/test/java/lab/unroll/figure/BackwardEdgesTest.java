package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network shows on the way back whose weights are no numbers any more, or that nothing comes back from. */
class BackwardEdgesTest {

    private static final double[][] STAGES = {{680, 298}, {840, 478}, {1320, 658}};

    private static Scene scene(CellKind cell, double weight) {
        Experiment experiment = Presets.first().withCell(cell);
        Parameters initial = experiment.initialParameters();
        double[] all = new double[initial.layout().size()];
        Arrays.fill(all, weight);
        Reading reading = Reading.of(experiment, new Parameters(initial.layout(), all), experiment.firstExample(), Pins.NONE);
        return Scene.of(reading, new Playhead(3), 3, 1, Theme.LIGHT, Words.of("figure", Locale.ENGLISH));
    }

    private static void everyLevel(Scene scene) {
        scene.trace().followGradient();
        Gallery gallery = new Gallery();
        for (Level level : Level.values()) {
            for (double[] size : STAGES) {
                gallery.hang(gallery.picture(level + " at " + size[0], LevelFigure.backward(scene, null, null, level,
                        level == Level.NETWORK ? 0 : 1, size[0], size[1])));
            }
        }
        gallery.assertFaultless();
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void weightsThatAreNoNumbersAreToldAsSuch(CellKind cell) {
        Scene scene = scene(cell, Double.NaN);
        everyLevel(scene);
        Figure figure = LevelFigure.backward(scene, null, null, Level.CELL, 1, 840, 478);
        String told = Tidiness.byId(figure).get("route.h.3").text();
        assertTrue(told.contains("NaN") && told.contains("no number"), told);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aGradientOfNothingIsNothingAndNotNoNumber(CellKind cell) {
        Scene scene = scene(cell, 0);
        everyLevel(scene);
        Figure figure = LevelFigure.backward(scene, null, null, Level.CELL, 1, 840, 478);
        assertEquals(0, Tidiness.byId(figure).get("route.h.3").value());
        assertTrue(Tidiness.byId(figure).get("route.h.3").text().contains("nothing passes"));
    }
}
