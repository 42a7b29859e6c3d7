package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
