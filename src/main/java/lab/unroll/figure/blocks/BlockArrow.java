package lab.unroll.figure.blocks;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Where a wire ends. */
final class BlockArrow {

    private BlockArrow() {
    }

    /** The end of a path and the direction in which it arrives there: x, y, dx, dy, the last two of length 1. */
    static double[] end(Shape path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double dx = 1;
        double dy = 0;
        for (PathIterator i = path.getPathIterator(null, 0.3); !i.isDone(); i.next()) {
            i.currentSegment(at);
            double length = Math.hypot(at[0] - x, at[1] - y);
            if (length > 1e-6) {
                dx = (at[0] - x) / length;
                dy = (at[1] - y) / length;
            }
            x = at[0];
            y = at[1];
        }
        return new double[] {x, y, dx, dy};
    }
}
