package lab.unroll.writing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final float[] P = {0.5f, 0.25f, 0.125f, 0.125f};

    @Test
    void atTemperatureOneTheChancesAreTheNetworksOwn() {
        assertArrayEquals(new double[] {0.5, 0.25, 0.125, 0.125}, Sampling.PLAIN.chances(P), 1e-12);
    }

    @Test
    void halfTheTemperatureSquaresTheChances() {
        double sum = 0.25 + 0.0625 + 2 * 0.015625;
        assertArrayEquals(new double[] {0.25 / sum, 0.0625 / sum, 0.015625 / sum, 0.015625 / sum},
                new Sampling(0.5, 0).chances(P), 1e-12);
    }

    @Test
    void atZeroItIsAlwaysTheLikeliest() {
        assertArrayEquals(new double[] {1, 0, 0, 0}, new Sampling(0, 0).chances(P));
    }

    @Test
    void entropyGrowsWithTheTemperature() {
        double before = -1;
        for (double temperature : new double[] {0, 0.2, 0.5, 0.8, 1, 1.5, 2, 5}) {
            double now = Sampling.entropy(new Sampling(temperature, 0).chances(P));
            assertTrue(now > before, temperature + ": " + now);
            before = now;
        }
        assertTrue(before < Math.log(4));
    }

    @Test
    void onlyTheLikeliestKAreDrawn() {
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 3, 0, 0}, new Sampling(1, 2).chances(P), 1e-12);
        assertArrayEquals(new double[] {1, 0, 0, 0}, new Sampling(1.7, 1).chances(P), 1e-12);
        assertArrayEquals(Sampling.PLAIN.chances(P), new Sampling(1, 9).chances(P));
    }

    @Test
    void whatIsDrawnHasTheChancesItSays() {
        Sampling sampling = new Sampling(0.7, 3);
        int[] drawn = new int[4];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100_000; i++) {
            drawn[sampling.draw(P, random)]++;
        }
        double[] q = sampling.chances(P);
        for (int c = 0; c < 4; c++) {
            assertEquals(q[c], drawn[c] / 100_000.0, 0.006, Arrays.toString(drawn));
        }
        assertEquals(0, drawn[3]);
    }

    @Test
    void verySmallChancesAndLowTemperaturesStayFinite() {
        double[] q = new Sampling(0.01, 0).chances(new float[] {1e-30f, 2e-30f, 0});
        assertArrayEquals(new double[] {0, 1, 0}, q, 1e-12);
        double[] broken = Sampling.PLAIN.chances(new float[] {Float.NaN, Float.NaN});
        assertArrayEquals(new double[] {0.5, 0.5}, broken);
    }

    @Test
    void whatIsOutsideItsRangeIsRefused() {
        for (double temperature : new double[] {-0.1, 5.1, Double.NaN}) {
            assertEquals("writing.temperature", assertThrows(InputException.class, () -> new Sampling(temperature, 0)).key());
        }
        assertEquals("writing.top", assertThrows(InputException.class, () -> new Sampling(1, -1)).key());
    }
}
