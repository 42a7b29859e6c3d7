package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;

/**
 * All steps of a run as a small heat map of h, a band for each row of blocks, with the window of steps that are shown
 * above. Where there are more units than pixels, neighbours share a cell that shows the one furthest from zero.
 */
final class Overview {

    private static final double GAP = 1.5;

    private final BlockRun run;
    private final BlocksLayout layout;
    private final Rectangle2D place;

    Overview(BlockRun run, BlocksLayout layout) {
        this.run = run;
        this.layout = layout;
        this.place = layout.overview;
    }

    /** The place of a column. */
    Rectangle2D column(int column) {
        double breadth = place.getWidth() / run.length();
        return new Rectangle2D.Double(place.getX() + (column - 1) * breadth, place.getY(), breadth,
                place.getHeight());
    }

    /** The window. */
    Rectangle2D window() {
        return column(layout.first()).createUnion(column(layout.last()));
    }

    private Rectangle2D band(int row) {
        int count = run.rows().size();
        double height = (place.getHeight() - (count - 1) * GAP) / count;
        return new Rectangle2D.Double(place.getX(), place.getY() + (count - 1 - row) * (height + GAP), 0, height);
    }

    void paint(Graphics2D g, double strength) {
        Brush brush = new Brush(g);
        Theme theme = run.theme();
        int units = run.spec().hidden();
        for (int row = 0; row < run.rows().size(); row++) {
            Rectangle2D band = band(row);
            BlockProgress progress = run.progress(run.rows().get(row));
            for (int t = 1; t <= run.length(); t++) {
                Rectangle2D cells = column(t);
                int count = Math.min(units, Math.max(1, (int) (band.getHeight() / HeatStrip.SMALLEST)));
                HeatStrip strip = new HeatStrip(new Rectangle2D.Double(cells.getX(), band.getY(),
                        cells.getWidth() + 0.3, band.getHeight()), units, count, 1, count);
                Vector hidden = run.state(StateKind.HIDDEN, run.rows().get(row), t);
                double share = 0.35 + 0.65 * progress.left(t, 0.4, 0.7);
                FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), share * strength);
                for (int c = 0; c < count; c++) {
                    brush.fill(strip.cell(c), ink.signed(hidden.get(strip.shown(c, hidden)),
                            StateKind.HIDDEN.range()));
                }
            }
        }
        if (run.encoderLength() > 0) {
            double x = column(run.encoderLength()).getMaxX();
            brush.line(x, place.getY() - 2, x, place.getMaxY() + 2, theme.colour(Token.TEXT), 1.6);
        }
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PAGE), strength);
        Rectangle2D window = window();
        brush.rounded(window.getX() - 1, window.getY() - 2, window.getWidth() + 2, window.getHeight() + 4, 3, null,
                ink.of(Token.ACCENT), 2);
        Rectangle2D selected = column(run.selected());
        brush.head(selected.getCenterX(), place.getY() + 1, 0, 1, 5, ink.of(Token.ACCENT));
    }
}
