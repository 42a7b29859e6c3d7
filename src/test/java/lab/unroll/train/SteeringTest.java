package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.engine.EncoderDecoder;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.TrainingConfig;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be changed while training goes on, and what is drawn at each of its steps. */
class SteeringTest {

    private static final Experiment DEEP = Presets.first().withBatch(6)
            .withNetwork(Presets.first().network().withLayers(2));
    private static final Experiment PAIR = Presets.named("addition-2-digits").withHidden(6).withBatch(3);

    private static Training trained(Experiment experiment, int steps) {
        Training run = experiment.begin(1);
        run.advanceTo(steps);
        return run;
    }

    @ParameterizedTest
    @EnumSource(value = OptimiserKind.class, names = "ADAM", mode = EnumSource.Mode.EXCLUDE)
    void anotherRuleGoesOnFromHereWithNothingToRemember(OptimiserKind rule) {
        for (Experiment experiment : List.of(DEEP, PAIR)) {
            try (Training run = trained(experiment, 4)) {
                double[] before = run.parameters().toArray();
                run.adjust(run.settings().withRule(rule));
                assertArrayEquals(before, run.parameters().toArray());
                for (TrainingState.Network network : run.state().networks()) {
                    assertEquals(0, network.optimiserSteps());
                    network.memory().values().forEach(values -> assertArrayEquals(new float[values.length], values));
                }
                run.advance();
                assertEquals(5, run.iteration());
                assertFalse(Arrays.equals(before, run.parameters().toArray()));
            }
        }
    }

    @Test
    void theSameRuleKeepsWhatItRemembers() {
        try (Training run = trained(DEEP, 4)) {
            Map<String, float[]> before = run.state().networks().get(0).memory();
            run.adjust(run.settings().withClipValue(0.5).withTruncation(2));
            Map<String, float[]> after = run.state().networks().get(0).memory();
            before.forEach((name, values) -> assertArrayEquals(values, after.get(name)));
        }
    }

    /** A step after the change is the one that a training has which was always so, from the same weights. */
    @Test
    void whatIsDrawnAtAStepFollowsFromSeedAndStepAlone() {
        for (Experiment experiment : List.of(DEEP, PAIR.withNetwork(PAIR.network().withLayers(2)))) {
            TrainingConfig other = experiment.training().withDropout(0.3).withInputNoise(0.2).withTruncation(2);
            try (Training late = trained(experiment, 5); Training always = experiment.begin(2)) {
                always.adjust(other.withThreads(2));
                always.advanceTo(3);
                late.adjust(other);
                always.restore(late.state());
                late.advance();
                always.advance();
                assertEquals(late.state(), always.state());
            }
        }
    }

    @Test
    void measuringKnowsNeitherNoiseNorDropout() {
        for (Experiment experiment : List.of(DEEP, PAIR.withNetwork(PAIR.network().withLayers(2)))) {
            try (Training disturbed = experiment.begin(1); Training calm = experiment.begin(1)) {
                disturbed.adjust(experiment.training().withDropout(0.5).withInputNoise(2));
                assertEquals(calm.evaluate(), disturbed.evaluate());
                disturbed.advanceTo(3);
                calm.advanceTo(3);
                assertNotEquals(calm.evaluate(), disturbed.evaluate());
                calm.edit(disturbed.parameters());
                assertEquals(calm.evaluate(), disturbed.evaluate());
            }
        }
    }

    @Test
    void noiseIsNormalAndLeavesTheBatchAsItWas() {
        Batch batch = Batch.ofSymbols(50, 40);
        IntStream.range(0, batch.rows()).forEach(row -> batch.symbols()[row] = row % 5);
        InputNoise noise = new InputNoise(5);
        assertSame(batch, noise.over(batch, 0, new SplittableRandom(1)));
        Batch noisy = noise.over(batch, 0.25, new SplittableRandom(1));
        assertSame(batch.classes(), noisy.classes());
        double sum = 0;
        double squares = 0;
        int beyond = 0;
        int count = batch.rows() * 5;
        for (int i = 0; i < count; i++) {
            double added = noisy.inputs().data[i] - (batch.symbols()[i / 5] == i % 5 ? 1 : 0);
            sum += added;
            squares += added * added;
            beyond += Math.abs(added) > 0.5 ? 1 : 0;
        }
        assertEquals(0, sum / count, 4 * 0.25 / Math.sqrt(count));
        assertEquals(0.25, Math.sqrt(squares / count), 0.01);
        // 4.55 % of a normal distribution lie more than two deviations out
        assertEquals(0.0455, (double) beyond / count, 0.01);
        assertArrayEquals(noisy.inputs().data, new InputNoise(5).over(batch, 0.25, new SplittableRandom(1)).inputs().data);
        assertTrue(batch.hasSymbols());
    }

    /** The steps are counted through question and answer, as the microscope does. */
    @Test
    void theGradientOfAPairIsCutWhereTheMicroscopeCutsIt() {
        Seq2SeqTask task = (Seq2SeqTask) PAIR.task();
        Example example = task.teacherForced(task.exampleOf("12+7"));
        Parameters parameters = PAIR.initialParameters();
        Trace whole = Reading.of(PAIR, parameters, example, Pins.NONE).trace();
        Batch question = Batch.ofQuestions(task.questionLength(), 1, PAIR.encoder().output());
        Batch answer = Batch.ofSymbols(task.answerLength(), 1);
        for (int t = 1; t <= whole.length(); t++) {
            int symbol = whole.sequence().x(t).argMax();
            if (t <= task.questionLength()) {
                question.symbols()[t - 1] = symbol;
            } else {
                answer.symbols()[t - 1 - task.questionLength()] = symbol;
                answer.classes()[t - 1 - task.questionLength()] = whole.sequence().targetClass(t);
            }
        }
        Kernels<DMatrixRMaj> kernels = KernelChoice.doublePrecision();
        ThreadTeam crew = new ThreadTeam(1);
        Motor<DMatrixRMaj> encoder = new Motor<>(kernels, MotorPlan.training(PAIR.encoder(), task.questionLength(), 1), crew);
        Motor<DMatrixRMaj> decoder = new Motor<>(kernels, MotorPlan.training(PAIR.spec(), task.answerLength(), 1), crew);
        EncoderDecoder<DMatrixRMaj> both = new EncoderDecoder<>(encoder, decoder);
        DMatrixRMaj first = DMatrixRMaj.wrap(1, parameters.encoder().toArray().length, parameters.encoder().toArray());
        DMatrixRMaj second = DMatrixRMaj.wrap(1, parameters.decoder().toArray().length, parameters.decoder().toArray());
        for (int window : new int[] {0, 1, 2, 3, task.questionLength(), 100}) {
            both.cutAfter(window);
            both.forward(first, second, question, answer);
            double[] ofDecoder = decoder.parameters(both.backward(question, answer)).toArray();
            double[] ofEncoder = encoder.parameters(both.encoderGradient()).toArray();
            Parameters expected = (window == 0 ? whole : whole.carryingBack(t -> true,
                    turn -> turn > 1 && (turn - 1) % window == 0)).gradient();
            assertArrayEquals(expected.encoder().toArray(), ofEncoder, 1e-12, "encoder, cut after " + window);
            assertArrayEquals(expected.decoder().toArray(), ofDecoder, 1e-12, "decoder, cut after " + window);
        }
    }
}
