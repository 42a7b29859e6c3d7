package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
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
        float[] alone = train(KernelChoice.best(), cell, 1);
        for (int threads : new int[] {2, 3, 4, 7}) {
            assertArrayEquals(alone, train(KernelChoice.best(), cell, threads), threads + " threads");
        }
        assertArrayEquals(train(KernelChoice.plain(), cell, 1), train(KernelChoice.plain(), cell, 2), "plain");
    }

    /** One step of gradient descent with and without the vector module, whose products are rounded less often. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void closelyWithAndWithoutTheVectorModule(CellKind cell) {
        float[] plain = gradient(KernelChoice.plain(), cell);
        float[] best = gradient(KernelChoice.best(), cell);
        for (int i = 0; i < plain.length; i++) {
            assertEquals(plain[i], best[i], 1e-5, "gradient [" + i + "]");
        }
    }

    private static float[] gradient(Kernels<float[]> kernels, CellKind cell) {
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Motor<float[]> motor = new Motor<>(kernels, MotorPlan.training(spec(cell), STEPS, SIZE), crew);
            Batch batch = batch();
            motor.forward(new Initialiser(1, 0).draw(spec(cell), 8).toFloats(), batch);
            return motor.backward(batch).clone();
        }
    }

    private static float[] train(Kernels<float[]> kernels, CellKind cell, int threads) {
        float[] weights = new Initialiser(1, 0).draw(spec(cell), 8).toFloats();
        Batch batch = batch();
        try (ThreadTeam crew = new ThreadTeam(threads)) {
            Motor<float[]> motor = new Motor<>(kernels, MotorPlan.training(spec(cell), STEPS, SIZE), crew);
            Optimiser<float[]> adam = new Optimisers<>(kernels, weights.length).adam();
            for (int n = 0; n < UPDATES; n++) {
                motor.forward(weights, batch);
                float[] gradient = motor.backward(batch);
                Clipping.byNorm(kernels, gradient, Clipping.norm(kernels, gradient), 0.1);
                adam.update(weights, gradient, 0.01);
            }
        }
        return weights;
    }

    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(2);
        Batch batch = Batch.ofClasses(STEPS, SIZE, 11);
        for (int i = 0; i < batch.inputs().length; i++) {
            batch.inputs()[i] = (float) random.nextDouble();
        }
        for (int row = 0; row < batch.rows(); row++) {
            batch.classes()[row] = random.nextInt(13);
        }
        batch.setLength(3, 5);
        return batch;
    }
}
