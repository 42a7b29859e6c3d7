package lab.unroll.figure.paint;

import java.awt.Color;

/** From numbers to colours. */
public final class ColourMap {

    /** h, C̃ and x are shown from -1 to 1. */
    public static final double STATE_RANGE = 1;
    /** C is shown from -3 to 3. */
    public static final double CELL_RANGE = 3;
    /** Weights are shown from -2.5 to 2.5. */
    public static final double WEIGHT_RANGE = 2.5;
    /** Gradients are shown from 10^-5 ... */
    public static final double GRADIENT_LOWEST = -5;
    /** ... to 10^-0.5. */
    public static final double GRADIENT_HIGHEST = -0.5;

    private ColourMap() {
    }

    /** Orange below zero, grey at zero, blue above; full at ±range and beyond. */
    public static Color signed(Theme theme, double value, double range) {
        if (Double.isNaN(value)) {
            return theme.colour(Token.SOFT);
        }
        double share = Math.max(-1, Math.min(1, value / range));
        return mix(theme.colour(Token.VALUE_ZERO),
                theme.colour(share < 0 ? Token.VALUE_NEGATIVE : Token.VALUE_POSITIVE), Math.abs(share));
    }

    /** Grey to magenta over the decades of |gradient|. */
    public static Color gradient(Theme theme, double gradient) {
        double decade = Math.log10(Math.abs(gradient));
        double share = (decade - GRADIENT_LOWEST) / (GRADIENT_HIGHEST - GRADIENT_LOWEST);
        return mix(theme.colour(Token.GRADIENT_ZERO), theme.colour(Token.GRADIENT), Math.max(0, Math.min(1, share)));
    }

    /** {@code share} of {@code b} over {@code a}. */
    public static Color mix(Color a, Color b, double share) {
        return new Color(between(a.getRed(), b.getRed(), share), between(a.getGreen(), b.getGreen(), share),
                between(a.getBlue(), b.getBlue(), share));
    }

    private static int between(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    /** Dark or light ink, whichever contrasts more with the fill (WCAG 2 relative luminance). */
    public static Color inkOn(Theme theme, Color fill) {
        Color dark = theme.colour(Token.INK_DARK);
        Color light = theme.colour(Token.INK_LIGHT);
        return contrast(fill, dark) >= contrast(fill, light) ? dark : light;
    }

    /** The contrast ratio of two colours, from 1 to 21. */
    public static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double s = channel / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
}
