package lab.unroll.figure.paint;

import java.awt.Color;

/**
 * The colours of a theme at some strength: faded ones are mixed with the paper instead of made transparent, so they look
 * the same on screen, on paper and in every SVG viewer.
 *
 * @param theme    the theme
 * @param paper    the colour underneath
 * @param strength 1 = full, 0 = invisible
 */
public record FadedTheme(Theme theme, Color paper, double strength) {

    /** The same paper at another strength. */
    public FadedTheme at(double strength) {
        return new FadedTheme(theme, paper, strength);
    }

    /** A token's colour at this strength. */
    public Color of(Token token) {
        return fade(theme.colour(token));
    }

    /** The colour of a value at this strength. */
    public Color signed(double value, double range) {
        return fade(ColourMap.signed(theme, value, range));
    }

    /** Ink that can be read on the fill of a value, and is fainter where the fill is. */
    public Color onSigned(double value, double range) {
        Color fill = signed(value, range);
        return ColourMap.mix(fill, ColourMap.inkOn(theme, fill), 0.35 + 0.65 * strength);
    }

    private Color fade(Color colour) {
        return ColourMap.mix(paper, colour, theme.seen(strength));
    }
}
