package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.HeatPainter;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value below zero is told from one above without its colour, in cells of any size from 4 pixels on. */
class SignOfValueTest {

    private static final double[] SIZES = {4, 5, 7, 9, 11, 13, 17, 26, 40, 80};

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aCellSaysByNumberBarOrMinusThatItsValueIsBelowZero(Theme theme) {
        for (double width : SIZES) {
            for (double height : SIZES) {
                String below = signs(theme, -0.7, width, height);
                String above = signs(theme, 0.7, width, height);
                assertTrue(!below.isEmpty() && !below.equals(above), () -> width + " x " + height + ": " + below);
                assertEquals(below, signs(theme, -0.7, width, height));
            }
        }
    }

    /** What is painted in ink on a cell, and where from its middle it is. */
    private static String signs(Theme theme, double value, double width, double height) {
        Recorder page = new Recorder(new GlyphBoxes());
        FadedTheme ink = new FadedTheme(theme, theme.colour(Token.PANEL), 1);
        Rectangle2D cell = new Rectangle2D.Double(0, 0, width, height);
        new HeatPainter(page, HeatStrip.column(cell, 1), Vector.of(value), null, 1, ink).paint(Token.HIDDEN_H, 1);
        Color own = ColourMap.inkOn(theme, ColourMap.signed(theme, value, 1));
        StringBuilder signs = new StringBuilder();
        page.pieces().forEach(piece -> signs.append(piece.text()));
        List<Recorder.Mark> marks = page.marks();
        marks.stream().filter(mark -> mark.isFilled() && mark.colour().equals(own)).map(mark -> mark.path().getBounds2D())
                .forEach(sign -> signs.append(String.format("%+.1f %+.1f", sign.getCenterX() - cell.getCenterX(),
                        sign.getCenterY() - cell.getCenterY())));
        return signs.toString();
    }
}
