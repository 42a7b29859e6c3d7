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

    /**
     * The loss at a point of the plane, straight between the four points of the grid round it.
     *
     * @param a along the first direction
     * @param b along the second
     * @return NaN off the grid, or where one of the four is
     */
    public double between(double a, double b) {
        double column = (a - grid.fromA()) / (grid.toA() - grid.fromA()) * (grid.size() - 1);
        double row = (b - grid.fromB()) / (grid.toB() - grid.fromB()) * (grid.size() - 1);
        if (!(column >= 0 && column <= grid.size() - 1 && row >= 0 && row <= grid.size() - 1)) {
            return Double.NaN;
        }
        int left = Math.min((int) column, grid.size() - 2);
        int below = Math.min((int) row, grid.size() - 2);
        double right = column - left;
        double up = row - below;
        double low = right == 0 ? loss(below, left) : (1 - right) * loss(below, left) + right * loss(below, left + 1);
        if (up == 0) {
            return low;
        }
        double high = right == 0 ? loss(below + 1, left)
                : (1 - right) * loss(below + 1, left) + right * loss(below + 1, left + 1);
        return (1 - up) * low + up * high;
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
