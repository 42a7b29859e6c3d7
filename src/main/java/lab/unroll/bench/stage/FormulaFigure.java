package lab.unroll.bench.stage;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Hues;
import lab.unroll.figure.MathLabel;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Theme;
import lab.unroll.figure.Token;
import lab.unroll.figure.Type;

/** One line of formula, each quantity in its colour. */
final class FormulaFigure implements Figure {

    private final MathLabel label;
    private final double size;
    private final Theme theme;

    FormulaFigure(String markup, double size, Theme theme) {
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
        label.draw(g, size, theme.colour(Token.TEXT), Hues.letters(theme), 0.5, baseline(), Type.Anchor.START);
    }

    @Override
    public List<Spot> spots() {
        return List.of();
    }
}
