package lab.unroll.figure.formula;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** Lines of formulas and numbers that wrap where a term begins. Grows downwards from the top of the figure. */
final class FormulaText {

    /** Size of formulas. */
    static final double FORMULA = 15;
    /** Size of numbers. */
    static final double NUMBER = 13;

    private static final double INDENT = 18;
    /** Values that differ by less are one value, rounded in two ways. */
    private static final double SAME = 1e-9;
    /** Space between terms: that of a formula. */
    private static final double GAP = 4.5;

    private final Theme theme;
    private final double width;
    private final List<ChartLabel> labels = new ArrayList<>();
    private double x;
    private double baseline;

    FormulaText(Theme theme, double width) {
        this.theme = theme;
        this.width = width;
    }

    /** Begins a line; the first line of an equation stands out to the left. */
    FormulaText line(boolean first) {
        baseline += baseline == 0 ? 18 : first ? 24 : 20;
        x = first ? 0 : INDENT;
        return this;
    }

    /** A term of a formula, in the colours of its letters. */
    FormulaText formula(String markup) {
        return put(ChartLabel.formula(markup, FORMULA, theme.colour(Token.TEXT)).with(QuantityColours.letters(theme)));
    }

    /** A term of numbers. */
    FormulaText number(String text) {
        return put(ChartLabel.text(text, Fonts.TEXT, NUMBER, theme.colour(Token.TEXT)));
    }

    /** A result. */
    FormulaText result(String text, Color colour) {
        return put(ChartLabel.text(text, Fonts.BOLD, NUMBER, colour));
    }

    /**
     * What an equation comes to, and what the hand holds there instead, if it does.
     *
     * @param computed by the equation
     * @param used     by the network
     * @param held     says that a value is held
     */
    FormulaText outcome(double computed, double used, Color colour, String held) {
        if (Math.abs(computed - used) > SAME) {
            return number("= " + Numbers.fixed(computed)).remark(held).result(Numbers.fixed(used), colour);
        }
        return result("= " + Numbers.fixed(used), colour);
    }

    /** A remark, a little apart. */
    FormulaText remark(String text) {
        x += 6;
        return put(ChartLabel.text(text, Fonts.TEXT, 12, theme.colour(Token.SECONDARY)));
    }

    /** A formula with a value at the right end of the line. */
    FormulaText row(String markup, double value) {
        line(false).formula(markup);
        labels.add(ChartLabel.text(Numbers.fixed(value), Fonts.SEMIBOLD, NUMBER, theme.colour(Token.TEXT))
                .at(width, baseline, Typesetter.Anchor.END));
        return this;
    }

    private FormulaText put(ChartLabel label) {
        double length = label.width();
        if (x + length > width && x > INDENT) {
            line(false);
            x += INDENT / 2;
        }
        labels.add(label.at(x, baseline, Typesetter.Anchor.START));
        x += length + GAP;
        return this;
    }

    /** Space before the next equation. */
    FormulaText gap() {
        baseline += 5;
        return this;
    }

    double baseline() {
        return baseline;
    }

    double height() {
        return baseline + 8;
    }

    List<ChartLabel> labels() {
        return List.copyOf(labels);
    }

    void paint(Graphics2D g) {
        labels.forEach(label -> label.draw(g));
    }
}
