package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;

/**
 * A text or formula at its place in a chart.
 *
 * @param text    plain text, or the markup of a {@link MathLabel}
 * @param formula whether it is markup
 * @param face    the font of plain text
 * @param size    in pixels
 * @param colour  of everything that has no colour of its own
 * @param hues    the colour of a quantity in a formula, or null
 * @param x       where {@code anchor} lies
 * @param y       the baseline
 * @param anchor  which part of the text lies at x
 */
public record ChartLabel(String text, boolean formula, Fonts face, double size, Color colour, Function<String, Color> hues,
                         double x, double y, Typesetter.Anchor anchor) {

    private static final Color NO_HUE = null;

    /** Plain text, not yet placed. */
    public static ChartLabel text(String text, Fonts face, double size, Color colour) {
        return new ChartLabel(text, false, face, size, colour, name -> NO_HUE, 0, 0, Typesetter.Anchor.START);
    }

    /** A formula in one colour, not yet placed. */
    public static ChartLabel formula(String markup, double size, Color colour) {
        return new ChartLabel(markup, true, Fonts.MATH, size, colour, name -> NO_HUE, 0, 0, Typesetter.Anchor.START);
    }

    /** The same with colours of their own for its quantities. */
    public ChartLabel with(Function<String, Color> hues) {
        return new ChartLabel(text, formula, face, size, colour, hues, x, y, anchor);
    }

    /** The same at a place: x of the anchor and y of the baseline. */
    public ChartLabel at(double x, double y, Typesetter.Anchor anchor) {
        return new ChartLabel(text, formula, face, size, colour, hues, x, y, anchor);
    }

    /** The same with its middle at a height. */
    public ChartLabel centred(double x, double middle, Typesetter.Anchor anchor) {
        return at(x, middle + Typesetter.capHeight(size) / 2, anchor);
    }

    /** Its breadth in pixels. */
    public double width() {
        return formula ? MathLabel.of(text).width(size) : Typesetter.width(text, face, size);
    }

    /** The box that the ink stays in. */
    public Rectangle2D bounds() {
        double width = width();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        double ascent = formula ? Math.max(0.8 * size, MathLabel.of(text).ascent(size) - 0.1 * size) : 0.8 * size;
        double descent = formula ? 0.35 * size : 0.22 * size;
        return new Rectangle2D.Double(left, y - ascent, width, ascent + descent);
    }

    /** Writes it at its place. */
    public void draw(Graphics2D g) {
        if (formula) {
            MathLabel.of(text).draw(g, size, colour, hues, x, y, anchor);
        } else {
            Typesetter.draw(g, text, face, size, colour, x, y, anchor);
        }
    }
}
