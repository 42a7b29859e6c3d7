package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lab.unroll.engine.kernel.Kernels;
import org.junit.jupiter.api.Test;

/** The small constants that keep quotients finite are part of the rules; they show where gradients are small. */
class SmallGradientTest {

    private static final Kernels<float[]> PLAIN = KernelChoice.plain();

    @Test
    void clippingAddsAMillionthToTheNorm() {
        float[] gradient = {1e-6f};
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 1e-7);
        assertEquals(1e-6 * 1e-7 / (1e-6 + 1e-6), gradient[0], 1e-12);
    }

    @Test
    void aGradientOfZeroOrWithinTheLimitIsLeftAlone() {
        float[] gradient = {0, 0, 0.5f};
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 0.6);
        assertArrayEquals(new float[] {0, 0, 0.5f}, gradient);
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 0);
        assertArrayEquals(new float[] {0, 0, 0.5f}, gradient, "0 is no limit");
        float[] zero = new float[2];
        Clipping.byNorm(PLAIN, zero, Clipping.norm(PLAIN, zero), 1);
        assertArrayEquals(new float[2], zero);
    }

    @Test
    void adamMovesHalfAsFarWhereTheGradientIsAsSmallAsItsEpsilon() {
        float[] weights = {0, 0, 0};
        new Optimisers<>(PLAIN, 3).adam().update(weights, new float[] {1, 1e-8f, 0}, 0.1);
        assertEquals(-0.1, weights[0], 1e-6);
        assertEquals(-0.05, weights[1], 1e-6);
        assertEquals(0, weights[2]);
    }
}
