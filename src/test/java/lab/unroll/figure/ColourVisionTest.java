package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The filters through which pictures are looked at, and the colours of every theme through them. */
class ColourVisionTest {

    /** Of linear red, green and blue, in Viénot, Brettel and Mollon 1999. */
    private static final double[][] CONES = {{17.8824, 43.5161, 4.11935}, {3.45565, 27.1554, 3.86714},
        {0.0299566, 0.184309, 1.46709}};

    private static double cone(int cone, double[] light) {
        return CONES[cone][0] * light[0] + CONES[cone][1] * light[1] + CONES[cone][2] * light[2];
    }

    @Test
    void theFiltersAreThoseThatWerePublished() {
        for (double[] light : new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.3, 0.5, 0.9}}) {
            double[] cones = {cone(0, light), cone(1, light), cone(2, light)};
            assertCones(ColourVision.PROTANOPIA, light, 2.02344 * cones[1] - 2.52581 * cones[2], cones[1], cones[2]);
            assertCones(ColourVision.DEUTERANOPIA, light, cones[0], 0.494207 * cones[0] + 1.24827 * cones[2], cones[2]);
        }
    }

    private static void assertCones(ColourVision eyes, double[] light, double... expected) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = eyes.map()[i][0] * light[0] + eyes.map()[i][1] * light[1] + eyes.map()[i][2] * light[2];
        }
        for (int cone = 0; cone < 3; cone++) {
            assertEquals(expected[cone], cone(cone, seen), 0.005 * 65, eyes + " " + cone);
        }
    }

    @ParameterizedTest
    @EnumSource(ColourVision.class)
    void whatHasNoColourIsSeenAsItIs(ColourVision eyes) {
        for (Color grey : List.of(Color.BLACK, Color.GRAY, Color.WHITE)) {
            assertTrue(ColourDifference.of(grey, eyes.seen(grey)) < 0.5, eyes + " " + eyes.seen(grey));
        }
    }

    /** Pairs 1, 4, 7, 13, 17, 21, 25 and 34 of the data that Sharma, Wu and Dalal published to test programmes with. */
    @ParameterizedTest
    @CsvSource({"50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425", "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669", "50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045", "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000", "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"})
    void differencesAreThoseThatWerePublished(double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertEquals(expected, ColourDifference.of(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}), 1e-4);
        assertEquals(expected, ColourDifference.of(new double[] {l2, a2, b2}, new double[] {l1, a1, b1}), 1e-4);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everybodySeesWhetherAValueIsFarBelowOrFarAboveZero(Theme theme) {
        Color below = theme.colour(Token.VALUE_NEGATIVE);
        Color above = theme.colour(Token.VALUE_POSITIVE);
        for (ColourVision eyes : ColourVision.values()) {
            assertTrue(ColourDifference.of(eyes.seen(below), eyes.seen(above)) >= ToldApart.LEAST, eyes.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theInkOnAnyValueCanBeRead(Theme theme) {
        for (double value = -1; value <= 1; value += 0.01) {
            Color fill = ColourMap.signed(theme, value, 1);
            double contrast = ColourMap.contrast(fill, ColourMap.inkOn(theme, fill));
            assertTrue(contrast >= ToldApart.TEXT, value + ": " + contrast);
        }
        for (double decade = -6; decade <= 0; decade += 0.05) {
            Color fill = ColourMap.gradient(theme, Math.pow(10, decade));
            double contrast = ColourMap.contrast(fill, ColourMap.inkOn(theme, fill));
            assertTrue(contrast >= ToldApart.TEXT, decade + ": " + contrast);
        }
    }

    /** Hairlines only part what is told apart anyway; a value has its number, bar or sign in ink; tints are grounds. */
    private static final List<Token> GROUNDS = List.of(Token.PAGE, Token.PANEL, Token.SOFT, Token.ACCENT_TINT, Token.SIGMA_FILL);
    private static final List<Token> QUIET = List.of(Token.HAIRLINE, Token.VALUE_NEGATIVE, Token.VALUE_ZERO, Token.VALUE_POSITIVE,
            Token.GRADIENT_ZERO, Token.INK_DARK, Token.INK_LIGHT, Token.ON_ACCENT);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatMeansSomethingStandsOutFromPageAndPanel(Theme theme) {
        for (Token token : Token.values()) {
            if (!GROUNDS.contains(token) && !QUIET.contains(token)) {
                for (Token ground : List.of(Token.PAGE, Token.PANEL, Token.SOFT)) {
                    double contrast = ColourMap.contrast(theme.colour(token), theme.colour(ground));
                    assertTrue(contrast >= 3, token + " on " + ground + ": " + contrast);
                }
            }
        }
        assertTrue(ColourMap.contrast(theme.colour(Token.ON_ACCENT), theme.colour(Token.ACCENT)) >= ToldApart.TEXT);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyGateThatHasValvesHasItsLetter(Theme theme) {
        for (CellKind cell : List.of(CellKind.LSTM, CellKind.GRU)) {
            Scene scene = Scenes.in(Scenes.remembering(cell, 4, 4, 8), theme, Locale.ENGLISH);
            for (GalleryView view : List.of(GalleryView.VECTORS, GalleryView.CELL)) {
                Recorder page = new Recorder(new GlyphBoxes());
                view.figure(scene, 1320, 658).paint(page);
                ToldApart told = new ToldApart(page.pieces(), PaintedLabel.of(page.pieces()), page.marks());
                assertEquals(List.of(), told.valvesWithoutLetter(Gallery.legendTop(658)), cell + " " + view);
            }
        }
    }
}
