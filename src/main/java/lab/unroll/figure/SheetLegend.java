package lab.unroll.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/** What colours and shapes mean, one piece after the other on a line; what has no room any more is left out. */
final class SheetLegend {

    private static final double SIZE = 12;
    private static final double LETTER = 15;
    private static final int STEPS = 24;
    private static final double STEP = 2.6;

    private final Sheet sheet;
    private final double right;
    private final double middle;
    private double x;

    SheetLegend(Sheet sheet, double left, double right, double middle) {
        this.sheet = sheet;
        this.x = left;
        this.right = right;
        this.middle = middle;
    }

    /** The colours of values from -range to range, after the letters of the quantities. */
    SheetLegend values(String letters, double range) {
        String high = "+" + Numbers.fixed(range, range == Math.rint(range) ? 0 : 1);
        String low = high.replace('+', '−');
        double width = MathLabel.of(letters).width(LETTER) + 16 + STEPS * STEP + Type.width(low + high, Fonts.TEXT, SIZE);
        return x + width > right ? this : formula(letters, Token.TEXT).ramp(low, high,
                share -> Colours.signed(sheet.theme, range * (2 * share - 1), range));
    }

    /** A strip of colours between the values of its ends; {@code colour} is asked for shares from 0 to 1. */
    private SheetLegend ramp(String low, String high, DoubleFunction<Color> colour) {
        small(low);
        x += 4;
        for (int i = 0; i < STEPS; i++) {
            sheet.brush.fill(new Rectangle2D.Double(x + i * STEP, middle - 6, STEP + 0.3, 12),
                    colour.apply((double) i / (STEPS - 1)));
        }
        x += STEPS * STEP + 4;
        small(high);
        x += 20;
        return this;
    }

    /** A formula. */
    SheetLegend formula(String markup, Token colour) {
        ChartLabel label = ChartLabel.formula(markup, LETTER, sheet.theme.colour(colour))
                .with(Hues.letters(sheet.theme)).at(x, middle + 5, Type.Anchor.START);
        sheet.write(label);
        x += label.width() + 8;
        return this;
    }

    /** A remark, if it has room. */
    SheetLegend words(String text) {
        double width = Type.width(text, Fonts.TEXT, SIZE);
        if (x + width <= right) {
            small(text);
            x += 18;
        }
        return this;
    }

    private void small(String text) {
        ChartLabel label = ChartLabel.text(text, Fonts.TEXT, SIZE, sheet.theme.colour(Token.SECONDARY))
                .at(x, middle + 4.5, Type.Anchor.START);
        sheet.write(label);
        x += label.width();
    }

    /** Room for a drawing of the given width; returns its left edge. */
    double place(double width) {
        double left = x;
        x += width;
        return left;
    }
}
