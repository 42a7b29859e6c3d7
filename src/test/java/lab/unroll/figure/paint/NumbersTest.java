package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0.5178, 0.52", "-1.084, −1.08", "-0.001, 0.00", "0, 0.00", "NaN, NaN", "Infinity, ∞"})
    void fixedHasTwoDecimalsAndATrueMinus(double value, String text) {
        assertEquals(text, Numbers.fixed(value));
    }

    @Test
    void decimalsAreThoseOfTheFormatterAlsoAtTies() {
        Random random = new Random(17);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(10);
            double value = switch (i % 4) {
                case 0 -> random.nextGaussian();
                case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
                case 2 -> (random.nextInt(2001) - 1000) / 8.0 * Math.pow(10, -random.nextInt(4));
                default -> (random.nextInt(20001) - 10000 + 0.5) / Math.pow(10, decimals);
            };
            String expected = String.format(Locale.ROOT, "%." + decimals + "f", value);
            expected = expected.matches("-[0.]+") ? expected.substring(1) : expected.replace('-', '−');
            assertEquals(expected, Numbers.fixed(value, decimals), () -> value + " with " + decimals);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.52, .52", "-0.38, −.38", "1.08, 1.08", "-0.004, .00"})
    void aStripLeavesOutTheZeroBeforeThePoint(double value, String text) {
        assertEquals(text, Numbers.strip(value));
    }

    @ParameterizedTest
    @CsvSource({"0.0184, 0.018", "0.00583, 5.8·10⁻³", "-9.1e-8, −9.1·10⁻⁸", "0, 0", "12.34, 12.3", "123456, 1.2·10⁵"})
    void aMagnitudeHasTwoDigitsWhateverItsSize(double value, String text) {
        assertEquals(text, Numbers.magnitude(value));
    }

    @ParameterizedTest
    @CsvSource({"2.534, 2.53", "0.0214, .021", "0.34, .34", "0.000014, 1e−5", "0, 0", "12.3, 12", "45678, 5e4"})
    void aBriefNumberFitsANarrowPlace(double value, String text) {
        assertEquals(text, Numbers.brief(value));
    }

    @ParameterizedTest
    @CsvSource({"0.123456789, 0.123457", "-1.5, −1.50000", "123456.7, 123457", "1.5e-7, 1.50000·10⁻⁷"})
    void anExactNumberHasSixDigits(double value, String text) {
        assertEquals(text, Numbers.exact(value));
    }

    @Test
    void exponentsAreRaised() {
        assertEquals("⁻¹²", Numbers.raised(-12));
    }
}
