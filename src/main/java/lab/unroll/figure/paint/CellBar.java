package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** Says a value in a cell without room for its number: a bar from zero, which is a hairline in the middle of the cell. */
public final class CellBar {

    private static final double HAIRLINE = 0.6;
    private static final double SHARE = 0.32;
    private static final double LEAST = 4;

    private CellBar() {
    }

    /**
     * Paints the bar of a cell: up or to the right above zero, the other way below.
     *
     * @param share   the value as a share of the longest bar
     * @param upright whether the cells of the strip stand side by side
     */
    public static void paint(Brush brush, Rectangle2D cell, double share, boolean upright, Color colour) {
        if (Double.isNaN(share) || Math.min(cell.getWidth(), cell.getHeight()) < LEAST) {
            return;
        }
        double length = Math.max(-1, Math.min(1, share)) * ((upright ? cell.getHeight() : cell.getWidth()) / 2 - 2);
        double half = Math.max(0.5, SHARE / 2 * (upright ? cell.getWidth() : cell.getHeight()));
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        if (!upright) {
            brush.line(x, cell.getY(), x, cell.getMaxY(), colour, HAIRLINE);
            brush.fill(Brush.rectangle(Math.min(x, x + length), y - half, Math.max(x, x + length), y + half), colour);
        } else {
            brush.line(cell.getX(), y, cell.getMaxX(), y, colour, HAIRLINE);
            brush.fill(Brush.rectangle(x - half, Math.min(y, y - length), x + half, Math.max(y, y - length)), colour);
        }
    }
}
