package lab.unroll.engine.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The fast functions against the exact ones. */
class PlainFunctionsTest {

    @Test
    void tanhIsRightToSinglePrecisionEverywhere() {
        for (double x = -12; x <= 12; x += 1.0 / 512) {
            assertEquals(Math.tanh(x), PlainFunctions.tanh((float) x), 4e-7, "tanh " + x);
        }
    }

    @Test
    void gatesStayBetweenZeroAndOneHoweverLargeTheSum() {
        float[] a = {-1e30f, -40, -8, 0, 8, 40, 1e30f, Float.NaN};
        PlainFunctions.sigmoid(a, 0, a.length);
        for (int j = 0; j < 7; j++) {
            assertTrue(a[j] >= 0 && a[j] <= 1, "σ is " + a[j]);
        }
        assertEquals(0.5f, a[3]);
        assertTrue(Float.isNaN(a[7]), "NaN must be seen, not hidden");
    }

    @Test
    void theExponentialIsRightToSinglePrecision() {
        for (double x = -86; x <= 0; x += 1.0 / 512) {
            double exact = Math.exp(x);
            assertEquals(exact, PlainFunctions.expOfNonPositive((float) x), 2e-7 * exact, "exp " + x);
        }
        assertEquals(0, PlainFunctions.expOfNonPositive(-1000));
        assertTrue(Float.isNaN(PlainFunctions.expOfNonPositive(Float.NaN)));
    }

    @Test
    void crossEntropyIsFiniteForSumsOfAThousand() {
        float[] a = {1000, -1000, 0, Float.NEGATIVE_INFINITY};
        assertEquals(2000, new PlainLosses().softmax(FMatrixRMaj.wrap(1, 4, a), 0, 4) - -1000, 1e-9);
        assertEquals(1, a[0]);
        assertEquals(0, a[1]);
        assertEquals(0, a[3], "padding has no probability");
    }
}
