package lab.unroll.window.stage;

import java.awt.geom.Rectangle2D;

/**
 * The camera between two pictures of one thing: both are scaled and moved so that the thing looked at, which stands at
 * {@code from} in the first and at {@code to} in the second, covers the same place in both at every moment.
 *
 * @param from where it stands in the picture that is left
 * @param to   where it stands in the picture that is entered
 */
record Zoom(Rectangle2D from, Rectangle2D to) {

    private static final double LARGEST = 4;

    /**
     * How a picture lies on the screen: a point p of it is shown at {@code scale · p + (x, y)}.
     *
     * @param scale of both axes
     * @param x     shift to the right
     * @param y     shift down
     */
    record Placing(double scale, double x, double y) {
    }

    /** How much larger the thing is in the second picture: of width and height the geometric mean. */
    double growth() {
        double growth = Math.sqrt(to.getWidth() / from.getWidth() * to.getHeight() / from.getHeight());
        return Math.max(1 / LARGEST, Math.min(LARGEST, growth));
    }

    /** Where the first picture lies after a share of the way, 0 to 1. */
    Placing before(double share) {
        return placing(from, Math.pow(growth(), share), share);
    }

    /** Where the second picture lies after a share of the way, 0 to 1. */
    Placing after(double share) {
        return placing(to, Math.pow(growth(), share - 1), share);
    }

    private Placing placing(Rectangle2D thing, double scale, double share) {
        double x = from.getCenterX() + share * (to.getCenterX() - from.getCenterX());
        double y = from.getCenterY() + share * (to.getCenterY() - from.getCenterY());
        return new Placing(scale, x - scale * thing.getCenterX(), y - scale * thing.getCenterY());
    }

    /** Begins and ends gently. */
    static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
