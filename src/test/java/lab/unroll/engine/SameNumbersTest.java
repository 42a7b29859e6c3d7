package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same seed gives the same numbers. */
class SameNumbersTest {

    private static final int STEPS = 20;
    private static final int SIZE = 27;
    private static final int UPDATES = 4;

    private static NetworkSpec spec(CellKind cell) {
        return new NetworkSpec(cell, LstmVariant.STANDARD, 11, 70, 2, true, 13, OutputKind.SOFTMAX);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void bitForBitForAnyNumberOfThreads(CellKind cell) {
        List<KernelSet> sets = KernelChoice.available();
        for (KernelSet set : sets) {
            float[] alone = train(set.single(), cell, 1);
            for (int threads : set == sets.get(0) ? new int[] {2, 3, 4, 7} : new int[] {2}) {
                assertArrayEquals(alone, train(set.single(), cell, threads), set + ", " + threads + " threads");
            }
        }
    }

    /** One step of gradient descent with every set of kernels; they round the sums of a product in different places. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void closelyWithEverySetOfKernels(CellKind cell) {
        float[] plain = gradient(KernelChoice.plain(), cell);
        for (KernelSet set : KernelChoice.available()) {
            float[] other = gradient(set.single(), cell);
            for (int i = 0; i < plain.length; i++) {
                assertEquals(plain[i], other[i], 1e-5, set + ", gradient [" + i + "]");
            }
        }
    }

    private static float[] gradient(Kernels<FMatrixRMaj> kernels, CellKind cell) {
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Motor<FMatrixRMaj> motor = new Motor<>(kernels, MotorPlan.training(spec(cell), STEPS, SIZE), crew);
            Batch batch = batch();
            motor.forward(new Initialiser(1, 0).draw(spec(cell), 8).toSingle(), batch);
            return motor.backward(batch).copy().data;
        }
    }

    private static float[] train(Kernels<FMatrixRMaj> kernels, CellKind cell, int threads) {
        FMatrixRMaj weights = new Initialiser(1, 0).draw(spec(cell), 8).toSingle();
        Batch batch = batch();
        try (ThreadTeam crew = new ThreadTeam(threads)) {
            Motor<FMatrixRMaj> motor = new Motor<>(kernels, MotorPlan.training(spec(cell), STEPS, SIZE), crew);
            Optimiser<FMatrixRMaj> adam = new Optimisers<>(kernels, weights.numCols).adam();
            for (int n = 0; n < UPDATES; n++) {
                motor.forward(weights, batch);
                FMatrixRMaj gradient = motor.backward(batch);
                Clipping.byNorm(kernels, gradient, Clipping.norm(kernels, gradient), 0.1);
                adam.update(weights, gradient, 0.01);
            }
        }
        return weights.data;
    }

    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(2);
        Batch batch = Batch.ofClasses(STEPS, SIZE, 11);
        for (int i = 0; i < batch.inputs().data.length; i++) {
            batch.inputs().data[i] = (float) random.nextDouble();
        }
        for (int row = 0; row < batch.rows(); row++) {
            batch.classes()[row] = random.nextInt(13);
        }
        batch.setLength(3, 5);
        return batch;
    }
}
