package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import lab.unroll.experiment.Presets;
import lab.unroll.task.TrainingConfig;
import org.junit.jupiter.api.Test;

class LossHistoryTest {

    private final LossHistory history = new LossHistory();

    private void add(int from, int to) {
        for (int i = from; i <= to; i++) {
            history.add(StepReport.ofLoss(i, i));
        }
    }

    @Test
    void fewLossesAreKeptOneByOne() {
        add(1, LossHistory.CAPACITY);
        LossCurve curve = history.curve();
        assertEquals(LossHistory.CAPACITY, curve.size());
        assertEquals(17, curve.iteration(16));
        assertEquals(17, curve.loss(16));
    }

    @Test
    void manyLossesAreAveragedInBoundedMemory() {
        add(1, 100_001);
        LossCurve curve = history.curve();
        int beginning = LossHistory.BEGINNING;
        assertTrue(curve.size() <= LossHistory.CAPACITY + beginning + 1 && curve.size() > LossHistory.CAPACITY / 2,
                curve.toString());
        for (int point = 0; point < beginning; point++) {
            assertEquals(point + 1, curve.iteration(point), "the beginning is not averaged away");
            assertEquals(point + 1, curve.loss(point));
        }
        assertEquals(100_001, curve.iteration(curve.size() - 1));
        assertEquals(100_001, curve.loss(curve.size() - 1), "nor the end");
        long steps = curve.iteration(beginning) - beginning;
        for (int point = beginning; point < curve.size() - 1; point++) {
            assertEquals(beginning + (point - beginning + 1) * steps, curve.iteration(point));
            assertEquals(curve.iteration(point) - (steps - 1) / 2.0, curve.loss(point), 1e-9);
        }
    }

    @Test
    void aPointKnowsTheExtremesOfTheStepsItStandsFor() {
        add(1, 60_000);
        history.add(StepReport.ofLoss(60_001, 1e7));
        history.add(StepReport.ofLoss(60_002, -5));
        add(60_003, 100_000);
        LossCurve curve = history.curve();
        assertEquals(1e7, Arrays.stream(curve.highs()).max().orElseThrow());
        assertEquals(-5, Arrays.stream(curve.lows()).min().orElseThrow());
        assertEquals(3, curve.low(2));
        assertEquals(3, curve.high(2));
    }

    @Test
    void afterMillionsOfStepsNoStepIsToldTwice() {
        add(1, 10_000_000);
        LossCurve curve = history.curve();
        int beginning = LossHistory.BEGINNING;
        assertEquals(beginning, curve.iteration(beginning - 1));
        assertTrue(curve.low(beginning) > beginning, "the first point behind the beginning has none of its steps");
    }

    @Test
    void changesOfTheTrainingAreRemembered() {
        TrainingConfig first = Presets.first().training();
        TrainingConfig slower = Presets.first().withLearningRate(0.003).training();
        TrainingConfig larger = Presets.first().withLearningRate(0.003).withBatch(64).training();
        add(1, 10);
        history.change(10, first, slower);
        history.change(10, slower, larger);
        add(11, 20);
        history.change(20, larger, slower);
        List<TrainingChange> two = List.of(new TrainingChange(10, first, larger), new TrainingChange(20, larger, slower));
        assertEquals(two, history.curve().changes(), "between two steps there is one change");
        add(21, 30);
        history.change(30, slower, first);
        history.change(30, first, slower);
        assertEquals(two, history.curve().changes(), "what was taken back before the next step was no change");
        history.clear();
        assertTrue(history.curve().changes().isEmpty());
    }

    @Test
    void aSliderDrawnForHoursLeavesABoundedNumberOfChangesThatStillJoin() {
        TrainingConfig first = Presets.first().training();
        TrainingConfig before = first;
        for (int i = 1; i <= 10_000; i++) {
            TrainingConfig after = Presets.first().withLearningRate(0.001 + 1e-6 * i).training();
            history.change(3L * i, before, after);
            before = after;
        }
        List<TrainingChange> changes = history.curve().changes();
        assertEquals(LossHistory.MOST_CHANGES, changes.size());
        assertEquals(first, changes.get(0).before());
        assertEquals(before, changes.get(changes.size() - 1).after());
        for (int i = 1; i < changes.size(); i++) {
            assertEquals(changes.get(i - 1).after(), changes.get(i).before());
            assertTrue(changes.get(i - 1).iteration() < changes.get(i).iteration());
        }
    }

    @Test
    void stepsTakenAgainReplaceThoseBefore() {
        for (int steps : new int[] {10, LossHistory.BEGINNING + 10}) {
            history.clear();
            add(1, steps);
            history.add(StepReport.ofLoss(9, 5));
            assertEquals(9, history.curve().size());
            assertEquals(5, history.curve().loss(8));
        }
    }

    @Test
    void aCurveDoesNotChangeWhenTrainingGoesOn() {
        add(1, 10);
        LossCurve curve = history.curve();
        add(11, 9000);
        assertEquals(10, curve.size());
        curve.losses()[0] = 99;
        assertEquals(1, curve.loss(0));
    }

    @Test
    void clearingForgets() {
        add(1, 9000);
        history.clear();
        add(1, 3);
        assertEquals(3, history.curve().size());
    }

    @Test
    void measurementsOnTheFixedSequencesAreThinnedButTheFirstAndTheLastStay() {
        LossHistory history = new LossHistory();
        for (int n = 0; n <= 100_000; n++) {
            history.add(new Evaluation(n, 1, 2, n));
        }
        List<Evaluation> kept = history.curve().measures().heldOut();
        assertTrue(kept.size() > 400 && kept.size() <= 1000, kept.size() + " kept");
        assertEquals(0, kept.get(0).iteration());
        assertEquals(100_000, kept.get(kept.size() - 1).iteration());
        history.add(new Evaluation(50, 1, 2, 7));
        assertEquals(50, history.curve().measures().heldOut().get(history.curve().measures().heldOut().size() - 1).iteration(),
                "what was measured later is of another course");
    }

    private static Internals inside(long iteration, String... matrices) {
        return new Internals(iteration, Arrays.stream(matrices).map(name -> new Internals.Matrix(name, 0.1,
                Histogram.of(new float[] {1, 2}, 2))).toList(), List.of());
    }

    @Test
    void looksIntoAnotherNetworkAreForgottenWithTheFirstIntoThisOne() {
        LossHistory history = new LossHistory();
        history.add(inside(1, "W"));
        history.add(inside(2, "W"));
        assertEquals(2, history.curve().measures().internals().size());
        history.add(inside(3, "W", "b"));
        assertEquals(List.of("W", "b"), history.curve().measures().internals().matrices());
        assertEquals(1, history.curve().measures().internals().size());
    }
}
