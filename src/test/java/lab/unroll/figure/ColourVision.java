package lab.unroll.figure;

import java.awt.Color;

/**
 * How a colour is seen without one of the three kinds of cones, or without any: linear maps of linear light.
 *
 * <p>The two dichromats are those of Viénot, Brettel and Mollon (1999), "Digital video colourmaps for checking the legibility
 * of displays by dichromats", Color Research and Application 24(4), 243 to 252: in the space of the cones,
 * {@code L' = 2.02344 M − 2.52581 S} without long-wave cones and {@code M' = 0.494207 L + 1.24827 S} without middle-wave ones.
 */
enum ColourVision {
    /** Without middle-wave cones. */
    DEUTERANOPIA(new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}),
    /** Without long-wave cones. */
    PROTANOPIA(new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}),
    /** Luminance alone (ITU-R BT.709), as on grey paper. */
    GREY(new double[][] {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}});

    private final double[][] map;

    ColourVision(double[][] map) {
        this.map = map;
    }

    /** The map, from linear red, green and blue to the same. */
    double[][] map() {
        return map;
    }

    /** The colour that whoever sees all of them would have to be shown to see the same. */
    Color seen(Color colour) {
        double[] light = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        int[] seen = new int[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = stored(map[i][0] * light[0] + map[i][1] * light[1] + map[i][2] * light[2]);
        }
        return new Color(seen[0], seen[1], seen[2]);
    }

    /** The light of a channel of sRGB (IEC 61966-2-1), 0 to 1. */
    static double linear(int channel) {
        double s = channel / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }

    private static int stored(double light) {
        double l = Math.max(0, Math.min(1, light));
        return (int) Math.round(255 * (l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055));
    }
}
