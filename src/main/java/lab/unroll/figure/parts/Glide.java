package lab.unroll.figure.parts;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Playhead;

/**
 * How the window round the selected step follows the playhead: at the beginning of a step it glides by one column, and then
 * stands. A function of the playhead.
 */
public final class Glide {

    /** Standing. */
    public static final Glide NONE = new Glide(0);

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
    public static Glide at(Playhead playhead, int phases, int turn) {
        double way = playhead.progress() * phases / SHARE;
        boolean selecting = playhead.step() == turn && turn > 1 && way < 1;
        return selecting ? new Glide(1 - way * way * (3 - 2 * way)) : NONE;
    }

    /** The first column of a window round the selected one, where it stands. */
    public static int first(int length, int shown, int selected) {
        return Math.max(1, Math.min(length - shown + 1, selected - shown / 2));
    }

    /** The share of a column that is still to go, from 1 to 0. */
    public double rest() {
        return rest;
    }

    /** True if the window stands. */
    public boolean isOver() {
        return rest == 0;
    }

    /**
     * How strongly a column shows that goes out of the window, or comes into it: it is gone before anything of it is cut.
     *
     * @param away how far it is from where the window stands
     * @param room how far it may be
     */
    public static double shown(double away, double room) {
        return Math.max(0, 1 - away / room);
    }

    /** Paints with a strength; nothing at 0. */
    public static void faintly(Graphics2D g, double strength, Runnable what) {
        if (strength >= 1) {
            what.run();
        } else if (strength > 0) {
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) strength));
            what.run();
            g.setComposite(before);
        }
    }

    /** Paints what keeps to a room. */
    public static void within(Graphics2D g, Rectangle2D room, Runnable what) {
        Shape before = g.getClip();
        g.clip(room);
        what.run();
        g.setClip(before);
    }
}
