package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Schedule;
import org.junit.jupiter.api.Test;

/** What is told of a training step. */
class StepReportTest {

    private static final Experiment FREE = Presets.first().withClipNorm(0).withLearningRate(0.5);
    private static final Experiment PAIR = Presets.named("addition-2-digits").withHidden(8).withBatch(4).withClipNorm(0)
            .withLearningRate(0.5).withSchedule(Schedule.CONSTANT);

    private static Training descending(Experiment experiment, double clipValue) {
        return new TrainingRun(experiment.task(), experiment.initialParameters(),
                experiment.training().withRule(OptimiserKind.SGD).withClipValue(clipValue),
                KernelChoice.named(KernelChoice.AUTO));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Gradient descent moves the parameters by the learning rate times the gradient, so the step shows how long it was. */
    @Test
    void theNormIsThatOfTheGradientOfAllNetworksTogether() {
        for (Experiment experiment : List.of(FREE, PAIR)) {
            try (Training run = descending(experiment, 0)) {
                double[] before = run.parameters().toArray();
                run.advance();
                double moved = distance(before, run.parameters().toArray());
                StepReport report = run.report();
                assertEquals(moved / 0.5, report.value(StepMeasure.GRADIENT_NORM), 1e-4 * moved);
                assertEquals(report.value(StepMeasure.GRADIENT_NORM), report.value(StepMeasure.CLIPPED_NORM));
            }
        }
    }

    @Test
    void theNormAfterClippingIsThatOfWhatTheOptimiserWasGiven() {
        for (Experiment experiment : List.of(FREE, PAIR)) {
            for (double clipValue : new double[] {0, 0.003}) {
                try (Training run = descending(experiment.withClipNorm(0.01), clipValue)) {
                    double[] before = run.parameters().toArray();
                    run.advance();
                    double moved = distance(before, run.parameters().toArray());
                    StepReport report = run.report();
                    assertTrue(report.value(StepMeasure.GRADIENT_NORM) > 0.02);
                    assertTrue(report.value(StepMeasure.CLIPPED_NORM) < 0.0101);
                    assertEquals(moved / 0.5, report.value(StepMeasure.CLIPPED_NORM), 1e-5);
                }
            }
        }
    }

    @Test
    void theLearningRateIsTheOneTheScheduleLeaves() {
        try (Training run = FREE.withLearningRate(0.01).withSchedule(Schedule.halvedEvery(2)).begin(1)) {
            List<Double> rates = new ArrayList<>();
            run.advanceTo(5, step -> rates.add(step.value(StepMeasure.LEARNING_RATE)));
            assertEquals(List.of(0.01, 0.01, 0.005, 0.005, 0.0025), rates);
        }
    }

    @Test
    void theUpdateIsToldMatrixByMatrixAndAltogether() {
        for (Experiment experiment : List.of(Presets.first(), Presets.named("addition-2-digits").withHidden(8).withBatch(4))) {
            try (Training run = experiment.begin(1)) {
                run.advanceTo(3);
                double[] before = run.parameters().toArray();
                run.advance();
                double[] after = run.parameters().toArray();
                double ratio = run.report(List.of(StepMeasure.UPDATE_RATIO)).value(StepMeasure.UPDATE_RATIO);
                assertEquals(distance(before, after) / distance(before, new double[before.length]), ratio, 1e-9);
                List<MatrixUpdate> updates = run.updates();
                assertEquals(run.parameters().layout().blocks(), updates.stream().map(MatrixUpdate::block).toList());
                double squares = updates.stream().mapToDouble(one -> one.update() * one.update()).sum();
                assertEquals(distance(before, after), Math.sqrt(squares), 1e-9);
                MatrixUpdate last = updates.get(updates.size() - 2);
                ParameterBlock block = last.block();
                assertEquals("W_y", block.name());
                double[] old = Arrays.copyOfRange(before, block.offset(), block.index(block.rows() - 1, block.cols()));
                assertEquals(distance(old, new double[old.length]), last.before(), 1e-9);
                assertEquals(last.update() / last.before(), last.ratio());
            }
        }
    }

    @Test
    void whatCostsSomethingIsToldOnlyWhenAsked() {
        try (Training run = Presets.first().begin(1)) {
            run.advance();
            assertTrue(Double.isNaN(run.report().value(StepMeasure.UPDATE_RATIO)));
            assertFalse(StepMeasure.known().contains(StepMeasure.UPDATE_RATIO));
            for (StepMeasure measure : StepMeasure.known()) {
                assertTrue(run.report().value(measure) > 0, measure.id());
            }
        }
    }

    @Test
    void beforeTheFirstStepNothingIsKnown() {
        try (Training run = Presets.first().begin(1)) {
            assertEquals(0, run.report().iteration());
            for (StepMeasure measure : StepMeasure.known()) {
                assertTrue(Double.isNaN(run.report().value(measure)), measure.id());
            }
        }
    }

    @Test
    void aRefusedStepTellsTheLossThatWasRefused() {
        Experiment wild = Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        try (Training run = wild.begin(1)) {
            List<Long> told = new ArrayList<>();
            run.advanceTo(500, step -> told.add(step.iteration()));
            assertNotNull(run.divergence());
            assertEquals(run.divergence().loss(), run.report().loss());
            assertEquals(LongStream.rangeClosed(1, told.size()).boxed().toList(), told, "steps taken, one by one");
            assertTrue(told.size() >= run.iteration());
        }
    }

    @Test
    void measuresAreFoundInFilesByDifferentNames() {
        assertEquals(StepMeasure.values().length, Arrays.stream(StepMeasure.values()).map(StepMeasure::id).distinct().count());
    }
}
