package lab.unroll.landscape;

import lab.unroll.task.Ranges;

/**
 * Which surface is wanted.
 *
 * @param plane     the kind of plane
 * @param seed      of random directions, the same for all networks that are compared
 * @param range     a and b go from minus this to this; along the path, in terms of its extent
 * @param grid      number of columns and of rows
 * @param sequences on which the loss is measured, at most
 */
public record MapPlan(PlaneKind plane, long seed, double range, int grid, int sequences) {

    /** The smallest range. */
    public static final double LEAST_RANGE = 0.01;
    /** The largest range. */
    public static final double MOST_RANGE = 10;
    /** What is usual: random directions from -1 to 1. */
    public static final MapPlan USUAL = new MapPlan(PlaneKind.RANDOM, 1, 1, Grid.USUAL, FixedLoss.SEQUENCES);

    /**
     * Checks the numbers.
     *
     * @throws lab.unroll.words.InputException naming what is not possible, and what is
     */
    public MapPlan {
        Grid.requireSize(grid);
        Ranges.require("--range", range, LEAST_RANGE, MOST_RANGE);
        Ranges.require("--sequences", sequences, 1, Integer.MAX_VALUE);
    }

    /** The same with another plane. */
    public MapPlan with(PlaneKind other) {
        return new MapPlan(other, seed, range, grid, sequences);
    }

    /** The same with other random numbers. */
    public MapPlan withSeed(long other) {
        return new MapPlan(plane, other, range, grid, sequences);
    }

    /** The same over another range. */
    public MapPlan withRange(double other) {
        return new MapPlan(plane, seed, other, grid, sequences);
    }

    /** The same on another grid. */
    public MapPlan withGrid(int other) {
        return new MapPlan(plane, seed, range, other, sequences);
    }

    /** The same on so many sequences. */
    public MapPlan withSequences(int other) {
        return new MapPlan(plane, seed, range, grid, other);
    }
}
