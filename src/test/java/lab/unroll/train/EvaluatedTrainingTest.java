package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Schedule;
import org.junit.jupiter.api.Test;

/** Trainings from beginning to end, and how they are judged; the tasks are shortened so that they are learnt at once. */
class EvaluatedTrainingTest {

    private static TrainingResult outcome(Experiment experiment) {
        return trial(experiment).run();
    }

    private static EvaluatedTraining trial(Experiment experiment) {
        return new EvaluatedTraining(experiment.begin(1), experiment.solvedRule(), experiment.plan().steps());
    }

    @Test
    void theStepAtWhichATaskIsSolvedIsTheFirstCheckThatSaysSo() {
        Experiment experiment = Presets.first().withSteps(400);
        List<Long> steps = new ArrayList<>();
        List<Long> solved = new ArrayList<>();
        TrainingResult outcome = trial(experiment).run((run, evaluation) -> {
            steps.add(run.iteration());
            if (evaluation.loss() < 0.10) {
                solved.add(run.iteration());
            }
        }, () -> false);
        assertEquals(LongStream.rangeClosed(1, 100).map(i -> 4 * i).boxed().toList(), steps);
        assertEquals(solved.get(0), outcome.solvedAt().getAsLong());
        assertEquals(400, outcome.evaluation().iteration());
        assertTrue(outcome.seconds() > 0);
    }

    @Test
    void aTrainingShorterThanItsChecksIsCheckedAtEachStep() {
        List<Long> steps = new ArrayList<>();
        trial(Presets.first().withSteps(3)).run((run, evaluation) -> steps.add(run.iteration()), () -> false);
        assertEquals(List.of(1L, 2L, 3L), steps);
    }

    @Test
    void whatIsNotLearntIsNotSolved() {
        TrainingResult outcome = outcome(Presets.first().withSteps(10));
        assertFalse(outcome.isSolved());
        assertEquals(10, outcome.evaluation().iteration());
    }

    @Test
    void aTrialThatIsToStopIsMeasuredWhereItStands() {
        Training run = Presets.first().begin(1);
        List<Long> steps = new ArrayList<>();
        TrainingResult outcome = new EvaluatedTraining(run, Presets.first().solvedRule(), 1000)
                .run((at, evaluation) -> steps.add(at.iteration()), () -> run.iteration() == 25);
        assertTrue(outcome.isStopped());
        assertEquals(25, outcome.evaluation().iteration());
        assertEquals(List.of(10L, 20L, 25L), steps);
        assertFalse(outcome(Presets.first().withSteps(3)).isStopped());
    }

    @Test
    void divergenceEndsATrial() {
        TrainingResult outcome = outcome(Presets.first().withLearningRate(10).withSteps(100));
        assertNotNull(outcome.divergence());
        assertFalse(outcome.isStopped());
        assertEquals(outcome.divergence().iteration(), outcome.evaluation().iteration());
    }

    @Test
    void shortSumsAreLearnt() {
        TrainingResult outcome = outcome(Presets.named("adding").withLength(8).withSteps(600).withSeed(1));
        assertTrue(outcome.evaluation().loss() < 0.03, outcome.toString());
        assertEquals(512, outcome.evaluation().total());
    }

    @Test
    void theOrderOfTwoLettersIsLearntByAnLstmAndNotByASimpleRnn() {
        Experiment experiment = Presets.named("temporal-order").withLength(30).withSteps(250).withSeed(1);
        assertTrue(outcome(experiment).evaluation().accuracy() > 0.95, outcome(experiment).toString());
        TrainingResult plain = outcome(experiment.withCell(CellKind.SIMPLE_RNN));
        assertTrue(plain.evaluation().accuracy() < 0.6, plain.toString());
    }

    @Test
    void theLocalRulesOfTheGrammarAreLearntFirst() {
        TrainingResult outcome = outcome(Presets.named("embedded-reber").withLength(20).withSteps(1200));
        assertTrue(outcome.evaluation().loss() < 0.7, outcome.toString());
    }

    @Test
    void whenToCopyIsLearntBeforeWhat() {
        Experiment experiment = Presets.named("copy-memory").withLength(2).withHidden(16).withSteps(200);
        TrainingResult outcome = outcome(experiment);
        assertTrue(outcome.evaluation().loss() < 1.1 * experiment.chanceLoss(), outcome.toString());
        assertTrue(outcome.evaluation().accuracy() < 0.5, outcome.toString());
    }

    @Test
    void theLengthOfAnAnswerIsLearntFirstAndItsDigitsLater() {
        Experiment small = Presets.named("addition-2-digits").withHidden(24).withPlan(new Hyperparameters(32, 0.01, 5, 300));
        TrainingResult outcome = outcome(small);
        assertTrue(outcome.evaluation().loss() < 1.6, outcome.toString());
        assertTrue(outcome.evaluation().loss() < 0.7 * small.chanceLoss(), outcome.toString());
        assertEquals(500, outcome.evaluation().total());
        assertFalse(outcome.isSolved());
    }

    @Test
    void anEncoderWithADecoderIsTrainedTheSameAgain() {
        Experiment small = Presets.named("addition-2-digits").withHidden(8).withPlan(new Hyperparameters(8, 0.01, 1, 20));
        assertEquals(outcome(small).evaluation(), outcome(small).evaluation());
        assertNotEquals(outcome(small).evaluation().loss(), outcome(small.withSeed(8)).evaluation().loss());
        TrainingResult diverged = outcome(small.withPlan(small.plan().withLearningRate(10).withSteps(200)));
        assertNotNull(diverged.divergence());
    }

    @Test
    void theScheduleShortensTheStepsOfTheOptimiser() {
        Experiment constant = Presets.first();
        double[][] plain = parametersAfterEachOfThreeSteps(constant);
        // Half a cosine over two steps: the full rate, half of it, nothing.
        double[][] shortened = parametersAfterEachOfThreeSteps(constant.withSchedule(Schedule.cosine(2)));
        assertArrayEquals(plain[0], shortened[0]);
        for (int i = 0; i < plain[0].length; i++) {
            assertEquals((plain[1][i] - plain[0][i]) / 2, shortened[1][i] - shortened[0][i], 1e-6);
        }
        assertArrayEquals(shortened[1], shortened[2]);
    }

    private static double[][] parametersAfterEachOfThreeSteps(Experiment experiment) {
        Training run = experiment.begin(1);
        double[][] parameters = new double[3][];
        for (int step = 0; step < 3; step++) {
            run.advance();
            parameters[step] = run.parameters().toArray();
        }
        return parameters;
    }
}
