package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class InputExceptionTest {

    /** A row of a table may have many megabytes, and a letter of two halves may stand where it is cut. */
    @Test
    void whatIsQuotedIsCutWhereItIsTooLongToBeRead() {
        InputException told = new InputException("text.missing", "\ud83d\udc4d".repeat(50_000));
        for (Locale language : Words.LANGUAGES) {
            String text = told.in(language);
            assertTrue(text.length() < 2000 && text.contains("\ud83d\udc4d…"), text);
        }
    }
}
