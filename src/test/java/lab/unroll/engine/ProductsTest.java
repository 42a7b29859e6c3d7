package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The products of every set of kernels against EJML's own, with sizes that do and do not divide into tiles. */
class ProductsTest {

    private static final double TEST_F32 = 1e-5;
    private static final int[] SIZES = {1, 2, 3, 5, 6, 7, 8, 13, 32, 33, 50, 130};

    static List<Kernels<?>> kernels() {
        List<Kernels<?>> all = new ArrayList<>();
        for (KernelSet set : KernelChoice.available()) {
            all.add(set.single());
            set.wide().ifPresent(all::add);
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> aProductAddsToItsRowsOnly() {
        return kernels().stream().map(kernels -> DynamicTest.dynamicTest(kernels.name(), () -> {
            SplittableRandom random = new SplittableRandom(17);
            for (int rows : SIZES) {
                for (int depth : SIZES) {
                    for (int blocks : new int[] {1, 2, 4, 5, 9}) {
                        multiply(kernels, random, rows, depth, blocks * kernels.lanes());
                    }
                }
            }
        }));
    }

    /** Two runs of rows, with other rows between them that must stay as they are. */
    private static <A> void multiply(Kernels<A> kernels, SplittableRandom random, int rows, int depth, int width) {
        Products<A> products = kernels.products();
        int all = 2 * rows + 3;
        DMatrixRMaj a = random(random, all, depth);
        DMatrixRMaj b = random(random, depth, width);
        DMatrixRMaj c = random(random, all, width);
        PackedMatrix<A> packed = products.packed(depth, width);
        products.pack(array(kernels, CommonOps_DDRM.transpose(b, null)), 0, 1, depth, depth, width, packed, 0, 0);
        A result = array(kernels, c);

        products.multiply(2, rows + 2, rows, result, 0, width, array(kernels, a), 0, depth, packed, result, 0, width);

        DMatrixRMaj sum = new DMatrixRMaj(all, width);
        CommonOps_DDRM.mult(a, b, sum);
        for (int i = 0; i < all; i++) {
            boolean between = i == rows || i == rows + 1 || i >= 2 * rows + 2;
            for (int j = 0; j < width; j++) {
                double expected = c.get(i, j) + (between ? 0 : sum.get(i, j));
                assertEquals(expected, kernels.get(result, i * width + j), TEST_F32 * Math.max(1, depth / 10.0),
                        rows + " x " + depth + " x " + width + " at " + i + ", " + j);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> aTransposedProductSumsOverRows() {
        return kernels().stream().map(kernels -> DynamicTest.dynamicTest(kernels.name(), () -> {
            SplittableRandom random = new SplittableRandom(18);
            for (int rows : new int[] {1, 7, 50, 700}) {
                for (int depth : SIZES) {
                    for (int blocks : new int[] {1, 3, 4, 6}) {
                        addTransposed(kernels, random, rows, depth, blocks * kernels.lanes());
                    }
                }
            }
        }));
    }

    private static <A> void addTransposed(Kernels<A> kernels, SplittableRandom random, int rows, int depth, int width) {
        DMatrixRMaj a = random(random, rows, depth);
        DMatrixRMaj b = random(random, rows, width + 5);
        A c = kernels.zeros(depth * width);

        kernels.products().addTransposed(rows, array(kernels, a), 0, depth, depth, array(kernels, b), 5, width + 5, width,
                c, 0, width);

        DMatrixRMaj expected = new DMatrixRMaj(depth, width + 5);
        CommonOps_DDRM.multTransA(a, b, expected);
        for (int i = 0; i < depth; i++) {
            for (int j = 0; j < width; j++) {
                assertEquals(expected.get(i, j + 5), kernels.get(c, i * width + j), TEST_F32 * Math.max(1, rows / 10.0),
                        rows + " x " + depth + " x " + width + " at " + i + ", " + j);
            }
        }
    }

    @Test
    void anInfiniteFactorIsSeenInTheResult() {
        for (Kernels<?> kernels : kernels()) {
            checkInfinity(kernels);
        }
    }

    private static <A> void checkInfinity(Kernels<A> kernels) {
        Products<A> products = kernels.products();
        PackedMatrix<A> b = products.packed(3, kernels.lanes());
        A ones = kernels.zeros(3 * kernels.lanes());
        kernels.fill(ones, 0, kernels.length(ones), 1);
        products.pack(ones, 0, kernels.lanes(), 1, 3, kernels.lanes(), b, 0, 0);
        A a = kernels.zeros(3);
        kernels.set(a, 1, Double.POSITIVE_INFINITY);
        A c = kernels.zeros(kernels.lanes());
        products.multiply(1, 0, 1, c, 0, kernels.lanes(), a, 0, 3, b, c, 0, kernels.lanes());
        assertTrue(Double.isInfinite(kernels.get(c, 0)), kernels.name());
    }

    private static DMatrixRMaj random(SplittableRandom random, int rows, int cols) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, cols);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = (float) (2 * random.nextDouble() - 1);
        }
        return matrix;
    }

    private static <A> A array(Kernels<A> kernels, DMatrixRMaj matrix) {
        A array = kernels.zeros(matrix.data.length);
        for (int i = 0; i < matrix.data.length; i++) {
            kernels.set(array, i, matrix.data[i]);
        }
        return array;
    }
}
