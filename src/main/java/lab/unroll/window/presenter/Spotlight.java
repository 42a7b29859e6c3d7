package lab.unroll.window.presenter;

/**
 * A round light on the picture; the rest is dimmed.
 *
 * @param x      its middle, as a share of the width
 * @param y      its middle, as a share of the height
 * @param radius as a share of the height
 */
record Spotlight(double x, double y, double radius) {

    /** In the middle of the picture. */
    static final Spotlight USUAL = new Spotlight(0.5, 0.5, 0.2);

    private static final double SMALLEST = 0.06;
    private static final double LARGEST = 0.8;

    /** Keeps the middle on the picture and the radius within its range. */
    Spotlight {
        x = Math.max(0, Math.min(1, x));
        y = Math.max(0, Math.min(1, y));
        radius = Math.max(SMALLEST, Math.min(LARGEST, radius));
    }

    /** The same somewhere else. */
    Spotlight at(double otherX, double otherY) {
        return new Spotlight(otherX, otherY, radius);
    }

    /** The same, so many times as large. */
    Spotlight times(double factor) {
        return new Spotlight(x, y, radius * factor);
    }
}
