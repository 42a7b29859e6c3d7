package lab.unroll.window.canvas;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** One line of formula, each quantity in its colour. */
final class FormulaFigure implements Figure {

    private final MathLabel label;
    private final double size;
    private final Theme theme;
    private final boolean coloured;

    /** @param coloured false for letters that stand for no quantity, such as an index */
    FormulaFigure(String markup, double size, Theme theme, boolean coloured) {
        this.coloured = coloured;
        this.label = MathLabel.of(markup);
        this.size = size;
        this.theme = theme;
    }

    /** How far below the top the baseline lies. */
    double baseline() {
        return Math.ceil(label.ascent(size));
    }

    @Override
    public double width() {
        // Italic letters lean out of their box
        return label.width(size) + 2;
    }

    @Override
    public double height() {
        return baseline() + Math.ceil(label.descent(size));
    }

    @Override
    public void paint(Graphics2D g) {
        label.draw(g, size, theme.colour(Token.TEXT), coloured ? QuantityColours.letters(theme)
                : name -> null, 0.5, baseline(), Typesetter.Anchor.START);
    }

    @Override
    public List<Spot> spots() {
        return List.of();
    }
}
