package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Vector;

/**
 * Paints a {@link HeatStrip}: the fill of a cell says its value, a number repeats it, or a bar where there is no room for
 * numbers, so that its sign is seen without colours too. The run without pins stands beside it as a narrow ghost.
 */
public final class HeatPainter {

    /** Width of the ghost of the free run. */
    private static final double GHOST = 7;
    /** Where the numbers need what is between. */
    private static final double NARROW_GHOST = 4;
    /** Cells narrower than this have no ghost. */
    private static final double GHOST_NEEDS = 20;
    private static final double GAP_NEEDS = 6;
    private static final double DASH_NEEDS = 4;
    /** How strongly the line of zero shows. */
    private static final double HAIRLINE = 0.5;

    private final Graphics2D g;
    private final Brush brush;
    private final HeatStrip strip;
    private final Vector values;
    private final Vector free;
    private final double range;
    private final FadedTheme ink;
    private final double ghost;

    /**
     * A strip of values.
     *
     * @param free  the values of the free run, or null
     * @param range the value of the fullest colour
     * @param ink   the colours, at the strength that the strip has now
     */
    public HeatPainter(Graphics2D g, HeatStrip strip, Vector values, Vector free, double range, FadedTheme ink) {
        this.g = g;
        this.brush = new Brush(g);
        this.strip = strip;
        this.values = values;
        this.free = strip.cellWidth() >= GHOST_NEEDS && strip.showsEveryUnit() ? free : null;
        this.range = range;
        this.ink = ink;
        ghost = this.free == null ? 0 : ghost(values, strip.cellWidth(), strip.cellHeight());
    }

    /** How wide the ghost is: rather narrow than in the place of the numbers. */
    static double ghost(Vector values, double cellWidth, double cellHeight) {
        return !StripNumbers.fit(values, cellWidth - GHOST, cellHeight) && StripNumbers.fit(values, cellWidth - NARROW_GHOST, cellHeight)
                ? NARROW_GHOST : GHOST;
    }

    /**
     * Paints the cells and a frame.
     *
     * @param outline the frame
     * @param weight  its width in pixels
     */
    public void paint(Token outline, double weight) {
        double room = strip.cellWidth() - ghost;
        boolean numbers = strip.showsEveryUnit() && StripNumbers.fit(values, room, strip.cellHeight());
        Stencils.fill(g, strip, strip.cells(), strip::cell, c -> ink.signed(values.get(strip.shown(c, values)), range));
        if (!numbers) {
            zero(room);
        }
        if (free != null) {
            Stencils.fill(g, new Ghost(strip, ghost), strip.cells(), this::ghost, c -> ink.signed(free.get(strip.shown(c, values)), range));
        }
        for (int c = 0; c < strip.cells(); c++) {
            Rectangle2D cell = strip.cell(c);
            int unit = strip.shown(c, values);
            double value = values.get(unit);
            if (numbers) {
                brush.centred(StripNumbers.text(value, room), Fonts.SEMIBOLD, StripPainter.NUMBER_SIZE,
                        ink.onSigned(value, range), cell.getX() + room / 2, cell.getCenterY());
            } else {
                bar(cell, value, room);
            }
        }
        if (free != null) {
            border();
        }
        separate();
        Rectangle2D all = strip.place();
        brush.rounded(all.getX(), all.getY(), all.getWidth(), all.getHeight(), 3, null, ink.of(outline), weight);
    }

    /** Puts a ring round a unit; for -1 none. */
    public void ring(int unit) {
        if (unit < 0 || values.size() < 2) {
            return;
        }
        Rectangle2D cell = strip.unit(unit);
        double sideways = strip.columns() == 1 ? 1.5 : 0;
        brush.rounded(cell.getX() - sideways, cell.getY(), cell.getWidth() + 2 * sideways, cell.getHeight(),
                Math.min(3, Math.min(cell.getWidth(), cell.getHeight()) / 3), null,
                ink.theme().colour(Token.ACCENT), Math.min(cell.getWidth(), cell.getHeight()) < 12 ? 1.6 : 2.2);
    }

