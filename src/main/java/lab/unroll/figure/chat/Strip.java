package lab.unroll.figure.chat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;

/** The numbers of a state as colours, in a square or in a row. */
final class Strip {

    /** Smaller cells have no room for a sign. */
    private static final double SIGNED = 4;

    private Strip() {
    }

    /**
     * A state as a square of cells.
     *
     * @param id    of its numbers
     * @param step  at which it is
     * @param faint true for one that is not looked at
     */
    static void square(Sheet sheet, String id, Vector state, int step, Rectangle2D place, boolean faint, Token frame) {
        int columns = (int) Math.ceil(Math.sqrt(state.size()));
        int rows = (state.size() + columns - 1) / columns;
        cells(sheet, id, state, step, place, columns, rows, faint);
        sheet.draw(brush -> brush.rounded(place.getX() - 1, place.getY() - 1, place.getWidth() + 2, place.getHeight() + 2, 2,
                null, faded(sheet, sheet.colour(frame), faint), 1.2));
    }

    /** A state as a row of cells. */
    static void row(Sheet sheet, String id, Vector state, int step, Rectangle2D place) {
        cells(sheet, id, state, step, place, state.size(), 1, false);
    }

    private static void cells(Sheet sheet, String id, Vector state, int step, Rectangle2D place, int columns, int rows,
                              boolean faint) {
        double wide = place.getWidth() / columns;
        double high = place.getHeight() / rows;
        for (int j = 0; j < state.size(); j++) {
            Rectangle2D cell = new Rectangle2D.Double(place.getX() + j % columns * wide, place.getY() + j / columns * high, wide,
                    high);
            double value = state.get(j);
            sheet.draw(brush -> brush.fill(cell, faded(sheet, ColourMap.signed(sheet.theme, value, ColourMap.STATE_RANGE),
                    faint)));
            if (value < 0) {
                minus(sheet, cell, faded(sheet, ColourMap.inkOn(sheet.theme, ColourMap.signed(sheet.theme, value,
                        ColourMap.STATE_RANGE)), faint));
            }
            sheet.value(id + "." + (j + 1), cell, new Subject.Unit(step, j), sheet.words.get("spot.state", id, j + 1,
                    Numbers.exact(value)), value);
        }
        int last = state.size() % columns;
        if (rows > 1 && last > 0) {
            sheet.draw(brush -> brush.fill(new Rectangle2D.Double(place.getX() + last * wide, place.getMaxY() - high,
                    place.getWidth() - last * wide, high), sheet.colour(Token.SOFT)));
        }
    }

    /** Says without colours that a value is below zero, where there is room for it. */
    private static void minus(Sheet sheet, Rectangle2D cell, Color ink) {
        if (Math.min(cell.getWidth(), cell.getHeight()) >= SIGNED) {
            sheet.draw(brush -> brush.fill(Brush.rectangle(cell.getCenterX() - 0.3 * cell.getWidth(), cell.getCenterY() - 0.5,
                    cell.getCenterX() + 0.3 * cell.getWidth(), cell.getCenterY() + 0.5), ink));
        }
    }

    /** A colour as it looks where nobody looks. */
    static Color faded(Sheet sheet, Color colour, boolean faint) {
        return faint ? ColourMap.mix(sheet.colour(Token.PAGE), colour, sheet.theme.fadedOpacity()) : colour;
    }

    /** A wire with an arrow head at its end, which must be straight in its last part. */
    static void wire(Sheet sheet, Color colour, double width, boolean dashed, double... points) {
        int n = points.length;
        double dx = points[n - 2] - points[n - 4];
        double dy = points[n - 1] - points[n - 3];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        sheet.draw(brush -> {
            if (dashed) {
                brush.dashed(Brush.path(points), colour, width);
            } else {
                brush.stroke(Brush.path(points), colour, width);
            }
            brush.head(points[n - 2], points[n - 1], dx / length, dy / length, 6, colour);
        });
    }
}
