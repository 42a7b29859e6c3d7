package lab.unroll.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

class BasinsTest {

    private static final int CELLS = 20;

    private static Field field(Parameters parameters, Vector x) {
        Sequence read = parameters.spec().head() == OutputKind.SOFTMAX
                ? Sequence.ofClasses(List.of(x), new int[1], new double[1])
                : Sequence.ofValues(List.of(x), List.of(x), new double[1]);
        Trace trace = Microscope.trace(parameters, read);
        return new Field(trace.focus().stateMap(1), x);
    }

    private static List<double[]> grid(int units) {
        return IntStream.range(0, (int) Math.pow(7, units)).mapToObj(n -> IntStream.range(0, units)
                .mapToDouble(j -> (n / (int) Math.pow(7, j) % 7 - 3) / 3.0).toArray()).toList();
    }

    private static StatePlane plane(Field field) {
        return StatePlane.of(field.map(), grid(field.map().units()));
    }

    private static double middle(StatePlane plane, int axis, int cell) {
        return plane.low(axis) + (cell + 0.5) / CELLS * (plane.high(axis) - plane.low(axis));
    }

    @Test
    void everyPlaceOfAFlipFlopComesToTheCornerWithItsOwnSigns() {
        Field field = field(HandBuilt.flipFlop(2), Vector.of(0, 0));
        List<FixedPoint> points = FixedPoints.of(field, grid(2), done -> false).points();
        StatePlane plane = plane(field);
        Basins basins = Basins.of(plane, field, points, CELLS, row -> false);
        Set<Integer> reached = new HashSet<>();
        for (int row = 0; row < CELLS; row++) {
            for (int col = 0; col < CELLS; col++) {
                FixedPoint corner = points.get(basins.at(row, col));
                assertEquals(Stability.STABLE, corner.stability());
                assertEquals(Math.signum(middle(plane, 0, col)), Math.signum(corner.state().get(0)));
                assertEquals(Math.signum(middle(plane, 1, row)), Math.signum(corner.state().get(1)));
                reached.add(basins.at(row, col));
            }
        }
        assertEquals(4, reached.size());
    }

    @Test
    void aCycleIsOnePlaceToComeToWhicheverOfItsStatesIsReached() {
        Field field = field(HandBuilt.parity(), Vector.of(0, 1));
        List<FixedPoint> points = FixedPoints.of(field, grid(2), done -> false).points();
        Basins basins = Basins.of(plane(field), field, points, CELLS, row -> false);
        int cycle = IntStream.range(0, points.size()).filter(i -> points.get(i).period() == 2).findFirst().orElseThrow();
        long there = IntStream.range(0, CELLS * CELLS).filter(n -> basins.at(n / CELLS, n % CELLS) == cycle).count();
        assertTrue(there > 0.8 * CELLS * CELLS, there + " of " + CELLS * CELLS);
    }

    @Test
    void oneUnitHasOneRow() {
        Field field = field(HandBuilt.flipFlop(1), Vector.of(0));
        List<FixedPoint> points = FixedPoints.of(field, grid(1), done -> false).points();
        Basins basins = Basins.of(plane(field), field, points, CELLS, row -> false);
        assertEquals(1, basins.rows());
        assertEquals(CELLS, basins.cols());
        assertNotEquals(basins.at(0, 0), basins.at(0, CELLS - 1));
    }

    @Test
    void whatIsNotFoundBeforeItIsGivenUpLeadsNowhere() {
        Field field = field(HandBuilt.flipFlop(2), Vector.of(0, 0));
        List<FixedPoint> points = FixedPoints.of(field, grid(2), done -> false).points();
        Basins basins = Basins.of(plane(field), field, points, CELLS, row -> row >= 2);
        assertNotEquals(Basins.NOWHERE, basins.at(1, 3));
        assertEquals(Basins.NOWHERE, basins.at(2, 3));
        assertEquals(Basins.NOWHERE, basins.at(CELLS - 1, 3));
    }
}
