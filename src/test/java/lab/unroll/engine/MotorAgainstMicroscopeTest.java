package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.InitialStates;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two faces of one algorithm: what the motor computes for speed, the microscope computes for reading. For every cell,
 * form, depth, direction and loss, with sizes at random, padded sequences, symbols or numbers, and several threads.
 */
class MotorAgainstMicroscopeTest {

    /** Single against double precision, relative to the largest gradient. */
    private static final double TEST_AGREE = 1e-4;

    /** Which rows are judged. */
    enum Judged { ALL, LAST, SOME }

    /** What a case is made of; the gradient is cut after every {@code window} steps, where that is not 0. */
    record Case(NetworkSpec spec, int steps, int batch, Judged judged, boolean padded, boolean symbols, int threads,
                long seed, int window) {

        Case cutAfter(int steps) {
            return new Case(spec, this.steps, batch, judged, padded, symbols, threads, seed, steps);
        }
    }

    private static final List<LstmVariant> FORMS = List.of(LstmVariant.STANDARD, LstmVariant.OF_1997, LstmVariant.PEEPHOLE,
            new LstmVariant(false, true));
    private static final List<Boolean> BOTH = List.of(true, false);

    static Stream<Case> forTheBestKernels() {
        return cases(300, 1);
    }

    static Stream<Case> forTheOtherKernels() {
        return cases(150, 2);
    }

    static Stream<Case> forTruncation() {
        return cases(200, 4).map(one -> one.cutAfter(1 + Math.floorMod(one.seed(), 5)));
    }

    static Stream<Case> forDoublePrecision() {
        return cases(100, 3);
    }

