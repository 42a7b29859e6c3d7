package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import lab.unroll.engine.Motor;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.task.Draws;
import lab.unroll.task.SequenceTask;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network is like inside on the way of its training. */
@Timeout(60)
class InternalsTest {

    private static Internals after(Experiment experiment, int steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            return run.internals();
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theSharesOfAGateAreThoseOfTheBatchOfTheStep(CellKind cell) {
        Experiment experiment = Presets.first().withCell(cell).withBatch(4);
        Parameters before;
        try (Training run = experiment.begin(1)) {
            run.advanceTo(60);
            before = run.parameters();
        }
        SequenceTask task = (SequenceTask) experiment.task();
        Batch batch = task.newBatch(4);
        task.fill(batch, Draws.of(experiment.training().dataSeed(), 60));
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(experiment.spec(), task.length(), 4);
        motor.forward(before.toSingle(), batch);
        Internals inside = after(experiment, 61);
        for (Gate gate : cell.gates().stream().filter(Gate::isValve).toList()) {
            int closed = 0;
            int open = 0;
            int all = 0;
            for (int t = 1; t <= task.length(); t++) {
                for (int b = 0; b < 4; b++) {
                    for (int j = 0; j < experiment.hidden(); j++) {
                        double value = motor.states().gate(0, Direction.FORWARD, gate, t, b, j);
                        closed += value <= 0.1 ? 1 : 0;
                        open += value > 0.9 ? 1 : 0;
                        all++;
                    }
                }
            }
            Internals.Activity said = inside.activities().stream()
                    .filter(one -> one.name().equals(cell.letterOf(gate))).findFirst().orElseThrow();
            // single numbers at the very edge may fall on either side
            assertEquals((double) closed / all, said.low(), 2.0 / all, gate + " closed");
            assertEquals((double) open / all, said.high(), 2.0 / all, gate + " open");
        }
    }

    @Test
    void theRatioIsThatOfTheLastStepAndTheHistogramThatOfTheWeights() {
        for (Experiment experiment : List.of(Presets.first(), Presets.first().withNetwork(Presets.first().network().withLayers(2).withBidirectional(true)),
                Presets.named("addition-2-digits").withHidden(6).withBatch(2))) {
            try (Training run = experiment.begin(1)) {
                run.advanceTo(7);
                Internals inside = run.internals();
                List<MatrixUpdate> updates = run.updates();
                assertEquals(updates.size(), inside.matrices().size());
                assertEquals(inside.matrices().size(), inside.matrices().stream().map(Internals.Matrix::name).distinct().count());
                double[] weights = run.parameters().toArray();
                for (int m = 0; m < updates.size(); m++) {
                    ParameterBlock block = updates.get(m).block();
                    assertEquals(updates.get(m).ratio(), inside.matrices().get(m).ratio());
                    double[] own = IntStream.range(0, block.rows() * block.cols())
                            .mapToDouble(i -> weights[block.index(i / block.cols(), i % block.cols())]).sorted().toArray();
                    Histogram values = inside.matrices().get(m).values();
                    assertEquals((float) own[0], values.low());
                    assertEquals((float) own[own.length - 1], values.high());
                    double sum = 0;
                    for (float share : values.shares()) {
                        sum += share;
                    }
                    assertEquals(1, sum, 1e-5);
                }
            }
        }
    }

    @Test
    void aHistogramCountsEveryNumberOnce() {
        Histogram even = Histogram.of(new float[] {0, 1, 2, 3, Float.NaN, Float.POSITIVE_INFINITY}, 6);
        assertEquals(0.25, even.between(-1, 0.5));
        assertEquals(1, even.between(-1, 4), 1e-6);
        assertEquals(1.5, even.mean(), 0.1);
        Histogram same = Histogram.of(new float[] {2, 2, 2}, 3);
        assertEquals(1, same.between(1.5, 2.5));
        assertEquals(2, same.mean());
        assertTrue(Histogram.of(new float[0], 0).isEmpty());
    }

    @Test
    void thereIsNothingToReadBeforeAStep() {
        Experiment experiment = Presets.first();
        try (Training run = experiment.begin(1)) {
            assertNull(run.internals());
            run.advance();
            assertNotNull(run.internals());
            run.edit(run.parameters());
            assertNull(run.internals(), "the step that led here is not known any more");
            run.advance();
            run.restore(run.state());
            assertNull(run.internals());
        }
    }

    @Test
    void theTrainerKeepsThemOverCheckpointsAndForgetsThemWithAReset() throws InterruptedException, ExecutionException {
        try (Trainer trainer = Trainer.of(Presets.first().begin(1))) {
            trainer.trainTo(300).get();
            Checkpoint there = trainer.checkpoint().get();
            assertEquals(300, there.observed().internals().iteration(there.observed().internals().size() - 1));
            assertEquals(300, there.observed().heldOut().get(there.observed().heldOut().size() - 1).iteration());
            trainer.trainTo(600).get();
            trainer.restore(there).get();
            assertEquals(there.observed().internals(), trainer.history().observations().internals());
            assertEquals(300, trainer.history().curve().measures().heldOut().get(
                    trainer.history().curve().measures().heldOut().size() - 1).iteration());
            trainer.reset().get();
            assertEquals(0, trainer.history().observations().internals().size());
        }
    }

    @Test
    void theBeginningIsStillSeenAfterManyReadings() {
        LossHistory history = new LossHistory();
        Internals one = after(Presets.first(), 1);
        for (int n = 1; n <= 100_000; n += 10) {
            history.add(new Internals(n, one.matrices(), one.activities()));
            history.add(new Evaluation(n, 1, 2, n));
        }
        InternalsCurve curve = history.curve().measures().internals();
        assertEquals(LossHistory.MOST_INTERNALS, curve.size());
        assertEquals(1, curve.iteration(0));
        assertEquals(99_991, curve.iteration(curve.size() - 1));
        long early = IntStream.range(0, curve.size()).filter(i -> curve.iteration(i) <= 1000).count();
        assertTrue(early >= 6, early + " readings of the first hundredth");
        long turned = history.curve().measures().heldOut().stream().filter(at -> at.iteration() <= 1000).count();
        assertTrue(turned >= 60, turned + " measurements of the first hundredth");
        assertFalse(history.observations().internals().upTo(500).size() == 0);
        assertTrue(history.observations().bytes() < 300_000, history.observations().bytes() + " bytes");
    }

    @Test
    void readingsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new InternalsCurve(List.of("W"), List.of(), new long[] {1}, new float[3]));
        float[] two = new float[2 * InternalsCurve.WIDTH];
        assertThrows(IllegalArgumentException.class, () -> new InternalsCurve(List.of("W"), List.of(), new long[] {2, 2}, two));
        assertThrows(IllegalArgumentException.class, () -> new Observations(
                List.of(new Evaluation(5, 1, 1, 1), new Evaluation(4, 1, 1, 1)), InternalsCurve.NONE));
    }
}
