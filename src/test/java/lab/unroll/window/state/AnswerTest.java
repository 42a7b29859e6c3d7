package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.task.SequenceTask;
import lab.unroll.trace.Pins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class AnswerTest {

    private static Reading reading(Experiment experiment) {
        return Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE);
    }

    private static Answer answer(Experiment experiment, int step) {
        return Answer.of(experiment.task(), reading(experiment), reading(experiment).trace(), step);
    }

    @Test
    void whatIsAskedForAtTheEndIsToldWhereverThePlayheadStands() {
        Experiment experiment = Presets.first();
        assertEquals(answer(experiment, 8), answer(experiment, 3));
        assertEquals(8, answer(experiment, 3).step());
        assertEquals(experiment.firstExample().label(1), answer(experiment, 3).right());
        assertEquals(reading(experiment).trace().loss(), answer(experiment, 3).loss());
    }

    @Test
    void anAnswerIsRightExactlyWhereTheTaskCountsItAsRight() {
        Experiment experiment = Presets.named("next-char");
        Reading read = reading(experiment);
        for (int t = 1; t <= read.trace().length(); t++) {
            Answer answer = Answer.of(experiment.task(), read, read.trace(), t);
            assertEquals(t, answer.step());
            assertEquals(answer.text().startsWith(answer.right() + " "), answer.isRight());
        }
    }

    @Test
    void aDecoderIsToldWithItsWholeAnswerUpToItsEnd() {
        Experiment experiment = Presets.named("addition-2-digits");
        Answer answer = answer(experiment, 2);
        String[] asked = experiment.task().text(experiment.firstExample()).split("\\+");
        assertEquals(0, answer.step());
        assertEquals(Integer.parseInt(asked[0]) + Integer.parseInt(asked[1]), Integer.parseInt(answer.right()));
        assertFalse(answer.text().contains(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adding", "flip-flop"})
    void theLossOfNumbersIsTheSquaredErrorThatGuessingIsMeasuredBy(String name) {
        Experiment experiment = Presets.named(name);
        Reading read = reading(experiment);
        Answer answer = answer(experiment, read.trace().length());
        assertEquals(((SequenceTask) experiment.task()).reported(read.trace().loss(read.trace().length())), answer.loss());
    }
}
