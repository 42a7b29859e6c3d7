package lab.unroll.cli.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AskCommandTest {

    @TempDir
    private static Path folder;
    private static Path session;
    private static String trained;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void train() throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"),
                "prompt\treply\nHi!\tHello there.\nHow are you?\tFine.\nHow are you?\tQuite well.\nBye.\tSee you!\n");
        session = folder.resolve("talks.unroll");
        StringWriter out = new StringWriter();
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "train", "--preset", "chat",
                "--dialogues", pairs.toString(), "--hidden", "16", "--steps", "400", "--threads", "1", "--save", session.toString()));
        trained = out.toString();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int ask(String... more) {
        return run(Stream.concat(Stream.of("ask", "--session", session.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void trainingEndsWithTheShareOfExactAnswersWhereAnyReplyIsRight() {
        assertTrue(trained.lines().anyMatch(line -> line.matches("\\s*exact\\s+100\\.0 % \\(4 of 4 .*")), trained);
    }

    @Test
    void aLearntQuestionGetsItsReplyAndItSaysWhatItIs() {
        assertEquals(0, ask("hi!", "Bye."), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals("> hi!", lines.get(0));
        assertTrue(lines.get(1).matches("Hello there\\.   P = 0\\.9\\d\\d"), lines.get(1));
        assertTrue(lines.get(3).startsWith("See you!"), lines.get(3));
        assertTrue(lines.get(4).contains("parrot of 4 pairs"), lines.get(4));
    }

    @Test
    void unknownWordsGetAnAnswerAndARemark() {
        assertEquals(0, ask("How are camels?", "--lang", "zh-TW"), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(1).contains("P = "), lines.get(1));
        assertTrue(lines.get(2).contains("camels"), lines.get(2));
        assertTrue(lines.get(3).contains("鸚鵡"), lines.get(3));
    }

    @Test
    void aNewOrderOfKnownWordsIsRemarkedAndSoIsADialogueOfFiveHundredWords() {
        assertEquals(0, ask("you are?", "how ".repeat(500)), err.toString());
        assertTrue(out.toString().contains("not learnt"), out.toString());
        assertTrue(out.toString().contains("first 20 words"), out.toString());
    }

    @Test
    void aBeamPrintsItsSentencesTheLikeliestFirstAndATemperatureDraws() {
        assertEquals(0, ask("--beam", "3", "How are you?"), err.toString());
        assertEquals(3, out.toString().lines().filter(line -> line.contains("P = ")).count());
        assertEquals(0, ask("--temperature", "3", "--seed", "2", "How are you?"), err.toString());
        String once = out.toString();
        assertEquals(0, ask("--temperature", "3", "--seed", "2", "How are you?"), err.toString());
        assertTrue(once.substring(once.length() / 2).length() > 0 && out.toString().startsWith(once));
    }

    @Test
    void whatCannotBeUsedIsToldInALine() throws Exception {
        assertEquals(2, ask("--beam", "6", "Hi!"));
        assertEquals(2, ask("--temperature", "0", "Hi!"));
        assertEquals(2, ask("--beam", "2", "--temperature", "1", "Hi!"));
        assertEquals(2, ask(" "));
        Path other = folder.resolve("other.unroll");
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "1", "--save", other.toString()));
        assertEquals(2, run("ask", "--session", other.toString(), "Hi!"));
        assertEquals(5, err.toString().lines().count(), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void pairsThatCannotBeReadAreToldWithTheirLine() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.tsv"), "a\tb\nno tab\n");
        assertEquals(2, run("train", "--preset", "chat", "--dialogues", bad.toString()));
        assertTrue(err.toString().contains("bad.tsv") && err.toString().contains("2"), err.toString());
        assertEquals(2, run("train", "--preset", "parity", "--dialogues", bad.toString()));
        assertEquals(2, run("train", "--preset", "chat", "--units", "words"));
    }
}
