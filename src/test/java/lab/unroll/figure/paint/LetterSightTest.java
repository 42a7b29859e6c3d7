package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where letters stand is found by looking on. */
class LetterSightTest {

    private static List<String> names(List<LetterSight.Letter> letters) {
        return letters.stream().map(LetterSight.Letter::name).toList();
    }

    @Test
    void lettersAreFoundWhereTheyStandWithoutThoseOfTheirScripts() {
        List<LetterSight.Letter> letters = LetterSight.of(g -> {
            g.translate(100, 50);
            MathLabel.of("h_t = f(x, \\tilde C_{t-1}) + `words`").draw(g, 16, Color.BLACK, 10, 20, Typesetter.Anchor.START);
        });
        assertEquals(List.of("h", "x", "\\tilde C"), names(letters));
        assertEquals("h", LetterSight.at(letters, 114, 66).orElseThrow().name());
        assertTrue(LetterSight.at(letters, 14, 16).isEmpty());
    }

    @Test
    void whatIsClippedAwayIsNotThere() {
        assertEquals(List.of("h"), names(LetterSight.of(g -> {
            g.clip(new Rectangle2D.Double(0, 0, 50, 50));
            MathLabel.of("h").draw(g, 16, Color.BLACK, 10, 20, Typesetter.Anchor.START);
            MathLabel.of("C").draw(g, 16, Color.BLACK, 80, 20, Typesetter.Anchor.START);
        })));
    }

    @Test
    void aFractionIsTheGradientThatItIs() {
        assertEquals(List.of("\\frac{∂", "h"), names(LetterSight.of(g ->
                MathLabel.of("\\frac{∂L}{∂h_t} h").draw(g, 16, Color.BLACK, 10, 40, Typesetter.Anchor.START))));
    }
}
