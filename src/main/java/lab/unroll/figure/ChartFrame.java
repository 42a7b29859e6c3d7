package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Scale;

/**
 * Where the lines of a chart are drawn.
 *
 * @param plot   the rectangle between the axes
 * @param x      from training steps to pixels
 * @param y      from values to pixels
 * @param wholeX the same where all steps are shown
 * @param wholeY the same where all values are shown
 */
public record ChartFrame(Rectangle2D plot, Scale x, Scale y, Scale wholeX, Scale wholeY) {
}
