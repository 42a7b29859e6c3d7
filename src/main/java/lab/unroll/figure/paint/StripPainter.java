package lab.unroll.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleFunction;
import lab.unroll.net.Vector;

/**
 * Paints a vector as a strip of cells: the fill says the value, the number repeats it. Units run downwards or to the
 * right, the first one at (x, y). Lengths are in pixels.
 */
public final class StripPainter {

    /** Size of the numbers; they are left out where they would have to be smaller. */
    public static final double NUMBER_SIZE = 12;
    /** No unit is selected. */
    public static final int NO_UNIT = -1;

    private static final double CORNER = 4;
    private static final float OUTLINE = 1.6f;
    private static final float RING = 2.2f;

    private StripPainter() {
    }

    /**
     * A strip that runs downwards.
     *
     * @param range        value of the fullest colour
     * @param outline      colour of the frame, or null for none
     * @param selectedUnit the unit with a ring, counted from 0; -1 for none
     * @param numbers      whether numbers are wanted; they stand only if every one of them fits
     */
    public static void vertical(Graphics2D g, Theme theme, Vector values, double range, double x, double y,
                                double cellWidth, double cellHeight, Color outline, int selectedUnit,
                                boolean numbers) {
        paint(g, theme, values, v -> ColourMap.signed(theme, v, range), numbers ? text(values) : null, x, y, cellWidth,
                cellHeight, false, outline, selectedUnit);
    }

    /** A strip that runs to the right; see {@link #vertical}. */
    public static void horizontal(Graphics2D g, Theme theme, Vector values, double range, double x, double y,
                                  double cellWidth, double cellHeight, Color outline, int selectedUnit,
                                  boolean numbers) {
        paint(g, theme, values, v -> ColourMap.signed(theme, v, range), numbers ? text(values) : null, x, y, cellWidth,
                cellHeight, true, outline, selectedUnit);
    }

    /** A gradient that runs downwards: the fill and the number are log10 of its size. */
    public static void verticalGradient(Graphics2D g, Theme theme, Vector values, double x, double y, double cellWidth,
                                        double cellHeight, Color outline, int selectedUnit, boolean numbers) {
        paint(g, theme, values, v -> ColourMap.gradient(theme, v), numbers ? StripPainter::decade : null, x, y,
                cellWidth, cellHeight, false, outline, selectedUnit);
    }

    /** A gradient that runs to the right; see {@link #verticalGradient}. */
    public static void horizontalGradient(Graphics2D g, Theme theme, Vector values, double x, double y,
                                          double cellWidth, double cellHeight, Color outline, int selectedUnit,
                                          boolean numbers) {
        paint(g, theme, values, v -> ColourMap.gradient(theme, v), numbers ? StripPainter::decade : null, x, y,
                cellWidth, cellHeight, true, outline, selectedUnit);
    }

    /** True if every number of the vector fits its cell. */
    public static boolean numbersFit(Vector values, double cellWidth, double cellHeight) {
        return fit(values, text(values), cellWidth, cellHeight);
    }

    /** Place of cell {@code unit} of a strip that runs to the right (or downwards). */
    public static Rectangle2D cell(int unit, double x, double y, double cellWidth, double cellHeight,
                                   boolean horizontal) {
        return new Rectangle2D.Double(horizontal ? x + unit * cellWidth : x, horizontal ? y : y + unit * cellHeight,
                cellWidth, cellHeight);
    }

    /**
     * Bars on a strip that runs to the right, for cells too narrow for numbers: up from the middle above zero, down below.
     */
    public static void horizontalBars(Graphics2D g, Theme theme, Vector values, double range, double x, double y,
                                      double cellWidth, double cellHeight) {
        double middle = y + cellHeight / 2;
        for (int j = 0; j < values.size(); j++) {
            double share = Math.max(-1, Math.min(1, values.get(j) / range));
            double length = Math.abs(share) * (cellHeight / 2 - 2);
            g.setColor(ColourMap.inkOn(theme, ColourMap.signed(theme, values.get(j), range)));
            g.fill(new Rectangle2D.Double(x + (j + 0.3) * cellWidth, share > 0 ? middle - length : middle,
                    0.4 * cellWidth, length));
        }
    }

    /** Two decimals; none where every component is a whole number, as in a one-hot vector. */
    private static DoubleFunction<String> text(Vector values) {
        for (int j = 0; j < values.size(); j++) {
            if (values.get(j) != Math.rint(values.get(j))) {
                return Numbers::strip;
            }
        }
        return value -> Numbers.fixed(value, 0);
    }

    /** log10 |gradient| with one decimal; −∞ for none. */
    private static String decade(double gradient) {
        return Numbers.fixed(Math.log10(Math.abs(gradient)), 1);
    }

    private static boolean fit(Vector values, DoubleFunction<String> text, double cellWidth, double cellHeight) {
        if (cellHeight < NUMBER_SIZE + 1) {
            return false;
        }
        for (int j = 0; j < values.size(); j++) {
            if (Typesetter.width(text.apply(values.get(j)), Fonts.SEMIBOLD, NUMBER_SIZE) > cellWidth - 2) {
                return false;
            }
        }
        return true;
    }

    private static void paint(Graphics2D g, Theme theme, Vector values, DoubleFunction<Color> fill,
                              DoubleFunction<String> text, double x, double y, double width, double height,
                              boolean horizontal, Color outline, int selected) {
        boolean numbers = text != null && fit(values, text, width, height);
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D cell = cell(j, x, y, width, height, horizontal);
            Color colour = fill.apply(values.get(j));
            g.setColor(colour);
            g.fill(cell);
            if (numbers) {
                Typesetter.draw(g, text.apply(values.get(j)), Fonts.SEMIBOLD, NUMBER_SIZE, ColourMap.inkOn(theme, colour),
                        cell.getCenterX(), cell.getCenterY() + Typesetter.capHeight(NUMBER_SIZE) / 2,
                        Typesetter.Anchor.MIDDLE);
            }
        }
        separate(g, theme, values.size(), x, y, width, height, horizontal);
        frame(g, values.size(), x, y, width, height, horizontal, outline);
        if (selected >= 0 && selected < values.size()) {
            Rectangle2D cell = cell(selected, x, y, width, height, horizontal);
            g.setColor(theme.colour(Token.TEXT));
            g.setStroke(new BasicStroke(RING));
            double around = Math.min(cell.getWidth(), cell.getHeight()) < 6 ? 1.5 : 0;
            g.draw(new RoundRectangle2D.Double(cell.getX() - around, cell.getY() - around,
                    cell.getWidth() + 2 * around, cell.getHeight() + 2 * around, 3, 3));
        }
    }

    /** Hairlines between cells that are large enough to have some. */
    private static void separate(Graphics2D g, Theme theme, int cells, double x, double y, double width, double height,
                                 boolean horizontal) {
        if ((horizontal ? width : height) < 6) {
            return;
        }
        g.setColor(theme.colour(Token.PANEL));
        g.setStroke(new BasicStroke(1));
        for (int j = 1; j < cells; j++) {
            g.draw(horizontal ? new Line2D.Double(x + j * width, y, x + j * width, y + height)
                    : new Line2D.Double(x, y + j * height, x + width, y + j * height));
        }
    }

    private static void frame(Graphics2D g, int cells, double x, double y, double width, double height,
                              boolean horizontal, Color outline) {
        if (outline == null) {
            return;
        }
        g.setColor(outline);
        g.setStroke(new BasicStroke(OUTLINE));
        g.draw(new RoundRectangle2D.Double(x, y, horizontal ? cells * width : width,
                horizontal ? height : cells * height, CORNER, CORNER));
    }
}
