package lab.unroll.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Which resting place the states of a plane come to when one input is read for ever. Never changes. */
public final class Basins {

    /** Neither at rest nor in a known cycle after so many steps. */
    public static final int NOWHERE = -1;

    private static final int STEPS = 400;
    private static final double NEAR = 1e-2;
    /** Looked for after so many steps each, and then much nearer: nothing that is stable lets go of it any more. */
    private static final int LOOK = 8;
    private static final double THERE = 1e-5;

    private final int[][] basin;

    private Basins(int[][] basin) {
        this.basin = basin;
    }

    /**
     * Those of the cells of a grid over the plane.
     *
     * @param points    fixed points and cycles of the field
     * @param cancelled asked between two rows, with the number of rows done; what is left then leads nowhere
     */
    public static Basins of(StatePlane plane, Field field, List<FixedPoint> points, int cells, IntPredicate cancelled) {
        int rows = plane.dimensions() == 1 ? 1 : cells;
        int[][] basin = new int[rows][cells];
        Place[] places = places(field, points);
        boolean stopped = false;
        for (int row = 0; row < rows; row++) {
            stopped = stopped || cancelled.test(row);
            for (int col = 0; col < cells; col++) {
                double a = plane.low(0) + (col + 0.5) / cells * (plane.high(0) - plane.low(0));
                double[] state = plane.dimensions() == 1 ? plane.state(field, a) : plane.state(field, a,
                        plane.low(1) + (row + 0.5) / cells * (plane.high(1) - plane.low(1)));
                basin[row][col] = stopped ? NOWHERE : reached(places, field, state);
            }
        }
        return new Basins(basin);
    }

    /** Where a state comes to; one that is there before the steps are over need not go on. */
    private static int reached(Place[] places, Field field, double[] state) {
        double[] end = state;
        for (int n = 0; n < STEPS; n += LOOK) {
            int there = at(places, end, THERE);
            if (there != NOWHERE) {
                return there;
            }
            end = field.after(end, LOOK);
        }
        return at(places, end, NEAR);
    }

    private static int at(Place[] places, double[] state, double near) {
        return Arrays.stream(places).filter(place -> States.distance(place.state(), state) < near).mapToInt(Place::point)
                .findFirst().orElse(NOWHERE);
    }

    /** Where something that attracts rests or passes, by its place among the points. */
    private record Place(int point, double[] state) {
    }

    private static Place[] places(Field field, List<FixedPoint> points) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] passed = points.get(i).state().toArray();
            for (int n = 0; n < points.get(i).period() && points.get(i).stability() == Stability.STABLE; n++) {
                places.add(new Place(i, passed));
                passed = field.next(passed);
            }
        }
        return places.toArray(Place[]::new);
    }

    /** The place of a point among those given, or {@link #NOWHERE}; row 0 is where the second axis is lowest. */
    public int at(int row, int col) {
        return basin[row][col];
    }

    /** Number of rows. */
    public int rows() {
        return basin.length;
    }

    /** Number of columns. */
    public int cols() {
        return basin[0].length;
    }
}
