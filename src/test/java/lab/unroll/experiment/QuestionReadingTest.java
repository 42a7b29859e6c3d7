package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.train.AnswerRun;
import org.junit.jupiter.api.Test;

class QuestionReadingTest {

    private static final QuestionExperiment SMALL = Presets.addition().withHidden(24)
            .withPlan(new TrainingPlan(32, 0.01, 5, 400));

    private static QuestionReading reading(QuestionExperiment experiment, int question) {
        try (AnswerRun run = experiment.begin(1)) {
            return QuestionReading.of(experiment, run.encoder(), run.decoder(), question);
        }
    }

    @Test
    void eachSymbolTheDecoderChoseIsWhatItIsToldNext() {
        for (int question = 0; question < 5; question++) {
            QuestionReading reading = reading(SMALL, question);
            assertEquals(SMALL.task().beginning(), reading.told().get(0));
            assertEquals(reading.answer().subList(0, 2), reading.told().subList(1, 3));
            assertEquals("EOS", reading.labels(reading.told()).get(0));
            assertEquals(8, reading.steps());
        }
    }

    @Test
    void theQuestionIsReadFromItsEndAndTheRightAnswerIsItsSum() {
        for (int question = 0; question < 20; question++) {
            QuestionReading reading = reading(SMALL, question);
            List<String> asked = new ArrayList<>(reading.labels(reading.question()));
            Collections.reverse(asked);
            String[] numbers = String.join("", asked).replace("␣", "").split("\\+");
            assertEquals(Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]),
                    Integer.parseInt(String.join("", reading.labels(reading.right())).replace("␣", "")));
        }
    }

    @Test
    void theLossIsTheMeanSurpriseAtTheRightAnswer() {
        QuestionReading reading = reading(SMALL, 3);
        double mean = IntStream.rangeClosed(1, 3).mapToDouble(t -> -Math.log(
                reading.trace().decoder().output(t).get(reading.right().get(t - 1)))).average().orElseThrow();
        assertEquals(mean, reading.trace().loss(), 1e-12);
    }

    /** The microscope and the motor answer every question held out alike, so that what is shown is what is counted. */
    @Test
    void asManyAnswersAreRightAsTrainingCounts() {
        try (AnswerRun run = SMALL.begin(1)) {
            while (run.iteration() < SMALL.plan().steps()) {
                run.advance();
            }
            List<Integer> right = IntStream.range(0, SMALL.task().heldOut()).boxed().filter(question -> {
                QuestionReading reading = QuestionReading.of(SMALL, run.encoder(), run.decoder(), question);
                return reading.answer().equals(reading.right());
            }).collect(Collectors.toList());
            assertTrue(!right.isEmpty(), "some answer is right");
            assertEquals(run.evaluate().correct(), right.size());
        }
    }
}
