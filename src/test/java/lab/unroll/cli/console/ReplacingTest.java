package lab.unroll.cli.console;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ReplacingTest {

    private static final Path FILE = Path.of("loss.png");

    private static void answer(Locale language, String answer) {
        new Replacing(Words.of("cli", language), question -> Optional.ofNullable(answer)).require(FILE);
    }

    @Test
    void whoeverIsThereIsAskedAndOnlyYesReplaces() {
        for (String yes : List.of("y", "Y", " yes ", "YES")) {
            assertDoesNotThrow(() -> answer(Locale.ENGLISH, yes));
        }
        assertDoesNotThrow(() -> answer(Locale.forLanguageTag("zh-TW"), "是"));
        for (String no : List.of("", "n", "no", "maybe")) {
            InputException problem = assertThrows(InputException.class, () -> answer(Locale.ENGLISH, no));
            assertEquals("output.kept", problem.key());
            assertTrue(problem.getMessage().contains("loss.png") && problem.getMessage().contains("--force"));
        }
    }

    @Test
    void whereNobodyIsThereTheNameIsTheAnswer() {
        assertDoesNotThrow(() -> answer(Locale.ENGLISH, null));
    }

    @Test
    void theQuestionNamesTheFile() {
        List<String> asked = new ArrayList<>();
        new Replacing(Words.of("cli", Locale.ENGLISH), question -> {
            asked.add(question);
            return Optional.of("y");
        }).require(FILE);
        assertEquals(1, asked.size());
        assertTrue(asked.get(0).contains("loss.png"));
    }
}
