package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lab.unroll.engine.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The small constants that keep quotients finite are part of the rules; they show where gradients are small. */
class SmallGradientTest {

    private static final Kernels<FMatrixRMaj> PLAIN = KernelChoice.plain();

    private static FMatrixRMaj row(float... numbers) {
        return FMatrixRMaj.wrap(1, numbers.length, numbers);
    }

    @Test
    void clippingAddsAMillionthToTheNorm() {
        FMatrixRMaj gradient = row(1e-6f);
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 1e-7);
        assertEquals(1e-6 * 1e-7 / (1e-6 + 1e-6), gradient.data[0], 1e-12);
    }

    @Test
    void aGradientOfZeroOrWithinTheLimitIsLeftAlone() {
        FMatrixRMaj gradient = row(0, 0, 0.5f);
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 0.6);
        assertArrayEquals(new float[] {0, 0, 0.5f}, gradient.data);
        Clipping.byNorm(PLAIN, gradient, Clipping.norm(PLAIN, gradient), 0);
        assertArrayEquals(new float[] {0, 0, 0.5f}, gradient.data, "0 is no limit");
        FMatrixRMaj zero = new FMatrixRMaj(1, 2);
        Clipping.byNorm(PLAIN, zero, Clipping.norm(PLAIN, zero), 1);
        assertArrayEquals(new float[2], zero.data);
    }

    @Test
    void adamMovesHalfAsFarWhereTheGradientIsAsSmallAsItsEpsilon() {
        FMatrixRMaj weights = new FMatrixRMaj(1, 3);
        new Optimisers<>(PLAIN, 3).adam().update(weights, row(1, 1e-8f, 0), 0.1);
        assertEquals(-0.1, weights.data[0], 1e-6);
        assertEquals(-0.05, weights.data[1], 1e-6);
        assertEquals(0, weights.data[2]);
    }
}
