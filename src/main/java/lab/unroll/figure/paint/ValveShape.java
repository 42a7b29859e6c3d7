package lab.unroll.figure.paint;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Two jaws that narrow a wire. At the middle of the valve the opening is the gate's value times the full width of the
 * wire: 0, the jaws meet; 1, two straight edges.
 */
public final class ValveShape {

    /** Thickness of a jaw that is fully open: a share of the wire's width, but no more than this. */
    private static final double EDGE = 1.8;
    private static final double EDGE_SHARE = 0.22;
    /** Valves finer than this have no room for it: beside one another they would be one block. */
    private static final double FINE = 3;

    private ValveShape() {
    }

    /**
     * The jaws.
     *
     * @param place     the part of the wire that the valve covers
     * @param opening   the gate's value in [0, 1]
     * @param alongX    true if the wire runs from left to right
     */
    public static Path2D jaws(Rectangle2D place, double opening, boolean alongX) {
        Path2D jaws = new Path2D.Double();
        double across = alongX ? place.getHeight() : place.getWidth();
        double bite = (1 - Math.max(0, Math.min(1, opening))) * across / 2;
        jaw(jaws, place, bite, true, alongX);
        jaw(jaws, place, bite, false, alongX);
        return jaws;
    }

    private static void jaw(Path2D path, Rectangle2D place, double bite, boolean nearSide, boolean alongX) {
        double begin = alongX ? place.getMinX() : place.getMinY();
        double end = alongX ? place.getMaxX() : place.getMaxY();
        // Both jaws turn the same way round, so that those of neighbours may touch without leaving a hole
        double from = nearSide ? begin : end;
        double to = nearSide ? end : begin;
        double middle = (from + to) / 2;
        double base = alongX ? nearSide ? place.getMinY() : place.getMaxY()
                : nearSide ? place.getMinX() : place.getMaxX();
        double inwards = nearSide ? 1 : -1;
        double across = alongX ? place.getHeight() : place.getWidth();
        double back = base - inwards * (across < FINE ? 0 : Math.min(EDGE, EDGE_SHARE * across));
        double tip = base + inwards * bite;
        double shoulder = (to - from) * 0.22;
        move(path, from, back, alongX);
        line(path, from, base, alongX);
        curve(path, from + shoulder, base, middle - shoulder, tip, middle, tip, alongX);
        curve(path, middle + shoulder, tip, to - shoulder, base, to, base, alongX);
        line(path, to, back, alongX);
        path.closePath();
    }

    private static void move(Path2D path, double along, double across, boolean alongX) {
        path.moveTo(alongX ? along : across, alongX ? across : along);
    }

    private static void line(Path2D path, double along, double across, boolean alongX) {
        path.lineTo(alongX ? along : across, alongX ? across : along);
    }

    private static void curve(Path2D path, double a1, double c1, double a2, double c2, double a3, double c3,
                              boolean alongX) {
        if (alongX) {
            path.curveTo(a1, c1, a2, c2, a3, c3);
        } else {
            path.curveTo(c1, a1, c2, a2, c3, a3);
        }
    }
}
