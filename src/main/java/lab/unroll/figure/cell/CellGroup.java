package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;

/**
 * A layer of neurons inside a cell: a box with its activation, and above it one value a unit, side by side, in the order
 * of the lanes from the top.
 *
 * @param left      left edge of the values
 * @param cellWidth width of a value
 * @param rows      number of values
 * @param top       upper edge of the values
 * @param height    height of the values
 * @param box       the box under them
 */
record CellGroup(double left, double cellWidth, int rows, double top, double height, Rectangle2D box) {

    double right() {
        return left + rows * cellWidth;
    }

    double centre() {
        return left + rows * cellWidth / 2;
    }

    /** Middle of the value of a row. */
    double middle(int row) {
        return left + (row + 0.5) * cellWidth;
    }

    /** The value of a row. */
    Rectangle2D cell(int row) {
        return new Rectangle2D.Double(left + row * cellWidth, top, cellWidth, height);
    }

    /** The same values at another height, without a box of their own. */
    CellGroup at(double newTop, double newHeight) {
        return new CellGroup(left, cellWidth, rows, newTop, newHeight, box);
    }

    double bottom() {
        return top + height;
    }
}
