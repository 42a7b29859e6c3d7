package lab.unroll.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixedPointsTest {

    private static Trace trace(Parameters parameters, Vector... x) {
        return Microscope.trace(parameters, parameters.spec().head() == lab.unroll.net.OutputKind.SOFTMAX
                ? Sequence.ofClasses(List.of(x), new int[x.length], new double[x.length])
                : Sequence.ofValues(List.of(x), List.of(x), new double[x.length]));
    }

    private static List<FixedPoint> points(Trace trace, Vector x, List<double[]> starts) {
        return FixedPoints.of(new Field(trace.focus().stateMap(1), x), starts, done -> false).points();
    }

    private static List<double[]> grid(int units) {
        return IntStream.range(0, (int) Math.pow(7, units)).mapToObj(n -> IntStream.range(0, units)
                .mapToDouble(j -> (n / (int) Math.pow(7, j) % 7 - 3) / 3.0).toArray()).toList();
    }

    private static long count(List<FixedPoint> points, Stability stability) {
        return points.stream().filter(point -> point.stability() == stability).count();
    }

    @Test
    void aFlipFlopOfOneBitRestsAtTwoPointsWithOneBetweenThem() {
        Trace trace = trace(HandBuilt.flipFlop(1), Vector.of(0));
        List<FixedPoint> points = points(trace, Vector.of(0), grid(1));
        assertEquals(List.of(Stability.STABLE, Stability.STABLE, Stability.UNSTABLE),
                points.stream().map(FixedPoint::stability).toList());
        // h = tanh 2h
        assertEquals(0.9575040240772687, points.get(1).state().get(0), 1e-9);
        assertEquals(-points.get(1).state().get(0), points.get(0).state().get(0), 1e-9);
        assertEquals(2, points.get(2).sizes().get(0), 1e-9, "the slope at 0 is the weight");
        List<FixedPoint> pulsed = points(trace, Vector.of(1), grid(1));
        assertEquals(1, pulsed.size(), "a pulse leaves one place to go");
        assertTrue(pulsed.get(0).state().get(0) > 0.99);
    }

    @Test
    void aFlipFlopOfTwoBitsHasFourPlacesToRestFourSaddlesAndOneSummit() {
        List<FixedPoint> points = points(trace(HandBuilt.flipFlop(2), Vector.of(0, 0)), Vector.of(0, 0), grid(2));
        assertEquals(9, points.size());
        assertEquals(4, count(points, Stability.STABLE));
        assertEquals(4, count(points, Stability.SADDLE));
        assertEquals(1, count(points, Stability.UNSTABLE));
    }

    @Test
    void aBitThatFlipsGoesRoundInACycleOfTwo() {
        List<FixedPoint> points = points(trace(HandBuilt.parity(), Vector.of(0, 1)), Vector.of(0, 1), grid(2));
        assertEquals(1, points.stream().filter(point -> point.period() == 2 && point.stability() == Stability.STABLE).count(),
                points.toString());
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyPointOfEveryCellIsAtRestAndHasTheEigenvaluesOfTheDifferences(CellKind cell) {
        Experiment experiment = Presets.named("parity").withCell(cell).withHidden(2);
        Trace trace = Microscope.trace(experiment.initialParameters(), experiment.firstExample().sequence());
        for (int symbol = 0; symbol < 2; symbol++) {
            Field field = new Field(trace.focus().stateMap(1), Vector.oneHot(symbol, 2));
            List<FixedPoint> points = FixedPoints.of(field, Visited.of(trace, experiment.task()), done -> false).points();
            assertTrue(points.size() >= 1, cell + " rests nowhere");
            for (FixedPoint point : points) {
                assertTrue(point.residual() < 1e-8, cell + ": " + point);
                double[] sizes = byDifferences(field, point);
                for (int i = 0; i < sizes.length; i++) {
                    assertEquals(sizes[i], point.sizes().get(i), 2e-5, cell + ": " + point);
                }
            }
        }
    }

    private static double[] byDifferences(Field field, FixedPoint point) {
        int n = point.state().size();
        DMatrixRMaj jacobian = new DMatrixRMaj(n, n);
        double width = 1e-5;
        for (int j = 0; j < n; j++) {
            double[] up = point.state().toArray();
            double[] down = point.state().toArray();
            up[j] += width;
            down[j] -= width;
            double[] above = field.after(up, point.period());
            double[] below = field.after(down, point.period());
            for (int i = 0; i < n; i++) {
                jacobian.set(i, j, (above[i] - below[i]) / (2 * width));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        eigen.decompose(jacobian);
        return IntStream.range(0, n).mapToDouble(i -> -eigen.getEigenvalue(i).getMagnitude()).sorted().map(size -> -size)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"SIMPLE_RNN", "LSTM", "GRU"})
    void theArrowOfThePlaneIsNothingAtAFixedPoint(CellKind cell) {
        Experiment experiment = Presets.named("parity").withCell(cell).withHidden(2);
        Trace trace = Microscope.trace(experiment.initialParameters(), experiment.firstExample().sequence());
        List<double[]> visited = Visited.of(trace, experiment.task());
        StatePlane plane = StatePlane.of(trace.focus().stateMap(1), visited);
        Field field = new Field(trace.focus().stateMap(1), Vector.oneHot(1, 2));
        for (FixedPoint point : FixedPoints.of(field, visited, done -> false).points()) {
            if (point.period() == 1) {
                double[] place = plane.place(point.state().toArray());
                assertEquals(0, field.speed(plane.state(field, place)), 1e-6);
            }
        }
    }

    @Test
    void threeUnitsAreSeenAlongTheAxesAlongWhichTheyMoveMost() {
        Trace trace = trace(HandBuilt.flipFlop(3), Vector.of(0, 0, 0));
        List<double[]> visited = List.of(new double[] {0.9, 0, 0}, new double[] {-0.9, 0, 0}, new double[] {0, 0.5, 0},
                new double[] {0, -0.5, 0}, new double[] {0, 0, 0.1}, new double[] {0, 0, -0.1});
        StatePlane plane = StatePlane.of(trace.focus().stateMap(1), visited);
        assertEquals((0.81 + 0.25) / (0.81 + 0.25 + 0.01), plane.share(), 1e-12);
        assertEquals(0.9, plane.place(visited.get(0))[0], 1e-12);
        assertEquals(0.5, plane.place(visited.get(2))[1], 1e-12);
    }

    @Test
    void ofLargeStatesTheSearchEndsWhenItHasCostEnoughAndSaysSo() {
        Experiment experiment = Presets.named("remember-first");
        PointSearch small = searched(experiment);
        assertTrue(small.isWhole(), small.tried() + " of " + small.starts());
        PointSearch large = searched(experiment.withHidden(128));
        assertTrue(large.tried() > 0 && !large.isWhole(), large.tried() + " of " + large.starts());
        assertTrue(large.points().size() > 0, "what attracts is found");
    }

    private static PointSearch searched(Experiment experiment) {
        Trace trace = Microscope.trace(experiment.initialParameters(), experiment.firstExample().sequence());
        return Portrait.of(trace, experiment.task(), 1, experiment.firstExample().label(1), List.of(0)).symbols().get(0).search();
    }

    @Test
    void aSearchThatIsGivenUpHasNotLookedFromEverywhere() {
        Trace trace = trace(HandBuilt.flipFlop(2), Vector.of(0, 0));
        PointSearch search = FixedPoints.of(new Field(trace.focus().stateMap(1), Vector.of(0, 0)), grid(2), done -> done == 5);
        assertEquals(5, search.tried());
        assertEquals(49, search.starts());
    }
}
