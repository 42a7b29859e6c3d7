package lab.unroll.figure;

import java.awt.Color;

/**
 * How different two colours look: CIEDE2000 (CIE 142-2001), with the formulas of Sharma, Wu and Dalal (2005), Color Research
 * and Application 30(1), 21 to 30. Side by side, 1 is just seen.
 */
final class ColourDifference {

    private static final double POW25_7 = Math.pow(25, 7);

    private ColourDifference() {
    }

    /** The difference of two colours of sRGB. */
    static double of(Color a, Color b) {
        return of(lab(a), lab(b));
    }

    /** The difference of two colours as L*, a*, b*. */
    static double of(double[] one, double[] other) {
        double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(meanChroma)));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * other[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double turn = c1 * c2 == 0 ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
        double dL = other[0] - one[0];
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + other[0]) / 2 - 50;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2
                : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double sL = 1 + 0.015 * l * l / Math.sqrt(20 + l * l);
        double sC = 1 + 0.045 * c;
        double sH = 1 + 0.015 * c * t;
        double around = (h - 275) / 25;
        double rT = -2 * Math.sqrt(seventh(c)) * Math.sin(Math.toRadians(60 * Math.exp(-around * around)));
        return Math.sqrt(dL / sL * dL / sL + dC / sC * dC / sC + dH / sH * dH / sH + rT * dC / sC * dH / sH);
    }

    private static double seventh(double chroma) {
        double c7 = Math.pow(chroma, 7);
        return c7 / (c7 + POW25_7);
    }

    private static double hue(double a, double b) {
        double angle = Math.toDegrees(Math.atan2(b, a));
        return angle < 0 ? angle + 360 : angle;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    /** L*, a*, b* under D65. */
    private static double[] lab(Color colour) {
        double r = ColourVision.linear(colour.getRed());
        double g = ColourVision.linear(colour.getGreen());
        double b = ColourVision.linear(colour.getBlue());
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
}
