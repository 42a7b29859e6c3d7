package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A figure most of which stands still while the playhead moves within a step. Whoever paints many of them in a row may
 * keep the picture of what stands still.
 */
public interface LayeredFigure extends Figure {

    /** Equal in two figures of one size that differ only in what moves: the same still layer. */
    Object stillKey();

    /** Equal in two figures of one size that have the same spots. */
    default Object spotsKey() {
        return stillKey();
    }

    /** Paints everything but what moves. */
    void paintStill(Graphics2D g);

    /** Whatever moves stays inside, in pixels at scale 1. */
    Rectangle2D movingBounds();

    /** Paints what moves, on the still layer. */
    void paintMoving(Graphics2D g);

    @Override
    default void paint(Graphics2D g) {
        paintStill(g);
        paintMoving(g);
    }
}
