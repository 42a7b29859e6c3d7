package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lab.unroll.experiment.Presets;
import org.junit.jupiter.api.Test;

class CurvatureTest {

    private static Spectrum spectrum(HessianProduct hessian) {
        return Spectrum.of(hessian, Cancel.NEVER, products -> { });
    }

    private static Curvature curvature(HessianProduct hessian) {
        return Curvature.of(hessian, spectrum(hessian), Cancel.NEVER, products -> { });
    }

    @Test
    void aQuadraticHasTheEigenvaluesItWasMadeFrom() {
        Quadratic bowl = new Quadratic(7, 3, 1, 0.5, -2);
        HessianProduct hessian = new HessianProduct(bowl, new double[] {1, 2, 3, 4, 5});
        Curvature found = curvature(hessian);
        assertEquals(7, found.largest(), 1e-7);
        assertEquals(-2, found.smallest(), 1e-7);
        assertEquals(9.5, found.trace(), 1e-7);
        assertEquals(0, found.spread());
        assertEquals(2 / 7.0, found.ratio(), 1e-7);
        assertEquals(3, spectrum(hessian).values()[1], 1e-7);
    }

    @Test
    void ofManyEigenvaluesTheEndsAreFoundAndTheTraceIsEstimated() {
        double[] values = IntStream.range(0, 300).mapToDouble(i -> 0.01 * i - 0.5).toArray();
        values[17] = 20;
        values[40] = 12;
        values[80] = -9;
        HessianProduct hessian = new HessianProduct(new Quadratic(values), new double[300]);
        Curvature found = curvature(hessian);
        assertEquals(20, found.largest(), 0.01);
        assertEquals(-9, found.smallest(), 0.02);
        assertEquals(12, spectrum(hessian).values()[1], 0.02);
        assertTrue(found.spread() > 0);
        assertEquals(Arrays.stream(values).sum(), found.trace(), 4 * found.spread());
    }

    @Test
    void itsVectorsAreEigenvectors() {
        Quadratic bowl = new Quadratic(7, 3, 1, 0.5, -2, 0, 0);
        HessianProduct hessian = new HessianProduct(bowl, new double[7]);
        Spectrum ends = spectrum(hessian);
        for (int i = 0; i < 3; i++) {
            double[] v = ends.vectors().get(i);
            assertEquals(1, Linear.norm(v), 1e-9);
            assertEquals(0, Linear.norm(Linear.plus(hessian.times(v), -ends.values()[i], v)), 1e-6);
        }
    }

    @Test
    void equalEigenvaluesAndFlatGroundAreNoTrouble() {
        Curvature equal = curvature(new HessianProduct(new Quadratic(4, 4, 4, 4), new double[4]));
        assertEquals(4, equal.largest(), 1e-7);
        assertEquals(4, equal.smallest(), 1e-7);
        Curvature flat = curvature(new HessianProduct(new Quadratic(0, 0, 0), new double[3]));
        assertEquals(0, flat.largest());
        assertEquals(0, flat.trace());
        assertTrue(Double.isNaN(flat.ratio()));
        Curvature one = curvature(new HessianProduct(new Quadratic(5), new double[1]));
        assertEquals(5, one.largest(), 1e-7);
        assertEquals(5, one.smallest(), 1e-7);
    }

    @Test
    void aProductIsTheDifferenceOfGradientsOfTheNetwork() {
        Walker walker = Trained.walker(Presets.first(), 40);
        double[] weights = walker.parameters().toArray();
        Objective exact = new FixedLoss(walker.task(), walker.layout(), 16).exact(Cancel.NEVER);
        HessianProduct hessian = new HessianProduct(exact, weights);
        SplittableRandom random = new SplittableRandom(4);
        double[] v = random.doubles(weights.length, -1, 1).toArray();
        double[] u = random.doubles(weights.length, -1, 1).toArray();
        // another step, and five points instead of two
        double h = 1e-3;
        double[] expected = new double[weights.length];
        Linear.add(expected, 8, exact.gradient(Linear.plus(weights, h, v)));
        Linear.add(expected, -8, exact.gradient(Linear.plus(weights, -h, v)));
        Linear.add(expected, -1, exact.gradient(Linear.plus(weights, 2 * h, v)));
        Linear.add(expected, 1, exact.gradient(Linear.plus(weights, -2 * h, v)));
        double[] difference = Linear.plus(hessian.times(v), -1 / (12 * h), expected);
        assertEquals(0, Linear.norm(difference), 1e-6 * Linear.norm(expected) / (12 * h));
        assertEquals(Linear.dot(u, hessian.times(v)), Linear.dot(v, hessian.times(u)), 1e-6);
    }

    @Test
    void theLargestEigenvalueOfANetworkIsHowFastTheLossRisesThere() {
        Walker walker = Trained.walker(Presets.first(), 40);
        double[] weights = walker.parameters().toArray();
        Objective exact = new FixedLoss(walker.task(), walker.layout(), 16).exact(Cancel.NEVER);
        Spectrum ends = spectrum(new HessianProduct(exact, weights));
        double[] v = ends.vectors().get(0);
        double h = 1e-3;
        double second = (exact.loss(Linear.plus(weights, h, v)) + exact.loss(Linear.plus(weights, -h, v))
                - 2 * exact.loss(weights)) / (h * h);
        assertEquals(second, ends.largest(), 1e-3 * Math.abs(second));
    }

    @Test
    void whatIsNotWantedAnyMoreStops() {
        HessianProduct hessian = new HessianProduct(new Quadratic(1, 2, 3), new double[3]);
        assertThrows(CancellationException.class, () -> Spectrum.of(hessian, () -> true, products -> { }));
    }
}
