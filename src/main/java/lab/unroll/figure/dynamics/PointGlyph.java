package lab.unroll.figure.dynamics;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import lab.unroll.dynamics.FixedPoint;
import lab.unroll.dynamics.Stability;
import lab.unroll.figure.paint.Brush;

/** How fixed points are told apart without colour. */
enum PointGlyph {
    /** A full disc: it pulls in. */
    STABLE,
    /** Half a disc: in one way, out another. */
    SADDLE,
    /** A ring round a dot: it pushes out. */
    UNSTABLE,
    /** A dashed ring: one of the places of a cycle. */
    CYCLE;

    static PointGlyph of(FixedPoint point) {
        return point.period() > 1 ? CYCLE : point.stability() == Stability.STABLE ? STABLE
                : point.stability() == Stability.SADDLE ? SADDLE : UNSTABLE;
    }

    /** The key of its words. */
    String key() {
        return "phase." + name().toLowerCase(java.util.Locale.ROOT);
    }

    void draw(Brush brush, double x, double y, double r, Color ink, Color paper) {
        Ellipse2D ring = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        if (this != CYCLE) {
            brush.fill(new Ellipse2D.Double(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4), paper);
        }
        switch (this) {
            case STABLE -> brush.fill(ring, ink);
            case SADDLE -> {
                brush.fill(new Arc2D.Double(ring.getBounds2D(), 90, 180, Arc2D.PIE), ink);
                brush.stroke(ring, ink, 1.6);
            }
            case UNSTABLE -> {
                brush.stroke(ring, ink, 1.6);
                brush.fill(new Ellipse2D.Double(x - r / 3, y - r / 3, 2 * r / 3, 2 * r / 3), ink);
            }
            case CYCLE -> brush.dashed(ring, ink, 1.8);
        }
    }
}
