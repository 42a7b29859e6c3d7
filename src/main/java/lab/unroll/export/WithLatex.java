package lab.unroll.export;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;

/**
 * A figure that is an equation, and says it as LaTeX.
 *
 * @param figure what is painted
 * @param latex  the same as {@link LatexExport} writes it
 */
public record WithLatex(Figure figure, String latex) implements Figure {

    @Override
    public double width() {
        return figure.width();
    }

    @Override
    public double height() {
        return figure.height();
    }

    @Override
    public void paint(Graphics2D g) {
        figure.paint(g);
    }

    @Override
    public List<Spot> spots() {
        return figure.spots();
    }

    @Override
    public List<Spot> values() {
        return figure.values();
    }
}
