package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * How the window round the selected step follows the playhead: at the beginning of a step it glides by one column, and then
 * stands. A function of the playhead.
 */
final class Glide {

    /** Standing. */
    static final Glide NONE = new Glide(0);

    /** So much of the first phase of a step it takes. */
    private static final double SHARE = 0.6;

    private final double rest;

    private Glide(double rest) {
        this.rest = rest;
    }

    /**
     * The glide at a moment.
     *
     * @param turn the place of the selected step in the order of reading
     */
    static Glide at(Playhead playhead, int phases, int turn) {
        double way = playhead.progress() * phases / SHARE;
        boolean selecting = playhead.step() == turn && turn > 1 && way < 1;
        return selecting ? new Glide(1 - way * way * (3 - 2 * way)) : NONE;
    }

    /** The first column of a window round the selected one, where it stands. */
    static int first(int length, int shown, int selected) {
        return Math.max(1, Math.min(length - shown + 1, selected - shown / 2));
    }

    /** The share of a column that is still to go, from 1 to 0. */
    double rest() {
        return rest;
    }

    boolean isOver() {
        return rest == 0;
    }

    /**
     * Paints columns in their room.
     *
     * @param leaving  the column that goes out of it, faded the more the further it is
     * @param entering the column that comes in
     */
    void paint(Graphics2D g, Rectangle2D room, Rectangle2D leaving, Rectangle2D entering, Color page, Runnable columns) {
        Shape before = g.getClip();
        g.clip(room);
        columns.run();
        fade(g, leaving, page, 1 - rest);
        fade(g, entering, page, rest);
        g.setClip(before);
    }

    private static void fade(Graphics2D g, Rectangle2D column, Color page, double share) {
        g.setColor(new Color(page.getRed(), page.getGreen(), page.getBlue(), (int) Math.round(255 * share)));
        g.fill(column);
    }
}
