package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import lab.unroll.experiment.Presets;
import lab.unroll.task.TrainingConfig;
import org.junit.jupiter.api.Test;

class MeasureHistoryTest {

    private final MeasureHistory history = new MeasureHistory(List.of(StepMeasure.LOSS, StepMeasure.GRADIENT_NORM));

    private void add(int from, int to, double norm) {
        for (int i = from; i <= to; i++) {
            history.add(StepReport.ofLoss(i, i).with(StepMeasure.GRADIENT_NORM, norm));
        }
    }

    @Test
    void everyMeasureHasTheSamePoints() {
        add(1, 50_000, 2);
        MeasureCurve losses = history.curve(StepMeasure.LOSS);
        MeasureCurve norms = history.curve(StepMeasure.GRADIENT_NORM);
        assertArrayEquals(losses.iterations(), norms.iterations());
        assertTrue(Arrays.stream(norms.means()).allMatch(norm -> norm == 2));
        long steps = losses.iteration(0);
        for (int point = 0; point < losses.size(); point++) {
            assertEquals(losses.iteration(point) - (steps - 1), losses.low(point));
            assertEquals(losses.iteration(point), losses.high(point));
            assertEquals((losses.low(point) + losses.high(point)) / 2, losses.mean(point), 1e-9);
        }
    }

    @Test
    void oneSpikeAmongManyStepsIsNotLost() {
        add(1, 60_000, 1);
        add(60_001, 60_001, 500);
        add(60_002, 60_002, 0.25);
        add(60_003, 200_000, 1);
        MeasureCurve norms = history.curve(StepMeasure.GRADIENT_NORM);
        assertTrue(norms.size() <= MeasureHistory.CAPACITY);
        assertEquals(500, Arrays.stream(norms.highs()).max().orElseThrow());
        assertEquals(0.25, Arrays.stream(norms.lows()).min().orElseThrow());
        assertEquals(1, Arrays.stream(norms.highs()).filter(high -> high > 1).count(), "in one point");
    }

    @Test
    void aMeasureThatIsNotCollectedIsNamed() {
        String told = assertThrows(IllegalArgumentException.class, () -> history.curve(StepMeasure.LEARNING_RATE)).getMessage();
        assertTrue(told.contains(StepMeasure.LEARNING_RATE.id()), told);
    }

    @Test
    void clearingForgetsSpikesThatWait() {
        add(1, 9000, 1);
        add(9001, 9001, 500);
        history.clear();
        add(1, 9000, 1);
        assertEquals(1, Arrays.stream(history.curve(StepMeasure.GRADIENT_NORM).highs()).max().orElseThrow());
    }

    @Test
    void theHistoryOfATrainingHasWhatIsKnownOfEveryStep() {
        LossHistory known = new LossHistory();
        try (Training run = Presets.first().begin(1)) {
            run.advanceTo(20, known::add);
            for (StepMeasure measure : StepMeasure.known()) {
                MeasureCurve curve = known.curve(measure);
                assertEquals(20, curve.size());
                assertEquals(run.report().value(measure), curve.mean(19));
            }
        }
        assertArrayEquals(known.curve().losses(), known.curve(StepMeasure.LOSS).means());
    }

    @Test
    void aHistoryPutBackGoesOnAsIfItHadNotBeenInterrupted() {
        LossHistory whole = new LossHistory();
        TrainingConfig before = Presets.first().training();
        TrainingConfig after = Presets.first().withLearningRate(0.003).training();
        for (int steps : new int[] {0, 1, 4096, 4097, 9001, 20_000}) {
            whole.clear();
            addTo(whole, 1, steps);
            whole.change(steps, before, after);
            LossHistory.State taken = whole.state();
            LossHistory other = new LossHistory();
            other.add(StepReport.ofLoss(1, 99));
            other.restore(taken);
            addTo(whole, steps + 1, 30_000);
            assertEquals(taken, other.state(), "what was taken has not changed");
            addTo(other, steps + 1, 30_000);
            assertEquals(whole.state(), other.state());
            assertEquals(whole.curve(), other.curve());
        }
        assertThrows(IllegalArgumentException.class, () -> history.restore(whole.state().measures()));
    }

    private static void addTo(LossHistory some, int from, int to) {
        for (int i = from; i <= to; i++) {
            some.add(StepReport.ofLoss(i, 1.0 / i));
        }
    }
}
