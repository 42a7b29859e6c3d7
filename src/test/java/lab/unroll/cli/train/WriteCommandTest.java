package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.unroll.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code unroll write}. */
@Isolated
class WriteCommandTest {

    @TempDir
    private Path folder;
    private Path session;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void train() throws IOException {
        Path text = Files.writeString(folder.resolve("rain.txt"), "the rain in spain stays mainly in the plain\n".repeat(40));
        session = Files.createDirectories(folder.resolve("kept")).resolve("rain.unroll");
        assertEquals(0, unroll("train", "--text", text.toString(), "--cell", "gru", "--steps", "300", "--save", session.toString()),
                () -> err.toString());
    }

    private int unroll(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String written(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "write";
        all[1] = "--session";
        all[2] = session.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        assertEquals(0, unroll(all), () -> err.toString());
        return out.toString();
    }

    @Test
    void itWritesSoManySymbolsThoughTheTextIsNotBesideTheSession() {
        assertEquals(500, written("--chars", "500").strip().length() + count(written("--chars", "500")));
        String safest = written("--chars", "100", "--temperature", "0");
        assertTrue(safest.contains("rain in spain"), safest);
    }

    /** Blanks at both ends, but for the line end behind the whole. */
    private static int count(String text) {
        String whole = text.substring(0, text.length() - System.lineSeparator().length());
        return whole.length() - whole.strip().length();
    }

    @Test
    void theSameSeedWritesTheSameAndAnotherSomethingElse() {
        String one = written("--chars", "200", "--seed", "4");
        assertEquals(one, written("--chars", "200", "--seed", "4"));
        assertNotEquals(one, written("--chars", "200", "--seed", "5"));
    }

    @Test
    void aSeedTextIsReadFirstAndTopKLeavesOutWhatIsUnlikely() {
        assertTrue(written("--chars", "20", "--seed-text", "in sp").startsWith("in sp"));
        assertEquals(written("--chars", "80", "--temperature", "0"), written("--chars", "80", "--top-k", "1"));
    }

    private void assertRefused(String told, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "write";
        all[1] = "--session";
        all[2] = session.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        assertEquals(2, unroll(all), () -> out.toString());
        assertTrue(err.toString().contains(told), err.toString());
    }

    @Test
    void whatCannotBeUsedIsToldInALine() {
        assertRefused("temperature", "--temperature", "-1");
        assertRefused("Top-k", "--top-k", "-3");
        assertRefused("--chars", "--chars", "0");
        assertRefused("Z", "--seed-text", "raZin");
        assertRefused("at least one", "--seed-text", "");
        Path other = folder.resolve("other.unroll");
        assertEquals(0, unroll("train", "--preset", "remember-first", "--steps", "3", "--save", other.toString()));
        assertEquals(2, unroll("write", "--session", other.toString()));
        assertTrue(err.toString().contains("has learnt no text"), err.toString());
        Path both = folder.resolve("both.unroll");
        assertEquals(0, unroll("train", "--text", folder.resolve("rain.txt").toString(), "--bidirectional", "--steps", "3",
                "--save", both.toString()));
        assertEquals(2, unroll("write", "--session", both.toString()));
        assertTrue(err.toString().contains("from both ends"), err.toString());
    }

    @Test
    void whatItWritesAndWhatItsUnitsFollowArePaintedFromItsSession() throws IOException {
        Path text = folder.resolve("rain.txt");
        for (String figure : new String[] {"write", "units", "alike", "unit-along", "next-letter"}) {
            Path picture = folder.resolve(figure + ".svg");
            assertEquals(0, unroll("render", "--session", session.toString(), "--text", text.toString(), "--figure", figure,
                    "--temperature", "0.5", "--chars", "60", "--letter", "20", "--out", picture.toString()),
                    () -> err.toString());
            assertTrue(Files.size(picture) > 5000);
        }
        assertEquals(2, unroll("render", "--preset", "remember-first", "--figure", "write", "--out", folder.resolve("a.svg").toString()));
        assertTrue(err.toString().contains("learns none"), err.toString());
        assertEquals(2, unroll("render", "--text", text.toString(), "--figure", "unrolled", "--top-k", "3", "--out",
                folder.resolve("b.svg").toString()));
        assertTrue(err.toString().contains("--top-k"), err.toString());
        assertEquals(2, unroll("render", "--text", text.toString(), "--bidirectional", "--figure", "write", "--out",
                folder.resolve("c.svg").toString()));
        assertTrue(err.toString().contains("from both ends"), err.toString());
        assertEquals(2, unroll("render", "--text", text.toString(), "--figure", "alike", "--mark", "x-y", "--out",
                folder.resolve("d.svg").toString()));
        assertTrue(err.toString().contains("x-y"), err.toString());
    }
}
