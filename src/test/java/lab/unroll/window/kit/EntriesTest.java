package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class EntriesTest {

    @Test
    void aNumberInTheRangeIsTaken() {
        assertEquals(8, Entries.whole("k", " 8 ", 1, 128));
        assertEquals(0.25, Entries.number("f", "0,25", 0, 1));
        assertEquals(1, Entries.number("f", "1", 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "129", "eight", "", "3.5", "99999999999999999999"})
    void anythingElseIsRefusedWithWhatWasTypedAndWhatIsExpected(String typed) {
        InputException problem = assertThrows(InputException.class, () -> Entries.whole("k", typed, 1, 128));
        assertTrue(problem.getMessage().contains("\"" + typed + "\"") && problem.getMessage().contains("from 1 to 128"),
                problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "NaN", "open", ""})
    void aGateIsNothingButANumberFromZeroToOne(String typed) {
        assertThrows(InputException.class, () -> Entries.number("forget", typed, 0, 1));
    }

    @Test
    void aListOfNumbersMayHaveRanges() {
        assertEquals(List.of(1, 3, 4, 5), Entries.wholes("units", " 5, 1,3-4 ", 1, 8));
        assertEquals(List.of(2, 3), Entries.wholes("units", "3–2", 1, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9", "1-9", "a", "1,,x", "-2"})
    void aListWithSomethingElseInItIsRefused(String typed) {
        assertThrows(InputException.class, () -> Entries.wholes("units", typed, 1, 8));
    }
}
