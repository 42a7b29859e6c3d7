package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture as a projector throws it on the wall of a lit room: the light of the room lies on everything, so that contrast
 * shrinks; colours are faded; and it is not quite in focus. In luminances, 1 for white.
 */
final class WashedOut {

    /** The light of the room on the screen, as a share of the projector's white: a contrast of 6 is left of any. */
    private static final double ROOM = 0.2;
    /** So much of each colour is its grey. */
    private static final double FADED = 0.4;
    /** How far a point spreads, in pixels: the standard deviation. */
    private static final double BLUR = 0.9;

    private final int width;
    private final int height;
    private final double[] luminance;

    /** Throws a picture on the wall. */
    WashedOut(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        double[] sharp = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sharp[y * width + x] = washed(picture.getRGB(x, y));
            }
        }
        luminance = blurred(blurred(sharp, 1, width), width, width);
    }

    /** Fading moves a colour towards the grey of its channels as they are stored, then the room adds its light. */
    private static double washed(int rgb) {
        double r = (rgb >> 16 & 255) / 255.0;
        double g = (rgb >> 8 & 255) / 255.0;
        double b = (rgb & 255) / 255.0;
        double grey = (r + g + b) / 3;
        double light = 0.2126 * linear(r + FADED * (grey - r)) + 0.7152 * linear(g + FADED * (grey - g))
                + 0.0722 * linear(b + FADED * (grey - b));
        return (light + ROOM) / (1 + ROOM);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private double[] blurred(double[] from, int stride, int row) {
        int reach = (int) Math.ceil(3 * BLUR);
        double[] kernel = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-i * i / (2 * BLUR * BLUR));
        }
        double sum = Arrays.stream(kernel).sum();
        double[] to = new double[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = 0;
                for (int i = -reach; i <= reach; i++) {
                    int at = stride == 1 ? y * row + clamp(x + i, width) : clamp(y + i, height) * row + x;
                    value += kernel[i + reach] * from[at];
                }
                to[y * width + x] = value / sum;
            }
        }
        return to;
    }

    private static int clamp(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }

    /** The light at a pixel; the nearest there is. */
    double at(double x, double y) {
        return luminance[clamp((int) y, height) * width + clamp((int) x, width)];
    }

    /**
     * The contrast of what stands in a box against what it stands on. The ground is the median, for it is the larger part of
     * a box with letters and some air; the ink are the pixels that differ most, a twentieth of those in the box.
     */
    double contrastOf(Rectangle2D ink, double air) {
        int x1 = clamp((int) Math.floor(ink.getMinX() - air), width);
        int x2 = clamp((int) Math.ceil(ink.getMaxX() + air), width);
        int y1 = clamp((int) Math.floor(ink.getMinY() - air), height);
        int y2 = clamp((int) Math.ceil(ink.getMaxY() + air), height);
        double[] all = new double[(x2 - x1 + 1) * (y2 - y1 + 1)];
        int n = 0;
        for (int y = y1; y <= y2; y++) {
            for (int x = x1; x <= x2; x++) {
                all[n++] = at(x, y);
            }
        }
        Arrays.sort(all);
        int few = (int) (ink.getWidth() * ink.getHeight() / 20);
        double low = all[few];
        double high = all[n - 1 - few];
        double middle = all[n / 2];
        return Math.max(ratio(low, middle), ratio(high, middle));
    }

    /** The contrast of two luminances, at least 1. */
    static double ratio(double a, double b) {
        return Math.max(a, b) / Math.min(a, b);
    }
}
