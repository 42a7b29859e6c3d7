package lab.unroll.bench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.words.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    @Test
    void aNumberInTheRangeIsTaken() {
        assertEquals(8, Entries.whole("k", " 8 ", 1, 128));
        assertEquals(0.25, Entries.share("f", "0,25"));
        assertEquals(1, Entries.share("f", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "129", "eight", "", "3.5", "99999999999999999999"})
    void anythingElseIsRefusedWithWhatWasTypedAndWhatIsExpected(String typed) {
        InputProblem problem = assertThrows(InputProblem.class, () -> Entries.whole("k", typed, 1, 128));
        assertTrue(problem.getMessage().contains("\"" + typed + "\"") && problem.getMessage().contains("from 1 to 128"),
                problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "NaN", "open", ""})
    void aGateIsNothingButANumberFromZeroToOne(String typed) {
        assertThrows(InputProblem.class, () -> Entries.share("forget", typed));
    }
}
