package lab.unroll.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.labelling.HandExercise.Blank;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.LabellingTask;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;

class LabellingTest {

    private static Parameters trained(Experiment experiment, int steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            Evaluation evaluation = run.evaluate();
            TagScores scores = TagScores.of((LabellingTask) experiment.task(), run.parameters());
            assertEquals(evaluation.correct(), scores.all().correct());
            assertEquals(evaluation.total(), scores.all().total());
            assertEquals(IntStream.of(scores.asked()).sum(), IntStream.of(scores.answered()).sum());
            return run.parameters();
        }
    }

    @Test
    void whatFollowsIsMovedByTheLetterBehindAndByNoneBeforeOrFartherOff() {
        Experiment experiment = Presets.named("what-follows");
        LabellingTask task = (LabellingTask) experiment.task();
        Parameters parameters = trained(experiment, 150);
        Example example = task.exampleOf("abcdabdcab");
        for (int t = 2; t <= 8; t++) {
            Influences found = Influences.of(task, parameters, example, t, () -> { });
            int asked = t;
            assertEquals(example.sequence().targetClass(t), found.answer());
            for (int s = 1; s <= 10; s++) {
                assertTrue(found.gradient()[s - 1] >= 0 && Double.isFinite(found.gradient()[s - 1]), found.toString());
                if (s != t + 1) {
                    assertTrue(Math.abs(found.leftOut()[s - 1]) < 0.5 * found.leftOut()[asked], found + " at " + s);
                }
            }
            assertEquals(found.leftOut()[asked], found.largest());
        }
    }

    @Test
    void forwardNothingThatComesLaterMovesALabel() {
        Experiment experiment = DirectionsRun.reading(Presets.named("what-follows"), false);
        Influences found = Influences.of((LabellingTask) experiment.task(), trained(experiment, 60),
                experiment.firstExample(), 4, () -> { });
        for (int s = 5; s <= 10; s++) {
            assertEquals(0, found.leftOut()[s - 1]);
            assertEquals(0, found.gradient()[s - 1]);
        }
        assertTrue(found.largest() > 0);
    }

    @Test
    void bothAreTrainedFromTheSameSeedWhicheverIsOnTheBench() {
        Experiment both = Presets.named("matched-brackets");
        Directions one = new DirectionsRun(both).train(20, 1, KernelChoice.named(KernelChoice.AUTO));
        assertEquals(one.forward(), new DirectionsRun(DirectionsRun.reading(both, false)).train(20, 1,
                KernelChoice.named(KernelChoice.AUTO)).forward());
        assertEquals(List.of(0L, 1L, 2L), one.forward().stream().limit(3).map(Directions.Measured::iteration).toList());
        assertEquals(20, one.both().get(one.both().size() - 1).iteration());
        assertEquals(one.tags().both().accuracy(), one.both().get(one.both().size() - 1).accuracy());
        assertFalse(one.forward().equals(one.both()));
    }

    /** By hand: forward from -1 max(0, 1 - 1) = 0, 2 + 0 = 2, -1 + 2 = 1; from the end from 2: -1 + 2 = 1, 2 + 1 = 3, 1 + 3 = 4. */
    @Test
    void theExerciseIsCheckedAgainstTheNetworkItself() {
        HandExercise first = HandExercise.of(0);
        assertEquals(List.of(1, 2, -1), first.inputs());
        double[] byHand = {0, 2, 1, 1, 3, 4};
        HandAnswers answers = HandAnswers.none(first);
        assertEquals(6, first.blanks().size());
        for (int i = 0; i < 6; i++) {
            Blank blank = first.blanks().get(i);
            assertEquals(byHand[i], first.right(blank));
            assertTrue(answers.isRight(blank).isEmpty());
            assertFalse(answers.with(blank, byHand[i] + 1).isRight(blank).orElseThrow());
            answers = answers.with(blank, byHand[i]);
        }
        assertEquals(6, answers.right());
        assertEquals(5, answers.with(first.blanks().get(2), null).right());
    }

    @Test
    void otherExercisesHaveTheSameNumbersInOtherPlaces() {
        for (int number = 1; number < 20; number++) {
            HandExercise exercise = HandExercise.of(number);
            assertEquals(exercise, HandExercise.of(number));
            assertEquals(List.of(-1, 1, 2), exercise.inputs().stream().sorted().toList());
            assertTrue(List.of(1, 2, -1).containsAll(List.of(exercise.forwardStart(), exercise.reverseStart())));
            double before = exercise.forwardStart();
            for (int t = 1; t <= 3; t++) {
                before = Math.max(0, exercise.inputWeight() * exercise.inputs().get(t - 1) + exercise.stateWeight() * before);
                assertEquals(before, exercise.right(new Blank(false, t)));
            }
        }
    }
}
