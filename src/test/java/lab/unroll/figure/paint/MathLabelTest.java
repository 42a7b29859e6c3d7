package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MathLabelTest {

    /** The colours other than that of the line in which a formula is set. */
    private static Set<String> coloured(String markup) {
        Set<String> asked = new TreeSet<>();
        Graphics2D g = new BufferedImage(200, 50, BufferedImage.TYPE_INT_ARGB).createGraphics();
        MathLabel.of(markup).draw(g, 16, Color.BLACK, name -> {
            asked.add(name);
            return null;
        }, 5, 30, Typesetter.Anchor.START);
        g.dispose();
        asked.removeIf(name -> name.isBlank() || !Character.isLetter(name.codePointBefore(name.length())));
        return asked;
    }

    @Test
    void theLetterOfAFunctionHasNotTheColourOfAGate() {
        assertEquals(Set.of("\\hat y", "h", "x"), coloured("\\hat y_t = f(x_t, h_{t-1})"));
        assertEquals(Set.of("f", "C"), coloured("f_t C_{t-1}"));
        assertEquals(Set.of("f", "C"), coloured("f (C)"));
        assertEquals(Set.of("h"), coloured("g(h_t^→, h_t^←)"));
    }
}
