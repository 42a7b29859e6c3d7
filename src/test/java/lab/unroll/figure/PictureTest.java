package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Typesetter;
import org.junit.jupiter.api.Test;

/** The rules of the gallery find what they are there for. */
class PictureTest {

    private static Picture picture(List<Spot> spots, Consumer<Graphics2D> painting) {
        return new Picture("a picture", new Figure() {
            @Override
            public double width() {
                return 200;
            }

            @Override
            public double height() {
                return 100;
            }

            @Override
            public void paint(Graphics2D g) {
                painting.accept(g);
            }

            @Override
            public List<Spot> spots() {
                return spots;
            }
        }, new GlyphBoxes());
    }

    private static Picture picture(Consumer<Graphics2D> painting) {
        return picture(List.of(), painting);
    }

    private static void write(Graphics2D g, String text, double size, double x, double y) {
        Typesetter.draw(g, text, Fonts.TEXT, size, Color.BLACK, x, y, Typesetter.Anchor.START);
    }

    private static Spot spot(double value, String text) {
        return new Spot("h.1.1", new Rectangle2D.Double(0, 0, 60, 40), Spot.Kind.STATE, new Subject.Unit(1, 0), text, value);
    }

    private static void assertFinds(String what, Picture picture) {
        assertEquals(1, picture.faults().size(), picture.faults().toString());
        assertTrue(picture.faults().get(0).startsWith("a picture: ") && picture.faults().get(0).contains(what),
                picture.faults().get(0));
    }

    @Test
    void labelsThatTouchAreFound() {
        assertFinds("touches", picture(g -> {
            write(g, "one", 14, 20, 50);
            write(g, "two", 14, 30, 55);
        }).keepsLabelsApart());
        assertEquals(List.of(), picture(g -> {
            write(g, "one", 14, 20, 50);
            write(g, "two", 14, 60, 50);
        }).keepsLabelsApart().faults());
    }

    @Test
    void aTurnedLabelIsFoundWhereItStands() {
        assertFinds("leaves", picture(g -> {
            g.rotate(-Math.PI / 2, 10, 20);
            write(g, "upwards", 14, 10, 20);
        }).keepsLabelsOnThePage());
    }

    @Test
    void whatIsPaintedOverIsNoLabelOfThePicture() {
        assertEquals(1, picture(g -> {
            write(g, "one", 14, 20, 50);
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(0, 0, 200, 100));
            write(g, "two", 14, 20, 50);
        }).keepsLabelsApart().labels().size());
    }

    @Test
    void smallLettersAreFoundWhateverMakesThemSmall() {
        assertFinds("smaller", picture(g -> write(g, "small", 11.9, 20, 50)).keepsLettersReadable());
        assertFinds("smaller", picture(g -> {
            g.scale(0.9, 0.9);
            write(g, "small", 13, 20, 50);
        }).keepsLettersReadable());
        assertFinds("label of the diagram", picture(g -> write(g, "name", 12, 20, 50)).keepsNamesLarge(80));
        assertEquals(List.of(), picture(g -> write(g, "−0.52", 12, 20, 50)).keepsNamesLarge(80).faults());
    }

    @Test
    void aFormulaIsOneLabelWithItsIndices() {
        Picture formula = picture(g -> MathLabel.of("∂L/∂h_{t+1}^2").draw(g, 16, Color.BLACK, 20, 50,
                Typesetter.Anchor.START));
        assertEquals(1, formula.labels().size(), formula.labels().toString());
        assertEquals(16 * 0.7, formula.labels().get(0).scriptSize(), 1e-4);
        assertEquals(List.of(), formula.keepsLettersReadable().keepsLabelsApart().faults());
    }

    @Test
    void linesThroughLabelsAreFound() {
        Line2D line = new Line2D.Double(0, 45, 200, 45);
        assertFinds("stands on a line", picture(g -> {
            g.draw(line);
            write(g, "word", 14, 20, 50);
        }).keepsLabelsFree());
        assertFinds("is painted over", picture(g -> {
            write(g, "word", 14, 20, 50);
            g.draw(line);
        }).keepsLabelsFree());
        assertEquals(List.of(), picture(g -> {
            g.draw(line);
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(15, 30, 60, 30));
            write(g, "word", 14, 20, 50);
        }).keepsLabelsFree().faults());
    }

    @Test
    void numbersHaveToBeRoundingsOfTheirSpot() {
        for (String right : new String[] {".52", "0.52", "0.5", "5.2·10⁻¹", "5e−1", "= 0.524"}) {
            Picture picture = picture(List.of(spot(0.5239, "0.523900")), g -> write(g, right, 12, 5, 20));
            assertEquals(1, picture.keepsNumbersTrue(spot -> List.of(spot.value())), right);
            assertEquals(List.of(), picture.faults());
        }
        for (String wrong : new String[] {".53", "−.52", "5.2·10⁻²", "0.523"}) {
            Picture picture = picture(List.of(spot(0.5239, "0.523900")), g -> write(g, wrong, 12, 5, 20));
            picture.keepsNumbersTrue(spot -> List.of(spot.value()));
            assertFinds("is not a rounding", picture);
        }
    }

    @Test
    void numbersBesideSpotsHaveToBeExpected() {
        Rectangle2D place = new Rectangle2D.Double(0, 0, 130, 40);
        List<ExpectedNumber> expected = List.of(new ExpectedNumber("h", place, text -> true, List.of(0.5239)),
                new ExpectedNumber("12", place, text -> true, List.of(12.3)),
                new ExpectedNumber("step", place, text -> true, List.of(3.0)),
                new ExpectedNumber("nothing", place, text -> true, List.of(Double.NaN)),
                new ExpectedNumber("sum", place, text -> text.contains("="), List.of(0.21, -0.56, -0.35)));
        for (String right : new String[] {".52", "12", "×12", "3", "NaN", ".21 + (−.56) = −.35", "h of unit 7"}) {
            Picture picture = picture(g -> write(g, right, 12, 5, 20));
            picture.keepsOtherNumbersTrue(List.of(), expected);
            assertEquals(List.of(), picture.faults(), right);
        }
        for (String wrong : new String[] {".53", "13", "4", "1", "∞", ".21 + .56 = −.35", ".21 = .21"}) {
            Picture picture = picture(g -> write(g, wrong, 12, 5, 20));
            picture.keepsOtherNumbersTrue(List.of(), expected);
            assertFinds("is not [h", picture);
        }
        Picture stray = picture(g -> write(g, ".52", 12, 155, 20));
        stray.keepsOtherNumbersTrue(List.of(), expected);
        assertFinds("nothing is known of", stray);
    }

    @Test
    void spotsHaveToTellTheirValueOnThePage() {
        assertFinds("does not tell", picture(List.of(spot(0.5, "h")), g -> { }).keepsSpotsTold());
        assertFinds("twice", picture(List.of(spot(0.5, "0.500000"), spot(0.5, "0.500000")), g -> { })
                .keepsSpotsTold());
        Spot outside = new Spot("a", new Rectangle2D.Double(190, 0, 60, 40), Spot.Kind.STATE, new Subject.Unit(1, 0), "a",
                Double.NaN);
        assertFinds("not on the page", picture(List.of(outside), g -> { }).keepsSpotsTold());
    }
}
