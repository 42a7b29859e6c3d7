package lab.unroll.engine.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import lab.unroll.engine.kernel.PackedMatrix;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every shape of tiles on every machine, whatever shape is that machine's own. */
class TileShapeTest {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    /** Every remainder of the highest tiles, of eight rows, and more rows than go through a panel at once. */
    private static final int[] ROWS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, VectorProducts.BLOCK + 3};
    private static final int MOST_VECTORS = 9;
    private static final int[] FEW_TERMS = {1, VectorProducts.FEW_ROWS, 13};

    /** A few terms, and more than are taken at once. */
    private static int[] depths(TileShape shape) {
        return IntStream.concat(IntStream.of(FEW_TERMS), IntStream.of(shape.piece() + 1, 2 * shape.piece())).toArray();
    }

    @ParameterizedTest
    @EnumSource(TileShape.class)
    void aProductAddsItsTermsInTheirOrderToTheBit(TileShape shape) {
        VectorProducts products = new VectorProducts(shape);
        SplittableRandom random = new SplittableRandom(1);
        for (int rows : ROWS) {
            for (int vectors = 1; vectors <= MOST_VECTORS; vectors++) {
                for (int depth : depths(shape)) {
                    int width = vectors * LANES;
                    FMatrixRMaj a = random(random, rows, depth);
                    FMatrixRMaj b = random(random, depth, width);
                    FMatrixRMaj c = random(random, rows, width);
                    float[] expected = sums(rows, width, depth, c, (i, s) -> a.get(i, s), b);
                    PackedMatrix<FMatrixRMaj> packed = products.packed(depth, width);
                    // in two parts that end inside a panel, the second as from a transposed matrix
                    int part = width / 2 + 1;
                    products.pack(b, 0, width, 1, depth, part, packed, 0, 0);
                    products.pack(transposed(b), part * depth, 1, depth, depth, width - part, packed, 0, part);

                    products.multiply(1, 0, rows, c, 0, width, a, 0, depth, packed, c, 0, width);

                    assertArrayEquals(expected, c.data, rows + " x " + depth + " x " + width);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TileShape.class)
    void aTransposedProductAddsItsTermsInTheirOrderToTheBit(TileShape shape) {
        VectorProducts products = new VectorProducts(shape);
        SplittableRandom random = new SplittableRandom(2);
        for (int depth : ROWS) {
            for (int vectors = 1; vectors <= MOST_VECTORS; vectors++) {
                for (int rows : depths(shape)) {
                    int width = vectors * LANES;
                    FMatrixRMaj a = random(random, rows, depth);
                    FMatrixRMaj b = random(random, rows, width);
                    FMatrixRMaj c = random(random, depth, width);
                    float[] expected = sums(depth, width, rows, c, (i, s) -> a.get(s, i), b);

                    products.addTransposed(rows, a, 0, depth, depth, b, 0, width, width, c, 0, width);

                    assertArrayEquals(expected, c.data, rows + " x " + depth + " x " + width);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TileShape.class)
    void panelsEndWhereTheMatrixEnds(TileShape shape) {
        for (int vectors = 1; vectors <= 100; vectors++) {
            int left = vectors;
            while (left > 0) {
                int panel = shape.panel(left);
                assertTrue(panel >= 1 && panel <= TileShape.WIDEST, shape + ", " + left);
                left -= panel;
            }
            assertEquals(0, left, shape + ", " + vectors);
        }
    }

    @ParameterizedTest
    @CsvSource({"512, amd64, SIX_BY_FOUR", "256, amd64, FOUR_BY_THREE", "128, x86_64, FOUR_BY_THREE",
        "128, aarch64, SIX_BY_FOUR"})
    void aMachineHasTheTilesThatItsRegistersHold(int bits, String architecture, TileShape expected) {
        assertEquals(expected, TileShape.of(bits, architecture));
    }

    @Test
    void noVectorIsAloneBesideAPanelOfThree() {
        for (int left = 2; left <= 100; left++) {
            assertTrue(left - TileShape.FOUR_BY_THREE.panel(left) != 1, "of " + left);
        }
    }

    /** The left factor, whichever way it stands. */
    private interface Left {
        float get(int row, int term);
    }

    /** c + Σ_s left(i, s) b(s, j), each rounded once, from the first term to the last. */
    private static float[] sums(int rows, int width, int depth, FMatrixRMaj c, Left left, FMatrixRMaj b) {
        float[] sums = c.data.clone();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                for (int s = 0; s < depth; s++) {
                    sums[i * width + j] = Math.fma(left.get(i, s), b.get(s, j), sums[i * width + j]);
                }
            }
        }
        return sums;
    }

    private static FMatrixRMaj transposed(FMatrixRMaj matrix) {
        FMatrixRMaj turned = new FMatrixRMaj(matrix.numCols, matrix.numRows);
        for (int i = 0; i < turned.numRows; i++) {
            for (int j = 0; j < turned.numCols; j++) {
                turned.set(i, j, matrix.get(j, i));
            }
        }
        return turned;
    }

    private static FMatrixRMaj random(SplittableRandom random, int rows, int cols) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = (float) (2 * random.nextDouble() - 1);
        }
        return matrix;
    }
}
