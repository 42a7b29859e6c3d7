package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;

class StripNumbersTest {

    private static final double ROOM = Typesetter.width("−.88", Fonts.SEMIBOLD, 12) + 1;

    @Test
    void aNumberThatIsReadLosesDecimalsUntilItFitsWhateverItsSign() {
        assertEquals(".69", StripNumbers.symbol("0.6886", 12, ROOM));
        assertEquals("−.69", StripNumbers.symbol("−0.6886", 12, ROOM));
        assertEquals("−.63", StripNumbers.symbol("-0.6302", 12, ROOM));
        assertEquals("255", StripNumbers.symbol("254.7", 12, ROOM));
        assertEquals("112", StripNumbers.symbol("112", 12, ROOM));
        assertEquals("0.42*", StripNumbers.symbol("0.42*", 12, 100));
        for (String read : new String[] {"−12345.6", "123456", "−0.001234", "98765.4"}) {
            String shown = StripNumbers.symbol(read, 12, ROOM);
            assertTrue(Typesetter.width(shown, Fonts.SEMIBOLD, 12) <= 1.5 * ROOM, read + " as " + shown);
        }
        assertEquals("10110", StripNumbers.symbol("10110", 12, 100));
    }

    @Test
    void theFreeRunBesideANumberGivesWayToIt() {
        Vector values = Vector.of(-0.88, 0.5);
        double least = 20;
        while (!StripNumbers.fit(values, least, 30)) {
            least += 0.5;
        }
        assertEquals(7, HeatPainter.ghost(values, least + 7, 30), "there is room for both");
        double narrow = HeatPainter.ghost(values, least + 4, 30);
        assertTrue(narrow < 7 && StripNumbers.fit(values, least + 4 - narrow, 30), "the number is there");
        assertEquals(7, HeatPainter.ghost(values, least + 1, 30), "without a number it stays as it is");
    }
}
