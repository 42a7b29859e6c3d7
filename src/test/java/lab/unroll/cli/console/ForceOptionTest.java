package lab.unroll.cli.console;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.unroll.cli.Main;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

@Isolated
class ForceOptionTest {

    /** The options that name what is written. */
    private static final Set<String> WRITES = Set.of("--out", "--csv", "--save", "--weights", "--page", "--values");
    /** A sweep never replaces its table: it goes on with it, or refuses. */
    private static final Set<String> REFUSES = Set.of("unroll sweep");

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    private Replacing answering(String answer) {
        return new Replacing(Words.of("cli", Locale.ENGLISH), question -> {
            asked.add(question);
            return Optional.of(answer);
        });
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().flatMap(ForceOptionTest::all));
    }

    @Test
    void everyCommandThatWritesFilesAsksBeforeItReplacesOne() {
        List<String> writing = all(new CommandLine(Main.class)).map(CommandLine::getCommandSpec)
                .filter(one -> one.options().stream().anyMatch(option -> Stream.of(option.names()).anyMatch(WRITES::contains)))
                .peek(one -> assertEquals(!REFUSES.contains(one.qualifiedName()), one.findOption("--force") != null,
                        one.qualifiedName())).map(CommandLine.Model.CommandSpec::qualifiedName).distinct().toList();
        assertTrue(writing.size() >= 8, writing.toString());
    }

    @Test
    void onlyWhatIsThereIsAskedAbout() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "kept");
        ForceOption asks = CommandLine.populateCommand(new ForceOption());
        asks.requireFree(answering("y"), Stream.of(null, folder.resolve("new.csv"), Path.of("-"), there));
        assertEquals(1, asked.size());
        assertTrue(asked.get(0).contains("there.csv"));
        assertThrows(InputException.class, () -> asks.requireFree(answering("n"), Stream.of(there)));
        assertEquals("kept", Files.readString(there));
    }

    @Test
    void whoSaysSoIsNotAsked() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "old");
        ForceOption forces = CommandLine.populateCommand(new ForceOption(), "--force");
        assertDoesNotThrow(() -> forces.requireFree(answering("n"), Stream.of(there)));
        assertEquals(List.of(), asked);
    }
}
