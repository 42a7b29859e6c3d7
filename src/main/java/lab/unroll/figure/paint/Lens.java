package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Vector;

/**
 * Enlarges the units round the selected one of a strip whose cells are too thin for numbers: each with its place and its
 * value. Stands to the right of the strip.
 *
 * @param strip  the strip
 * @param first  the first enlarged unit, counted from 0
 * @param last   the last one
 * @param bounds where the lens stands
 */
public record Lens(HeatStrip strip, int first, int last, Rectangle2D bounds) {

    /** Room that a lens needs beside a strip. */
    public static final double WIDTH = 74;
    private static final double ROW = 17;
    private static final double CELL = 38;
    private static final int MOST = 7;

    /**
     * A lens beside a strip.
     *
     * @param unit   the unit in its middle, counted from 0
     * @param left   where it begins
     * @param top    the highest place it may reach
     * @param bottom the lowest one
     */
    public static Lens beside(HeatStrip strip, int unit, double left, double top, double bottom) {
        int rows = Math.max(1, Math.min(Math.min(MOST, strip.units()), (int) ((bottom - top) / ROW)));
        int first = Math.max(0, Math.min(strip.units() - rows, unit - rows / 2));
        double height = rows * ROW;
        double middle = strip.unit(unit).getCenterY();
        double y = Math.max(top, Math.min(bottom - height, middle - (unit - first + 0.5) * ROW));
        return new Lens(strip, first, first + rows - 1, new Rectangle2D.Double(left, y, WIDTH - 12, height));
    }

    /** The enlarged cell of a unit. */
    Rectangle2D cell(int unit) {
        return new Rectangle2D.Double(bounds.getMaxX() - CELL, bounds.getY() + (unit - first) * ROW, CELL, ROW);
    }

    /**
     * Paints the lens.
     *
     * @param values   the vector of the strip
     * @param range    the value of the fullest colour
     * @param outline  the hue of the vector
     * @param selected the unit with a ring
     */
    public void paint(Graphics2D g, Vector values, double range, Token outline, int selected, FadedTheme ink) {
        Brush brush = new Brush(g);
        Color frame = ink.of(outline);
        Rectangle2D from = strip.unit(first).createUnion(strip.unit(last));
        Path2D beam = new Path2D.Double();
        beam.moveTo(from.getMaxX() + 2, from.getMinY());
        beam.lineTo(bounds.getMinX(), bounds.getMinY());
        beam.lineTo(bounds.getMinX(), bounds.getMaxY());
        beam.lineTo(from.getMaxX() + 2, from.getMaxY());
        beam.closePath();
        brush.fill(beam, ColourMap.mix(ink.paper(), frame, 0.14));
        brush.stroke(beam, frame, 1);
        brush.rounded(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight(), 3,
                ink.theme().colour(Token.PANEL), null, 0);
        for (int unit = first; unit <= last; unit++) {
            Rectangle2D cell = cell(unit);
            Typesetter.draw(g, Integer.toString(unit + 1), unit == selected ? Fonts.BOLD : Fonts.TEXT,
                    StripPainter.NUMBER_SIZE, ink.of(unit == selected ? Token.TEXT : Token.SECONDARY),
                    cell.getX() - 4, cell.getCenterY() + Typesetter.capHeight(StripPainter.NUMBER_SIZE) / 2,
                    Typesetter.Anchor.END);
        }
        Rectangle2D cells = cell(first).createUnion(cell(last));
        HeatPainter painter = new HeatPainter(g, HeatStrip.column(cells, last - first + 1),
                values.part(first, last - first + 1), null, range, ink);
        painter.paint(outline, 1);
        painter.ring(selected - first);
        brush.rounded(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight(), 3, null, frame, 1.6);
    }
}
