package lab.unroll.dynamics;

import java.util.List;
import java.util.function.IntPredicate;

/** Which resting place the states of a plane come to when one input is read for ever. Never changes. */
public final class Basins {

    /** Neither at rest nor in a known cycle after so many steps. */
    public static final int NOWHERE = -1;

    private static final int STEPS = 400;
    private static final double NEAR = 1e-2;

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
        boolean stopped = false;
        for (int row = 0; row < rows; row++) {
            stopped = stopped || cancelled.test(row);
            for (int col = 0; col < cells; col++) {
                double a = plane.low(0) + (col + 0.5) / cells * (plane.high(0) - plane.low(0));
                double[] state = plane.dimensions() == 1 ? plane.state(field, a) : plane.state(field, a,
                        plane.low(1) + (row + 0.5) / cells * (plane.high(1) - plane.low(1)));
                basin[row][col] = stopped ? NOWHERE : reached(field, points, state);
            }
        }
        return new Basins(basin);
    }

    private static int reached(Field field, List<FixedPoint> points, double[] state) {
        double[] end = field.after(state, STEPS);
        for (int i = 0; i < points.size(); i++) {
            double[] passed = points.get(i).state().toArray();
            for (int n = 0; n < points.get(i).period(); n++) {
                if (points.get(i).stability() == Stability.STABLE && States.distance(end, passed) < NEAR) {
                    return i;
                }
                passed = field.next(passed);
            }
        }
        return NOWHERE;
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