    private static Stream<Case> cases(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> draw(random)).limit(count);
    }

    private static Case draw(SplittableRandom random) {
        NetworkSpec spec = spec(one(random, List.of(CellKind.values())), one(random, FORMS), size(random, 9),
                size(random, 35), size(random, 4), one(random, BOTH), size(random, 19),
                one(random, List.of(OutputKind.values())));
        return new Case(spec, size(random, 12), size(random, 9), one(random, List.of(Judged.values())), one(random, BOTH),
                one(random, BOTH), size(random, 3), random.nextLong(), 0);
    }

    private static <T> T one(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From 1 to the largest, small ones more often; every fifth time one of these two, where faults are likeliest. */
    private static int size(SplittableRandom random, int largest) {
        if (random.nextInt(5) == 0) {
            return random.nextBoolean() ? 1 : largest;
        }
        double share = random.nextDouble();
        return 1 + (int) (share * share * largest);
    }

    private static NetworkSpec spec(CellKind cell, LstmVariant form, int n, int k, int layers, boolean bidirectional, int m,
                                    OutputKind head) {
        int joined = bidirectional ? 2 * k : k;
        return new NetworkSpec(cell, cell == CellKind.LSTM ? form : LstmVariant.STANDARD, n, k, layers, bidirectional,
                head == OutputKind.HIDDEN_STATE ? joined : m, head);
    }

    @ParameterizedTest
    @MethodSource("forTheBestKernels")
    void lossAnswersAndGradientAgree(Case one) {
        check(one, Stream.of(KernelChoice.best()), TEST_AGREE);
    }

    @ParameterizedTest
    @MethodSource("forTheOtherKernels")
    void theyAgreeWithEverySetOfKernels(Case one) {
        // the first is the best
        check(one, KernelChoice.available().stream().skip(1).map(KernelSet::single), TEST_AGREE);
    }

    @ParameterizedTest
    @MethodSource("forDoublePrecision")
    void theyAgreeInDoublePrecision(Case one) {
        check(one, KernelChoice.available().stream().flatMap(set -> set.wide().stream()), 1e-10);
    }

    /** Whatever the length of the sequences and the direction in which they are read. */
    @ParameterizedTest
    @MethodSource("forTruncation")
    void theyAgreeWhereTheGradientIsCut(Case one) {
        check(one, Stream.of(KernelChoice.best()), TEST_AGREE);
        check(one, Stream.of(KernelChoice.plain()), TEST_AGREE);
    }

    private static void check(Case one, Stream<? extends Kernels<?>> sets, double tolerance) {
        SplittableRandom random = new SplittableRandom(one.seed());
        Parameters parameters = parameters(one.spec(), random);
        Batch batch = batch(one, random);
        Expected expected = Expected.of(parameters, batch, one.window());
        sets.forEach(kernels -> check(one, kernels, parameters, batch, expected, tolerance));
    }

    private static <A> void check(Case one, Kernels<A> kernels, Parameters parameters, Batch batch, Expected expected,
                                  double tolerance) {
        double[] values = parameters.toArray();
        A weights = kernels.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            kernels.set(weights, i, values[i]);
        }
        try (ThreadTeam crew = new ThreadTeam(one.threads())) {
            Motor<A> motor = new Motor<>(kernels, MotorPlan.training(one.spec(), one.steps(), one.batch()), crew);
            motor.cutAfter(one.window());
            double loss = motor.forward(weights, batch);
            double[] gradient = motor.parameters(motor.backward(batch)).toArray();

            assertNear("loss", expected.loss, loss, Math.max(1, Math.abs(expected.loss)), tolerance);
            double largest = 1e-3;
            for (double g : expected.gradient) {
                largest = Math.max(largest, Math.abs(g));
            }
            for (int i = 0; i < gradient.length; i++) {
                assertNear("gradient [" + i + "]", expected.gradient[i], gradient[i], largest, tolerance);
            }
            float[] answers = motor.answers().data;
            for (int row = 0; row < batch.rows(); row++) {
                for (int j = 0; batch.isJudged(row) && j < one.spec().output(); j++) {
                    assertNear("answer", expected.answers[row].get(j), answers[row * one.spec().output() + j],
                            Math.max(1, Math.abs(expected.answers[row].get(j))), Math.max(tolerance, 1e-6));
                }
            }
        }
    }

    private static void assertNear(String what, double expected, double actual, double scale, double tolerance) {
        assertTrue(Math.abs(expected - actual) <= tolerance * scale,
                () -> what + ": expected " + expected + " but was " + actual + ", scale " + scale);
    }

    /** Weights of a usual size, with every bias and peephole in use, exact in single precision. */
    private static Parameters parameters(NetworkSpec spec, SplittableRandom random) {
        double[] values = new Initialiser(1, -0.5).draw(spec, random.nextLong()).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] + 0.2 * (random.nextDouble() - 0.5));
        }
        return new Parameters(new ParameterLayout(spec), values);
    }

    private static Batch batch(Case one, SplittableRandom random) {
        NetworkSpec spec = one.spec();
        boolean classes = spec.head() == OutputKind.SOFTMAX;
        Batch batch = !classes ? Batch.ofValues(one.steps(), one.batch(), spec.input(), spec.output())
                : one.symbols() ? Batch.ofSymbols(one.steps(), one.batch())
                : Batch.ofClasses(one.steps(), one.batch(), spec.input());
        for (int row = 0; row < batch.rows(); row++) {
            if (classes) {
                batch.classes()[row] = random.nextInt(spec.output());
            }
            if (batch.hasSymbols()) {
                batch.symbols()[row] = random.nextInt(spec.input());
            }
            boolean last = row >= batch.rows() - batch.size();
            batch.weights()[row] = switch (one.judged()) {
                case ALL -> 1;
                case LAST -> last ? 1 : 0;
                case SOME -> last || random.nextInt(3) > 0 ? 0.5f + random.nextInt(4) : 0;
            };
        }
        for (int i = 0; !batch.hasSymbols() && i < batch.inputs().data.length; i++) {
            batch.inputs().data[i] = (float) (2 * random.nextDouble() - 1);
        }
        for (int i = 0; !classes && i < batch.values().data.length; i++) {
            batch.values().data[i] = (float) random.nextDouble();
        }
        // the last sequence stays whole, so that something is judged
        for (int b = 0; one.padded() && b < batch.size() - 1; b++) {
            batch.setLength(b, 1 + random.nextInt(one.steps()));
        }
        return batch;
    }

    /** What the microscope sees, sequence by sequence, without padding. */
    private static final class Expected {

        private final double[] gradient;
        private final Vector[] answers;
        private double loss;

        private Expected(int parameters, int rows) {
            gradient = new double[parameters];
            answers = new Vector[rows];
        }

        static Expected of(Parameters parameters, Batch batch, int window) {
            Expected expected = new Expected(parameters.toArray().length, batch.rows());
            for (int b = 0; b < batch.size(); b++) {
                expected.add(parameters, batch, b, window);
            }
            return expected;
        }

        private void add(Parameters parameters, Batch batch, int b, int window) {
            NetworkSpec spec = parameters.spec();
            int length = batch.lengths() == null ? batch.steps() : batch.lengths()[b];
            List<Vector> x = new ArrayList<>();
            List<Vector> y = new ArrayList<>();
            int[] classes = new int[length];
            double[] weights = new double[length];
            for (int t = 1; t <= length; t++) {
                int row = batch.row(t, b);
                x.add(batch.hasSymbols() ? Vector.oneHot(batch.symbols()[row], spec.input())
                        : row(batch.inputs().data, row, spec.input()));
                if (batch.hasClasses()) {
                    classes[t - 1] = batch.classes()[row];
                } else {
                    y.add(row(batch.values().data, row, spec.output()));
                }
                weights[t - 1] = batch.weights()[row] / batch.judgedWeight();
            }
            Sequence sequence = batch.hasClasses() ? Sequence.ofClasses(x, classes, weights)
                    : Sequence.ofValues(x, y, weights);
            Trace whole = Microscope.trace(parameters, sequence, Pins.NONE, InitialStates.zeros());
            Trace trace = window == 0 ? whole : whole.carryingBack(t -> true, turn -> turn > 1 && (turn - 1) % window == 0);
            loss += trace.loss();
            double[] part = trace.gradient().toArray();
            for (int i = 0; i < part.length; i++) {
                gradient[i] += part[i];
            }
            for (int t = 1; t <= length; t++) {
                answers[batch.row(t, b)] = trace.output(t);
            }
        }

        private static Vector row(float[] numbers, int row, int columns) {
            double[] values = new double[columns];
            for (int j = 0; j < columns; j++) {
                values[j] = numbers[row * columns + j];
            }
            return Vector.of(values);
        }
    }
}
