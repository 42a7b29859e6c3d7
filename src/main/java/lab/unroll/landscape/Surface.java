package lab.unroll.landscape;

import java.util.Arrays;

/**
 * The loss at the points of a grid. It never changes.
 *
 * @param grid   where the points are
 * @param losses L of each point, by row and column; may be infinite or NaN, and is never changed
 */
public record Surface(Grid grid, double[][] losses) {

    /** L at a row and column, from 0. */
    public double loss(int row, int column) {
        return losses[row][column];
    }

    /** The least loss that is a number; NaN if none is. */
    public double lowest() {
        return Arrays.stream(losses).flatMapToDouble(Arrays::stream).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** The greatest loss that is a number; NaN if none is. */
    public double highest() {
        return Arrays.stream(losses).flatMapToDouble(Arrays::stream).filter(Double::isFinite).max().orElse(Double.NaN);
    }

    /** The loss at the centre of the plane, or at the point nearest to it. */
    public double centre() {
        return losses[grid.middleRow()][grid.middleColumn()];
    }

    /** The share of the points, 0 to 1, whose loss is at most so much above a level. */
    public double shareWithin(double above, double level) {
        long within = Arrays.stream(losses).flatMapToDouble(Arrays::stream).filter(loss -> loss <= level + above).count();
        return (double) within / (grid.size() * grid.size());
    }

    /** The losses along the row through the centre, from column to column: a straight cut along the first direction. */
    public double[] cut() {
        return losses[grid.middleRow()].clone();
    }
}
