package lab.unroll.landscape;

import lab.unroll.words.InputException;

/**
 * Points at equal distances in both directions of a plane.
 *
 * @param fromA a of the first column
 * @param toA   a of the last column
 * @param fromB b of the first row
 * @param toB   b of the last row
 * @param size  number of columns and of rows
 */
public record Grid(double fromA, double toA, double fromB, double toB, int size) {

    /** The fewest columns that can be asked for. */
    public static final int SMALLEST = 25;
    /** The most. */
    public static final int LARGEST = 101;
    /** What is usual. */
    public static final int USUAL = 51;

    /**
     * Refuses a number of columns that cannot be asked for.
     *
     * @throws InputException naming the range
     */
    public static void requireSize(int size) {
        if (size < SMALLEST || size > LARGEST || size % 2 == 0) {
            throw new InputException("landscape.grid", size, SMALLEST, LARGEST);
        }
    }

    /** A square round the centre, from -range to range. The middle column and row are at 0 where their number is odd. */
    public static Grid square(double range, int size) {
        return new Grid(-range, range, -range, range, size);
    }

    /** The same extent, moved by less than half a step so that a column and a row go through the centre. */
    public Grid throughCentre() {
        double[] a = moved(fromA, toA);
        double[] b = moved(fromB, toB);
        return new Grid(a[0], a[1], b[0], b[1], size);
    }

    private double[] moved(double from, double to) {
        double step = (to - from) / (size - 1);
        long before = Math.round(-from / step);
        return before < 0 || before > size - 1 ? new double[] {from, to}
                : new double[] {-before * step, (size - 1 - before) * step};
    }

    /** a of a column, from 0; exactly 0 in the column through the centre. */
    public double a(int column) {
        return place(fromA, toA, column);
    }

    /** b of a row, from 0; exactly 0 in the row through the centre. */
    public double b(int row) {
        return place(fromB, toB, row);
    }

    private double place(double from, double to, int i) {
        double step = (to - from) / (size - 1);
        double place = from + i * step;
        return Math.abs(place) < 1e-9 * step ? 0 : place;
    }

    /** The row through the centre, or the nearest one. */
    public int middleRow() {
        return (int) Math.max(0, Math.min(size - 1, Math.round(-fromB / (toB - fromB) * (size - 1))));
    }

    /** The column through the centre, or the nearest one. */
    public int middleColumn() {
        return (int) Math.max(0, Math.min(size - 1, Math.round(-fromA / (toA - fromA) * (size - 1))));
    }
}
