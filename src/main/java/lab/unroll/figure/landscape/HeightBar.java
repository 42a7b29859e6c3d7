package lab.unroll.figure.landscape;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** What the colours of a map mean: a bar of bands with the levels between them. */
final class HeightBar {

    /** Its breadth with its numbers. */
    static final double WIDTH = 70;
    private static final double BAR = 14;

    private final Heights heights;
    private final Theme theme;
    private final Rectangle2D box;

    HeightBar(Heights heights, Theme theme, double x, double y, double height) {
        this.heights = heights;
        this.theme = theme;
        box = new Rectangle2D.Double(x, y, BAR, height);
    }

    private double top(int band) {
        return box.getMaxY() - (band + 1) * box.getHeight() / (heights.levels().length + 1);
    }

    void addLabels(LabelPlacer placer) {
        for (int i = 0; i < heights.levels().length; i++) {
            placer.add(ChartLabel.text(Heights.name(heights.levels()[i]), Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                    .centred(box.getMaxX() + 7, top(i), Typesetter.Anchor.START));
        }
    }

    void paint(Graphics2D g) {
        Brush brush = new Brush(g);
        for (int band = 0; band <= heights.levels().length; band++) {
            brush.fill(new Rectangle2D.Double(box.getX(), top(band), BAR, box.getHeight() / (heights.levels().length + 1)),
                    heights.colour(theme, band));
        }
        for (int i = 0; i < heights.levels().length; i++) {
            brush.line(box.getX(), top(i), box.getMaxX() + 3, top(i), theme.colour(Token.SECONDARY), 0.8);
        }
    }
}
