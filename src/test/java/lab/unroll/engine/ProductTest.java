package lab.unroll.engine;

import static lab.unroll.engine.Closeness.assertClose;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.ejml.dense.row.RandomMatrices_FDRM;
import org.junit.jupiter.api.Test;

/** The motor's products against EJML's, with sizes that do not divide into blocks. */
class ProductTest {

    private static final double TEST_F32 = 1e-5;
    private final Random random = new Random(17);

    @Test
    void aProductOnSomeRowsAddsToThoseRowsOnly() {
        FMatrixRMaj a = RandomMatrices_FDRM.rectangle(71, 7, random);
        FMatrixRMaj b = RandomMatrices_FDRM.rectangle(7, 5, random);
        FMatrixRMaj c = RandomMatrices_FDRM.rectangle(80, 5, random);
        FMatrixRMaj expected = c.copy();
        FMatrixRMaj product = new FMatrixRMaj(67, 5);
        CommonOps_FDRM.mult(CommonOps_FDRM.extract(a, 4, 71, 0, 7), b, product);
        for (int i = 0; i < product.data.length; i++) {
            expected.data[9 * 5 + i] += product.data[i];
        }

        new Product(5).add(a, 4, b, c, 9, 67);

        assertClose("C", expected.data, c.data, TEST_F32);
    }

    @Test
    void aTransposedProductSumsOverRows() {
        FMatrixRMaj a = RandomMatrices_FDRM.rectangle(33, 37, random);
        FMatrixRMaj b = RandomMatrices_FDRM.rectangle(31, 6, random);
        FMatrixRMaj c = new FMatrixRMaj(37, 6);
        FMatrixRMaj expected = new FMatrixRMaj(37, 6);
        CommonOps_FDRM.multTransA(CommonOps_FDRM.extract(a, 2, 33, 0, 37), b, expected);

        new Product(10).addTransposed(a, 2, b, c, 31);

        assertClose("C", expected.data, c.data, TEST_F32);
    }

    @Test
    void anInfiniteFactorIsSeenInTheResult() {
        FMatrixRMaj a = new FMatrixRMaj(1, 3);
        FMatrixRMaj b = new FMatrixRMaj(3, 2);
        Arrays.fill(b.data, 1);
        a.data[1] = Float.POSITIVE_INFINITY;
        FMatrixRMaj c = new FMatrixRMaj(1, 2);

        new Product(2).add(a, 0, b, c, 0, 1);

        assertClose("C", new float[] {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY}, c.data, TEST_F32);
    }
}
