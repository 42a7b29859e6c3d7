package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest singular value alone against all singular values. */
class SpectralNormTest {

    private static final double CLOSE = 1e-13;

    static Stream<DMatrixRMaj> matricesOfEverySizeAndSpectrum() {
        return Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 64, 128).flatMap(k -> Stream.of(
                withSingularValues(k, j -> 1),
                withSingularValues(k, j -> j == 0 ? 1 : 1 - 1e-12),
                withSingularValues(k, j -> j == 0 ? 3 : 0),
                withSingularValues(k, j -> Math.pow(10, -j)),
                withSingularValues(k, j -> 1 + j),
                CommonOps_DDRM.identity(k),
                mostlyZeros(k, 0.3),
                mostlyZeros(k, 0.6),
                RandomMatrices_DDRM.rectangle(k, k, -1, 1, new Random(k))));
    }

    private static DMatrixRMaj withSingularValues(int k, IntToDoubleFunction values) {
        Random random = new Random(k);
        DMatrixRMaj left = RandomMatrices_DDRM.orthogonal(k, k, random);
        DMatrixRMaj right = RandomMatrices_DDRM.orthogonal(k, k, random);
        double[] diagonal = new double[k];
        for (int j = 0; j < k; j++) {
            diagonal[j] = values.applyAsDouble(j);
        }
        CommonOps_DDRM.multCols(left, diagonal);
        DMatrixRMaj made = new DMatrixRMaj(k, k);
        CommonOps_DDRM.mult(left, right, made);
        return made;
    }

    /** Such as rows of which some need no reflection. */
    private static DMatrixRMaj mostlyZeros(int k, double share) {
        Random random = new Random(k);
        DMatrixRMaj made = CommonOps_DDRM.identity(k);
        for (int i = 0; i < k * k; i++) {
            made.data[i] += random.nextDouble() < share / k ? random.nextGaussian() : 0;
        }
        return made;
    }

    @ParameterizedTest
    @MethodSource("matricesOfEverySizeAndSpectrum")
    void itIsTheLargestOfAllSingularValues(DMatrixRMaj a) {
        double expected = NormOps_DDRM.normP2(a);
        assertEquals(expected, SpectralNorm.of(a), CLOSE * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-170, 1e170, 1e300})
    void noSquareOverflowsOrVanishes(double size) {
        DMatrixRMaj a = withSingularValues(6, j -> 1.0 / (1 + j));
        CommonOps_DDRM.scale(size, a);
        assertEquals(size, SpectralNorm.of(a), CLOSE * size);
    }

    @Test
    void aMatrixOfZerosHasNone() {
        assertEquals(0, SpectralNorm.of(new DMatrixRMaj(5, 5)));
    }

    @Test
    void diagonalsAndTrianglesThatNeedNoReflectionAreRight() {
        DMatrixRMaj diagonal = CommonOps_DDRM.diag(2, -7, 0, 5);
        assertEquals(7, SpectralNorm.of(diagonal), CLOSE);
        DMatrixRMaj shift = new DMatrixRMaj(4, 4);
        for (int j = 0; j < 3; j++) {
            shift.set(j, j + 1, 1);
        }
        assertEquals(1, SpectralNorm.of(shift), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneEntryThatIsNoNumberMakesItNone(double entry) {
        Random random = new Random(1);
        DMatrixRMaj a = withSingularValues(5, j -> 1);
        a.set(random.nextInt(5), random.nextInt(5), entry);
        assertTrue(Double.isNaN(SpectralNorm.of(a)));
    }
}