    /** Where the free run stands beside the cells of a strip, and how wide. */
    private record Ghost(HeatStrip strip, double width) {
    }

    private Rectangle2D ghost(int c) {
        Rectangle2D cell = strip.cell(c);
        return new Rectangle2D.Double(cell.getMaxX() - ghost, cell.getY(), ghost, cell.getHeight());
    }

    /** Between the run and its ghost. */
    private void border() {
        Rectangle2D all = strip.place();
        for (int column = 1; column <= strip.columns(); column++) {
            double x = all.getX() + column * strip.cellWidth() - ghost;
            brush.dashed(new Line2D.Double(x, all.getY(), x, all.getMaxY()), ink.of(Token.TEXT), 1.2);
        }
    }

    /** Where bars begin: a hairline through all cells of a column, or of a row. */
    private void zero(double room) {
        Color hair = ColourMap.mix(ink.signed(0, range), ink.of(Token.SECONDARY), HAIRLINE);
        Rectangle2D all = strip.place();
        if (isLyingBar(room)) {
            for (int column = 0; column < strip.columns(); column++) {
                double x = all.getX() + column * strip.cellWidth() + room / 2;
                brush.fill(Brush.rectangle(x - 0.4, all.getMinY(), x + 0.4, all.getMaxY()), hair);
            }
        } else if (isStandingBar(room)) {
            for (int row = 0; row < strip.rows(); row++) {
                double y = all.getY() + (row + 0.5) * strip.cellHeight();
                brush.fill(Brush.rectangle(all.getMinX(), y - 0.4, all.getMaxX(), y + 0.4), hair);
            }
        }
    }

    private boolean isLyingBar(double room) {
        return room >= strip.cellHeight() && strip.cellHeight() >= 4 && room >= 12;
    }

    private boolean isStandingBar(double room) {
        return room < strip.cellHeight() && room >= 4 && strip.cellHeight() >= 12;
    }

    /** From the middle of the cell: to the right or up above zero, the other way below; without room for it a minus below. */
    private void bar(Rectangle2D cell, double value, double room) {
        double share = Math.max(-1, Math.min(1, value / range));
        if (Double.isNaN(share)) {
            return;
        }
        Color colour = ink.onSigned(value, range);
        if (isLyingBar(room)) {
            double middle = cell.getX() + room / 2;
            double half = Math.max(0.5, 0.16 * cell.getHeight());
            brush.fill(Brush.rectangle(middle, cell.getCenterY() - half, middle + share * (room / 2 - 2),
                    cell.getCenterY() + half), colour);
        } else if (isStandingBar(room)) {
            double middle = cell.getX() + room / 2;
            brush.fill(Brush.rectangle(middle - 0.16 * room, cell.getCenterY(), middle + 0.16 * room,
                    cell.getCenterY() - share * (cell.getHeight() / 2 - 2)), colour);
        } else if (share < 0 && Math.min(room, cell.getHeight()) >= DASH_NEEDS) {
            double middle = cell.getX() + room / 2;
            brush.fill(Brush.rectangle(middle - 0.3 * room, cell.getCenterY() - 0.5, middle + 0.3 * room,
                    cell.getCenterY() + 0.5), colour);
        }
    }

    /** Gaps between cells that are large enough to have some. */
    private void separate() {
        Rectangle2D all = strip.place();
        Color gap = ink.theme().isOutlined() ? ink.of(Token.SECONDARY) : ink.paper();
        for (int row = 1; row < strip.rows() && strip.cellHeight() >= GAP_NEEDS; row++) {
            double y = all.getY() + row * strip.cellHeight();
            brush.line(all.getX(), y, all.getMaxX(), y, gap, 1);
        }
        for (int column = 1; column < strip.columns() && strip.cellWidth() >= GAP_NEEDS; column++) {
            double x = all.getX() + column * strip.cellWidth();
            brush.line(x, all.getY(), x, all.getMaxY(), gap, 1);
        }
    }
}
