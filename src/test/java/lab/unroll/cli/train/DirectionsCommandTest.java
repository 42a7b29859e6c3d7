package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.session.SessionFile;
import lab.unroll.session.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** Labels by command: both directions beside each other, files of words with tags, and what is wrong with some of them. */
@Isolated
class DirectionsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int train(String... arguments) {
        return new CommandLine(new TrainCommand()).setExecutionExceptionHandler(new ProblemHandler())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void bothDirectionsAreTrainedFromEachSeedAndComparedWithTheBestForward() throws IOException {
        Path csv = folder.resolve("both.csv");
        assertEquals(0, train("--preset", "matched-brackets", "--directions", "--steps", "4", "--seeds", "2", "--csv",
                csv.toString()), err.toString());
        String told = out.toString();
        assertTrue(told.contains("best forward              83.9 %"), told);
        assertEquals(3, told.lines().filter(line -> line.contains("both directions ") && line.contains("%")).count(), told);
        List<String> rows = Files.readAllLines(csv);
        assertEquals("seed,directions,iteration,held_out_accuracy", rows.get(0));
        assertEquals(1 + 2 * 2 * 5, rows.size());
    }

    @Test
    void whatNobodyLabelsIsRefused() {
        assertEquals(2, train("--preset", "parity", "--directions"));
        assertTrue(err.toString().contains("what-follows"), err.toString());
        assertEquals(2, train("--preset", "tagging", "--directions", "--save", folder.resolve("a.unroll").toString()));
        assertEquals(2, train("--preset", "parity", "--tags", folder.resolve("a.tsv").toString()));
    }

    @Test
    void aFileOfTagsIsTrainedSavedAndGoneOnWith() throws IOException {
        Path words = Files.writeString(folder.resolve("own-train.tsv"), "the\tDET\ndog\tNOUN\nruns\tVERB\n\n".repeat(12));
        Files.writeString(folder.resolve("own-test.tsv"), "the\tDET\ncat\tNOUN\n");
        Path session = folder.resolve("own.unroll");
        assertEquals(0, train("--tags", words.toString(), "--steps", "6", "--save", session.toString()), err.toString());
        assertTrue(err.toString().contains("--held-out own-test.tsv"), err.toString());
        assertTrue(out.toString().contains("most frequent tag         50.0 %"), out.toString());
        assertEquals("tagging", SessionFile.read(session, DataSource.beside(session, List.of())).state().experiment().preset());
        assertEquals(0, train("--resume", session.toString(), "--steps", "4"), err.toString());
        assertEquals(0, train("--tags", words.toString(), "--held-out", "every-fifth", "--no-bidirectional", "--steps", "2"),
                err.toString());
    }

    @Test
    void whatIsWrongWithAFileIsToldWithItsLine() throws IOException {
        Path words = Files.writeString(folder.resolve("bad.tsv"), "the\tDET\ndog NOUN\n");
        assertEquals(2, train("--tags", words.toString()));
        assertTrue(err.toString().contains("bad.tsv, line 2"), err.toString());
        assertEquals(2, train("--preset", "tagging", "--held-out", "x.tsv"));
        assertEquals(2, train("--tags", words.toString(), "--text", words.toString()));
    }
}
