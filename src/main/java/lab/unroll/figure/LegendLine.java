package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;

/** Writes a legend from left to right, on as many lines as its place is high; what has no room is left out. */
final class LegendLine {

    static final double SIZE = 12;
    static final double LETTER = 15;
    /** The size of a label in which words are 12 pixels high. */
    private static final double WORDS = 13.05;
    private static final double START = 20;
    private static final double LINE = 19;
    private static final int STEPS = 24;
    private static final double STEP = 2.6;

    private final Graphics2D g;
    private final Brush brush;
    private final Theme theme;
    private final double width;
    private final double bottom;
    private double middle;
    private double x = START;

    /**
     * A legend at the lower edge of a figure.
     *
     * @param width  the figure's
     * @param top    where the legend begins
     * @param bottom the figure's lower edge
     */
    LegendLine(Graphics2D g, Theme theme, double width, double top, double bottom) {
        this.g = g;
        this.brush = new Brush(g);
        this.theme = theme;
        this.width = width;
        this.bottom = bottom;
        this.middle = bottom - top >= 2 * LINE ? top + LINE / 2 + 1 : top + (bottom - top) / 2 - 2;
    }

    /** Makes room for a piece, on the next line if need be; false if there is none. */
    private boolean makeRoom(double piece) {
        if (x + piece <= width - 6) {
            return true;
        }
        if (middle + 1.5 * LINE > bottom || START + piece > width - 6) {
            return false;
        }
        x = START;
        middle += LINE;
        return true;
    }

    /** The colours of a value from -range to range. */
    void ramp(String letters, double range) {
        MathLabel label = MathLabel.of(letters);
        String low = Numbers.fixed(-range, 0);
        String high = "+" + Numbers.fixed(range, 0);
        double lowWidth = Type.width(low, Fonts.TEXT, SIZE);
        double highWidth = Type.width(high, Fonts.TEXT, SIZE);
        if (!makeRoom(label.width(LETTER) + lowWidth + highWidth + STEPS * STEP + 16)) {
            return;
        }
        label.draw(g, LETTER, theme.colour(Token.TEXT), Hues.letters(theme), x, middle + 5, Type.Anchor.START);
        x += label.width(LETTER) + 8;
        text(low, lowWidth + 4);
        for (int i = 0; i < STEPS; i++) {
            double value = range * (2.0 * i / (STEPS - 1) - 1);
            brush.fill(new Rectangle2D.Double(x + i * STEP, middle - 6, STEP + 0.3, 12),
                    Colours.signed(theme, value, range));
        }
        x += STEPS * STEP + 4;
        text(high, highWidth + 20);
    }

    /** A formula in the colours of its letters. */
    void formula(String markup) {
        MathLabel label = MathLabel.of(markup);
        double breadth = label.width(LETTER);
        if (makeRoom(breadth)) {
            label.draw(g, LETTER, theme.colour(Token.TEXT), Hues.letters(theme), x, middle + 5, Type.Anchor.START);
            x += breadth + 18;
        }
    }

    /**
     * A sign with its name.
     *
     * @param sign   paints it at a place of the given width, 10 pixels high
     * @param letter whether the name is the letter of a quantity, and not words
     */
    void sign(double breadth, BiConsumer<Brush, Rectangle2D> sign, String markup, boolean letter, Color colour) {
        MathLabel label = MathLabel.of(markup);
        double size = letter ? LETTER : WORDS;
        if (!makeRoom(breadth + 6 + label.width(size))) {
            return;
        }
        sign.accept(brush, new Rectangle2D.Double(x, middle - 5, breadth, 10));
        x += breadth + 6;
        label.draw(g, size, colour, x, middle + (letter ? 5 : 4.5), Type.Anchor.START);
        x += label.width(size) + 16;
    }

    /** A remark. */
    void words(String text) {
        double breadth = Type.width(text, Fonts.TEXT, SIZE);
        if (makeRoom(breadth)) {
            text(text, breadth + 18);
        }
    }

    private void text(String text, double advance) {
        Type.draw(g, text, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY), x, middle + 4.5, Type.Anchor.START);
        x += advance;
    }
}
