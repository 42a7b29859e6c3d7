package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {

    private static TrainingPath.Point point(long iteration, float... weights) {
        return new TrainingPath.Point(iteration, weights);
    }

    @Test
    void aPathInAPlaneIsSeenWhole() {
        List<TrainingPath.Point> path = List.of(point(0, 4, 0, 0), point(10, 3, 1, 0), point(20, 1, 1, 0), point(30, 0, 0, 0));
        Plane plane = PathPlane.of(path);
        assertEquals(1, plane.shares()[0] + plane.shares()[1], 1e-12);
        assertTrue(plane.shares()[0] > plane.shares()[1]);
        for (TrainingPath.Point one : path) {
            double[] place = plane.project(one.wide());
            assertArrayEquals(one.wide(), plane.at(place[0], place[1]), 1e-6);
        }
        assertTrue(plane.project(path.get(0).wide())[0] > 0, "the first axis leads back to the start");
        assertEquals(1, Linear.norm(plane.first()), 1e-12);
        assertEquals(0, Linear.dot(plane.first(), plane.second()), 1e-9);
    }

    @Test
    void theGridHoldsTheWholePathAndAPointOfItIsTheEnd() {
        List<TrainingPath.Point> path = List.of(point(0, 4, 0), point(10, 3, 1), point(20, 0, 0));
        Plane plane = PathPlane.of(path);
        for (int size : new int[] {25, 51, 101}) {
            Grid grid = PathPlane.grid(plane, path, 1, size);
            for (TrainingPath.Point one : path) {
                double[] place = plane.project(one.wide());
                assertTrue(place[0] >= grid.fromA() && place[0] <= grid.toA());
                assertTrue(place[1] >= grid.fromB() && place[1] <= grid.toB());
            }
            assertEquals(0, grid.a(grid.middleColumn()));
            assertEquals(0, grid.b(grid.middleRow()));
            Grid near = PathPlane.grid(plane, path, 0.1, size);
            assertEquals(0, near.a(near.middleColumn()), "the end is seen from near as well");
            assertEquals(0, near.b(near.middleRow()));
        }
    }

    @Test
    void aStraightPathHasOneDirection() {
        Plane plane = PathPlane.of(List.of(point(0, 2, 2), point(1, 1, 1), point(2, 0, 0)));
        assertEquals(1, plane.shares()[0], 1e-12);
        assertEquals(0, Linear.norm(plane.second()));
        assertEquals(0, plane.project(new double[] {1, 1})[1]);
    }

    @Test
    void aLongPathIsThinnedEvenlyAndKeepsItsStart() {
        TrainingPath path = new TrainingPath();
        for (int i = 0; i <= 1000; i++) {
            path.add(i, new double[] {i});
        }
        List<TrainingPath.Point> points = path.pointsTo(1003, new double[] {1003});
        assertTrue(points.size() <= TrainingPath.MOST + 1 && points.size() > TrainingPath.MOST / 2, "" + points.size());
        assertEquals(0, points.get(0).iteration());
        assertEquals(1003, points.get(points.size() - 1).iteration());
        long stride = points.get(1).iteration();
        for (int i = 1; i < points.size() - 1; i++) {
            assertEquals(stride * i, points.get(i).iteration());
        }
    }

    @Test
    void whatWasKeptOfLaterStepsIsForgottenWhenTrainingGoesBack() {
        TrainingPath path = new TrainingPath();
        for (int i = 0; i < 10; i++) {
            path.add(i, new double[] {i});
        }
        path.add(4, new double[] {40});
        List<Long> iterations = new ArrayList<>();
        path.points().forEach(point -> iterations.add(point.iteration()));
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), iterations);
    }
}
