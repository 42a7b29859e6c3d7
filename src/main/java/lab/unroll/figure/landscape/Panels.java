package lab.unroll.figure.landscape;

import java.awt.geom.Rectangle2D;

/**
 * Where several maps stand beside one another, with one bar for all at the right.
 *
 * @param left   of each map, without its axis
 * @param top    of all
 * @param width  of each
 * @param height of all
 */
record Panels(double[] left, double top, double width, double height) {

    /** Space for the numbers of an axis at the left. */
    private static final double AXIS = 40;
    private static final double GAP = 14;

    /** So many maps between a heading and a foot. */
    static Panels of(int count, double width, double height, double head, double foot) {
        double room = (width - HeightBar.WIDTH - 8) / count;
        double[] left = new double[count];
        double side = Math.min(room - AXIS - GAP, 1.45 * (height - head - foot));
        for (int i = 0; i < count; i++) {
            left[i] = i * room + AXIS;
        }
        return new Panels(left, head, Math.max(40, side), Math.max(40, height - head - foot));
    }

    Rectangle2D box(int i) {
        return new Rectangle2D.Double(left[i], top, width, height);
    }

    /** Where the bar begins. */
    double barAt() {
        return left[left.length - 1] + width + 14;
    }

    /** From the left of a map to the left of the next one: what its heading may take. */
    double room(int i) {
        return i + 1 < left.length ? left[i + 1] - left[i] - GAP : width + HeightBar.WIDTH;
    }
}
