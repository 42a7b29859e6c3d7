package lab.unroll.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and ranges of values, as a person writes them. */
class ValueListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4,8, 16           | 4 8 16",
        "rnn, lstm         | rnn lstm",
        "1..5              | 1 2 3 4 5",
        "-2..1             | -2 -1 0 1",
        "10..50/20         | 10 30 50",
        "10..55/20         | 10 30 50",
        "0.1..0.5/0.1      | 0.1 0.2 0.3 0.4 0.5",
        "0.001..0.1/3log   | 0.001 0.01 0.1",
        "0.001..0.1/5log   | 0.001 0.00316228 0.01 0.0316228 0.1",
        "1e-4..1e-2/3log   | 0.0001 0.001 0.01",
        "4..64/5log        | 4 8 16 32 64",
        "1..4/9log         | 1 2 3 4",
        "1.0..4/3log       | 1 2 4",
        "2..2              | 2",
        "1..3, 10, 20..30/10, 2 | 1 2 3 10 20 30"})
    void whatIsWrittenIsWhatIsTrained(String text, String values) {
        assertEquals(List.of(values.split(" ")), ValueList.of("x", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5..1", "1..", "..5", "0.1..0.5", "1..5/0", "1..5/-1", "0..10/3log", "1..10/1log",
        "1..10/2.5log", "a..b", "1..2..3", "1..5/", "1..9e99999"})
    void aRangeThatIsNoneIsRefusedWithExamples(String text) {
        InputException problem = assertThrows(InputException.class, () -> ValueList.of("hidden", text));
        assertTrue(problem.in(Locale.ENGLISH).contains("hidden"), problem.getMessage());
        assertTrue(problem.in(Locale.ENGLISH).contains("10..50/10") || problem.key().equals("sweep.too-many"),
                problem.getMessage());
    }

    @Test
    void anEmptyPlaceIsNoValue() {
        assertEquals("sweep.no-value", assertThrows(InputException.class, () -> ValueList.of("x", "1,,2")).key());
        assertEquals("sweep.no-value", assertThrows(InputException.class, () -> ValueList.of("x", " ")).key());
    }

    @Test
    void aRangeWithoutEndInSightIsRefusedBeforeItIsMade() {
        for (String text : List.of("1..1000000000", "0..1/1e-9", "1..2/1000000log")) {
            assertThrows(InputException.class, () -> ValueList.of("x", text), text);
        }
    }
}
