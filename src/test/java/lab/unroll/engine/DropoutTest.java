package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left out between layers, against one network above the other, each seen through the microscope. */
class DropoutTest {

    private static final int STEPS = 4;
    private static final int SIZE = 3;
    private static final int UNITS = 5;
    private static final double SHARE = 0.4;
    private static final long SEED = 11;

    private static NetworkSpec spec(CellKind cell, int layers, boolean both) {
        return new NetworkSpec(cell, LstmVariant.STANDARD, 3, UNITS, layers, both, 4, OutputKind.SOFTMAX);
    }

    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(5);
        Batch batch = Batch.ofClasses(STEPS, SIZE, 3);
        for (int i = 0; i < batch.inputs().data.length; i++) {
            batch.inputs().data[i] = (float) (2 * random.nextDouble() - 1);
        }
        for (int row = 0; row < batch.rows(); row++) {
            batch.classes()[row] = random.nextInt(4);
        }
        return batch;
    }

    /** 0 or 1 / (1 - share) for every number that the lower layer says, direction by direction, row by row. */
    private static double[][][] masks(int directions) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][][] masks = new double[directions][STEPS * SIZE][UNITS];
        for (double[][] direction : masks) {
            for (double[] row : direction) {
                Arrays.setAll(row, j -> random.nextDouble() < SHARE ? 0 : 1 / (1 - SHARE));
            }
        }
        return masks;
    }

    /** The loss of two networks of one layer, of which the upper one reads what is left of the lower one's states. */
    private static double loss(NetworkSpec spec, double[] parameters) {
        int joined = spec.joined();
        NetworkSpec lower = new NetworkSpec(spec.cell(), spec.form(), spec.input(), UNITS, 1, spec.bidirectional(), joined,
                OutputKind.HIDDEN_STATE);
        NetworkSpec upper = new NetworkSpec(spec.cell(), spec.form(), joined, UNITS, 1, spec.bidirectional(), spec.output(),
                spec.head());
        int split = lower.parameterCount();
        Parameters first = new Parameters(new ParameterLayout(lower), Arrays.copyOf(parameters, split));
        Parameters second = new Parameters(new ParameterLayout(upper), Arrays.copyOfRange(parameters, split, parameters.length));
        double[][][] masks = masks(spec.directions().size());
        Batch batch = batch();
        double loss = 0;
        for (int b = 0; b < SIZE; b++) {
            List<Vector> x = new ArrayList<>();
            List<Vector> nothing = new ArrayList<>();
            int[] classes = new int[STEPS];
            double[] weights = new double[STEPS];
            for (int t = 1; t <= STEPS; t++) {
                int row = batch.row(t, b);
                double[] values = new double[spec.input()];
                Arrays.setAll(values, j -> batch.inputs().data[row * spec.input() + j]);
                x.add(Vector.of(values));
                nothing.add(Vector.zeros(joined));
                classes[t - 1] = batch.classes()[row];
                weights[t - 1] = 1.0 / (STEPS * SIZE);
            }
            Trace below = Microscope.trace(first, Sequence.ofValues(x, nothing, weights), Pins.NONE);
            List<Vector> left = new ArrayList<>();
            for (int t = 1; t <= STEPS; t++) {
                double[] h = below.output(t).toArray();
                for (int j = 0; j < h.length; j++) {
                    h[j] *= masks[j / UNITS][batch.row(t, b)][j % UNITS];
                }
                left.add(Vector.of(h));
            }
            loss += Microscope.trace(second, Sequence.ofClasses(left, classes, weights), Pins.NONE).loss();
        }
        return loss;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void lossAndGradientAreThoseOfTwoNetworksWithLessBetweenThem(CellKind cell) {
        for (boolean both : new boolean[] {false, true}) {
            NetworkSpec spec = spec(cell, 2, both);
            double[] parameters = new Initialiser(1, -0.5).draw(spec, 8).toArray();
            SplittableRandom random = new SplittableRandom(3);
            // no bias is 0, at which the slope of a ReLU jumps
            Arrays.setAll(parameters, i -> parameters[i] + 0.2 * (random.nextDouble() - 0.5));
            for (KernelSet set : KernelChoice.available()) {
                for (Kernels<?> kernels : set.wide().stream().toList()) {
                    check(kernels, spec, parameters);
                }
            }
        }
    }

    private static <A> void check(Kernels<A> kernels, NetworkSpec spec, double[] parameters) {
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Motor<A> motor = new Motor<>(kernels, MotorPlan.training(spec, STEPS, SIZE), crew);
            A weights = kernels.zeros(parameters.length);
            for (int i = 0; i < parameters.length; i++) {
                kernels.set(weights, i, parameters[i]);
            }
            motor.leaveOut(SHARE, new SplittableRandom(SEED));
            assertEquals(loss(spec, parameters), motor.forward(weights, batch()), 1e-12);
            double[] gradient = motor.parameters(motor.backward(batch())).toArray();
            double step = 1e-5;
            for (int i = 0; i < parameters.length; i += 1 + parameters.length / 60) {
                double[] moved = parameters.clone();
                moved[i] += step;
                double more = loss(spec, moved);
                moved[i] -= 2 * step;
                assertEquals((more - loss(spec, moved)) / (2 * step), gradient[i], 1e-8, kernels.name() + " [" + i + "]");
            }
        }
    }

    /** The gradient in single precision of a network that is large enough to be shared out. */
    private static float[] gradient(int layers, double share, int threads) {
        NetworkSpec spec = new NetworkSpec(CellKind.GRU, LstmVariant.STANDARD, 3, 70, layers, true, 4, OutputKind.SOFTMAX);
        SplittableRandom random = new SplittableRandom(2);
        Batch batch = Batch.ofSymbols(20, 27);
        for (int row = 0; row < batch.rows(); row++) {
            batch.symbols()[row] = random.nextInt(3);
            batch.classes()[row] = random.nextInt(4);
        }
        try (ThreadTeam crew = new ThreadTeam(threads)) {
            Motor<FMatrixRMaj> motor = new Motor<>(KernelChoice.best(), MotorPlan.training(spec, 20, 27), crew);
            motor.leaveOut(share, new SplittableRandom(SEED));
            motor.forward(Initialiser.USUAL.draw(spec, 8).toSingle(), batch);
            return motor.backward(batch).copy().data;
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        float[] alone = gradient(3, SHARE, 1);
        assertArrayEquals(alone, gradient(3, SHARE, 2));
        assertArrayEquals(alone, gradient(3, SHARE, 5));
        assertFalse(Arrays.equals(alone, gradient(3, 0, 1)));
    }

    @Test
    void withoutALayerAboveNothingIsLeftOut() {
        assertArrayEquals(gradient(1, 0, 1), gradient(1, SHARE, 1));
    }

    @Test
    void onceNothingIsLeftOutAnyMoreTheNumbersAreThoseOfTheWholeNetwork() {
        NetworkSpec spec = spec(CellKind.LSTM, 2, true);
        FMatrixRMaj weights = Initialiser.USUAL.draw(spec, 8).toSingle();
        Motor<FMatrixRMaj> motor = Motor.forTraining(spec, STEPS, SIZE);
        double whole = motor.forward(weights, batch());
        float[] gradient = motor.backward(batch()).copy().data;
        motor.leaveOut(SHARE, new SplittableRandom(SEED));
        assertNotEquals(whole, motor.forward(weights, batch()));
        motor.leaveOut(0, new SplittableRandom(SEED));
        assertEquals(whole, motor.forward(weights, batch()));
        assertArrayEquals(gradient, motor.backward(batch()).data);
    }
}
