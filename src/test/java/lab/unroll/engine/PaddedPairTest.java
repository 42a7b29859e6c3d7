package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Questions and answers of different lengths in one batch: what the motor makes of them, padded, is what the microscope makes
 * of each without padding; and the microscope's gradient is that of central differences.
 */
class PaddedPairTest {

    private static final int SYMBOLS = 5;
    private static final int HIDDEN = 4;
    private static final int QUESTION = 5;
    private static final int ANSWER = 4;
    private static final int SIZE = 6;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void paddedPairsAgreeWithTheMicroscopeForEveryCellAndDepth(CellKind cell) {
        for (int layers = 1; layers <= 2; layers++) {
            for (boolean attention : new boolean[] {false, true}) {
                for (int window = 0; window <= 3; window += 3) {
                    Parameters both = parameters(cell, layers, attention);
                    int cut = window;
                    for (KernelSet set : KernelChoice.available()) {
                        check(both, set.single(), 1e-4, cut);
                        set.wide().ifPresent(wide -> check(both, wide, 1e-10, cut));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theGradientOfPairsOfEachLengthIsThatOfCentralDifferences(CellKind cell) {
        Parameters both = parameters(cell, 1, false);
        Batch questions = questions();
        Batch answers = answers();
        double[] at = both.toArray();
        for (int b = 0; b < SIZE; b++) {
            Sequence pair = pair(questions, answers, b);
            double[] gradient = Microscope.trace(both, pair).gradient().toArray();
            SplittableRandom random = new SplittableRandom(b);
            for (int n = 0; n < 40; n++) {
                int i = random.nextInt(at.length);
                double[] more = at.clone();
                double[] less = at.clone();
                more[i] += 1e-5;
                less[i] -= 1e-5;
                double slope = (Microscope.trace(new Parameters(both.layout(), more), pair).loss()
                        - Microscope.trace(new Parameters(both.layout(), less), pair).loss()) / 2e-5;
                assertEquals(slope, gradient[i], 1e-7, "parameter " + i + " of pair " + b);
            }
        }
    }

    private static Parameters parameters(CellKind cell, int layers, boolean attention) {
        NetworkSpec encoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS, HIDDEN, layers, false, HIDDEN,
                OutputKind.HIDDEN_STATE);
        NetworkSpec decoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS + 1, HIDDEN, layers, false, SYMBOLS,
                OutputKind.SOFTMAX, attention);
        return Parameters.ofPair(new Initialiser(1, 0).draw(encoder, 3), new Initialiser(1, 0).draw(decoder, 4));
    }

    private static Batch questions() {
        return questions(HIDDEN);
    }

    private static Batch questions(int hidden) {
        SplittableRandom random = new SplittableRandom(5);
        Batch batch = Batch.ofQuestions(QUESTION, SIZE, hidden);
        for (int row = 0; row < batch.rows(); row++) {
            batch.symbols()[row] = random.nextInt(SYMBOLS);
        }
        IntStream.range(0, SIZE).forEach(b -> batch.setLength(b, 1 + b % QUESTION));
        return batch;
    }

    private static Batch answers() {
        SplittableRandom random = new SplittableRandom(6);
        Batch batch = Batch.ofSymbols(ANSWER, SIZE);
        for (int row = 0; row < batch.rows(); row++) {
            batch.symbols()[row] = random.nextInt(SYMBOLS + 1);
            batch.classes()[row] = random.nextInt(SYMBOLS);
        }
        IntStream.range(0, SIZE).forEach(b -> batch.setLength(b, 1 + (b + 2) % ANSWER));
        return batch;
    }

    private static Sequence pair(Batch questions, Batch answers, int b) {
        List<Vector> asked = new ArrayList<>();
        List<Vector> told = new ArrayList<>();
        for (int t = 1; t <= questions.lengths()[b]; t++) {
            asked.add(Vector.oneHot(questions.symbols()[questions.row(t, b)], SYMBOLS));
        }
        int length = answers.lengths()[b];
        int[] classes = new int[length];
        double[] weights = new double[length];
        for (int t = 1; t <= length; t++) {
            told.add(Vector.oneHot(answers.symbols()[answers.row(t, b)], SYMBOLS + 1));
            classes[t - 1] = answers.classes()[answers.row(t, b)];
            weights[t - 1] = 1 / answers.judgedWeight();
        }
        return Sequence.ofPair(asked, Sequence.ofClasses(told, classes, weights));
    }

    private static <A> void check(Parameters both, Kernels<A> kernels, double tolerance, int window) {
        Batch questions = questions();
        Batch answers = answers();
        NetworkSpec first = both.encoder().spec();
        NetworkSpec second = both.decoder().spec();
        try (ThreadTeam crew = new ThreadTeam(2)) {
            Motor<A> encoder = new Motor<>(kernels, MotorPlan.training(first, QUESTION, SIZE), crew);
            Motor<A> decoder = new Motor<>(kernels, MotorPlan.training(second, ANSWER, SIZE), crew);
            EncoderDecoder<A> pair = new EncoderDecoder<>(encoder, decoder);
            pair.cutAfter(window);
            double loss = pair.forward(flat(kernels, both.encoder()), flat(kernels, both.decoder()), questions, answers);
            double[] decoding = decoder.parameters(pair.backward(questions, answers)).toArray();
            double[] encoding = encoder.parameters(pair.encoderGradient()).toArray();
            double expected = 0;
            double[] gradient = new double[both.toArray().length];
            for (int b = 0; b < SIZE; b++) {
                Trace trace = Microscope.trace(both, pair(questions, answers, b));
                expected += trace.loss();
                Trace cut = window == 0 ? trace : trace.carryingBack(t -> true, t -> t > 1 && (t - 1) % window == 0);
                double[] part = cut.gradient().toArray();
                requireSameLooks(trace, decoder, b);
                for (int i = 0; i < part.length; i++) {
                    gradient[i] += part[i];
                }
            }
            assertEquals(expected, loss, tolerance, both.spec().toString());
            Parameters sum = new Parameters(both.layout(), gradient);
            near(sum.encoder().toArray(), encoding, tolerance, both);
            near(sum.decoder().toArray(), decoding, tolerance, both);
        }
    }

    private static void requireSameLooks(Trace trace, Motor<?> decoder, int b) {
        for (int t = trace.encoderLength() + 1; trace.spec().attention() && t <= trace.length(); t++) {
            for (int s = 1; s <= QUESTION; s++) {
                assertEquals(s > trace.encoderLength() ? 0 : trace.attention(t).weights().get(s - 1),
                        decoder.states().attention(t - trace.encoderLength(), b, s), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void anAttendingPairHasTheSameGradientsOnAnyNumberOfThreadsToTheBit(CellKind cell) {
        Parameters both = largePair(cell);
        for (KernelSet set : KernelChoice.available()) {
            float[] alone = gradients(both, set.single(), 1);
            assertArrayEquals(alone, gradients(both, set.single(), 3), set.id());
        }
    }

    /** So large that several threads are worth calling. */
    private static Parameters largePair(CellKind cell) {
        NetworkSpec encoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS, 350, 1, false, 350, OutputKind.HIDDEN_STATE);
        NetworkSpec decoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS + 1, 350, 1, false, SYMBOLS,
                OutputKind.SOFTMAX, true);
        return Parameters.ofPair(new Initialiser(1, 0).draw(encoder, 3), new Initialiser(1, 0).draw(decoder, 4));
    }

    private static float[] gradients(Parameters both, Kernels<FMatrixRMaj> kernels, int threads) {
        Batch questions = questions(both.spec().hidden());
        Batch answers = answers();
        try (ThreadTeam crew = new ThreadTeam(threads)) {
            MotorPlan plan = MotorPlan.training(both.spec(), ANSWER, SIZE);
            assertEquals(threads > 1, plan.helpers(threads) > 1);
            Motor<FMatrixRMaj> encoder = new Motor<>(kernels, MotorPlan.training(both.encoder().spec(), QUESTION, SIZE), crew);
            Motor<FMatrixRMaj> decoder = new Motor<>(kernels, plan, crew);
            EncoderDecoder<FMatrixRMaj> pair = new EncoderDecoder<>(encoder, decoder);
            pair.forward(both.encoder().toSingle(), both.decoder().toSingle(), questions, answers);
            float[] decoding = pair.backward(questions, answers).data;
            float[] encoding = pair.encoderGradient().data;
            float[] all = Arrays.copyOf(encoding, encoding.length + decoding.length);
            System.arraycopy(decoding, 0, all, encoding.length, decoding.length);
            return all;
        }
    }

    private static <A> A flat(Kernels<A> kernels, Parameters parameters) {
        double[] values = parameters.toArray();
        A flat = kernels.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            kernels.set(flat, i, values[i]);
        }
        return flat;
    }

    private static void near(double[] expected, double[] actual, double tolerance, Parameters of) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(1);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * Math.max(1e-2, largest), "parameter " + i + " of " + of.spec());
        }
    }
}
