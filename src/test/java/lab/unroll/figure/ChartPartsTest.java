package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.List;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import org.junit.jupiter.api.Test;

class ChartPartsTest {

    private static ChartLabel label(String text, double y) {
        return ChartLabel.text(text, Fonts.TEXT, 12, Theme.LIGHT.colour(Token.TEXT)).at(10, y, Typesetter.Anchor.START);
    }

    @Test
    void ticksAreRoundNumbersAroundTheValues() {
        assertEquals(List.of(-1.0, 0.0, 1.0, 2.0, 3.0, 4.0), Ticks.around(-0.3, 3.34, 5).values());
        assertEquals(2, Ticks.around(0, 0.11, 5).decimals());
        assertEquals(0, Ticks.around(0, 300, 5).decimals());
    }

    @Test
    void decadesEncloseTheValuesAndStayFew() {
        assertEquals(List.of(-8.0, -6.0, -4.0, -2.0, 0.0), Ticks.decades(-7.3, -0.7, 6).values());
        assertEquals(List.of(-2.0, -1.0), Ticks.decades(-2, -2, 6).values());
        assertTrue(Ticks.decades(-300, 0, 6).values().size() <= 6);
    }

    @Test
    void aDecadeIsADistance() {
        Scale scale = Scale.decades(-4, 0, 100, 0);
        assertEquals(25, scale.at(0.1), 1e-9);
        assertEquals(50, scale.at(0.01), 1e-9);
        assertFalse(scale.takes(0));
        assertFalse(scale.takes(Double.NaN));
    }

    @Test
    void labelsOfOneColumnMoveApartInTheirOrder() {
        List<ChartLabel> spread = LabelPlacer.spread(List.of(label("c", 52), label("a", 50), label("b", 51)), 0, 100);
        assertEquals(List.of("a", "b", "c"), spread.stream().map(ChartLabel::text).toList());
        assertFalse(spread.get(0).bounds().intersects(spread.get(1).bounds()));
        assertFalse(spread.get(1).bounds().intersects(spread.get(2).bounds()));
    }

    @Test
    void labelsOfOneColumnStayInsideIt() {
        for (ChartLabel label : LabelPlacer.spread(List.of(label("a", 99), label("b", 99), label("c", 2)), 0, 100)) {
            assertTrue(label.bounds().getY() >= 0 && label.bounds().getMaxY() <= 100, label.toString());
        }
    }

    @Test
    void aLabelTakesThePlaceThatCrossesTheFewestLines() {
        LabelPlacer placer = new LabelPlacer(200, 100);
        placer.avoid(new Line2D.Double(0, 47, 200, 47));
        placer.add(List.of(label("on the line", 50), label("clear", 80)));
        assertEquals("clear", placer.labels().get(0).text());
    }

    @Test
    void aLabelWithoutRoomIsLeftOut() {
        LabelPlacer placer = new LabelPlacer(200, 100);
        assertTrue(placer.add(label("first", 50)));
        assertFalse(placer.add(label("second", 52)));
        assertFalse(placer.add(label("outside", 130)));
        assertEquals(1, placer.labels().size());
    }
}
