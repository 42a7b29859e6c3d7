package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.trace.Pins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the stage shows in words beside its pictures. */
@Isolated
class StageModelTest {

    private final StageModel stage = new BenchModel().stage();

    private static Reading reading(String preset) {
        Experiment experiment = Presets.named(preset);
        return Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE);
    }

    @Test
    void wordsChangeTogetherWithThePictures() {
        Reading first = reading("parity");
        Reading second = reading("adding");
        stage.read(first);
        assertSame(first, stage.picturedProperty().get());

        stage.takingOverProperty().set(true);
        stage.read(second);
        assertSame(first, stage.picturedProperty().get(), "the pictures on screen are still of the first");
        stage.takingOverProperty().set(false);
        assertSame(second, stage.picturedProperty().get());
    }

    @Test
    void anotherExperimentTakesTheWordsAwayAtOnce() {
        stage.read(reading("parity"));
        stage.takingOverProperty().set(true);
        stage.read(null);
        assertNull(stage.picturedProperty().get());
    }
}
