package lab.unroll.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LessonCommandTest {

    private static final String GOOD = "---\nstation: 1\ntitle: A\n---\n## One\nText.\n```predict number\nHow long?\n"
            + "- [x] {{T}} ± 0.5\n---\nSo long.\n```\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String lesson(String text) throws IOException {
        return Files.writeString(folder.resolve("a.md"), text).toString();
    }

    @Test
    void aSoundLessonIsWell() throws IOException {
        assertEquals(0, run("lesson", "check", lesson(GOOD)), err.toString());
        assertEquals("Mistakes: 0. Hints: 0.", out.toString().strip());
    }

    @Test
    void everyMistakeIsALineOfItsOwnAndTheCodeIsOne() throws IOException {
        assertEquals(1, run("lesson", "check", lesson(GOOD + "\n## Two\n{{h[99][1]}}\n\n```bench\nmoon: 1\n```\n")));
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size(), out.toString());
        assertTrue(lines.get(0).startsWith("Mistake. ") && lines.get(0).contains("a.md, line 15: "), lines.get(0));
        assertTrue(lines.get(1).contains("line 18: There is no setting \"moon\" here."), lines.get(1));
        assertEquals("Mistakes: 2. Hints: 0.", lines.get(2));
    }

    @Test
    void mistakesAreToldInChinese() throws IOException {
        assertEquals(1, run("lesson", "check", lesson("nothing"), "--lang", "zh-TW"));
        assertTrue(out.toString().contains("錯誤：") && out.toString().contains("第 1 行"), out.toString());
    }

    @Test
    void whereThereIsNoLessonTheInputCannotBeUsed() {
        assertEquals(2, run("lesson", "check", folder.resolve("none.md").toString()));
        assertTrue(err.toString().startsWith("There is no lesson at "), err.toString());
        assertEquals(2, run("lesson"));
    }

    @Test
    void aQuizIsPrintedOrWrittenAndASheetIsMadeWithItsFolder() throws IOException {
        String file = lesson(GOOD);
        assertEquals(0, run("lesson", "quiz", file, "--gift"), err.toString());
        assertTrue(out.toString().contains("{#\n=8:0.5\n"), out.toString());
        Path quiz = folder.resolve("quiz.gift");
        assertEquals(0, run("lesson", "quiz", file, "--gift", "--out", quiz.toString()), err.toString());
        assertTrue(out.toString().startsWith(Files.readString(quiz)));
        assertEquals(2, run("lesson", "quiz", file), "which quiz is not said");
        Path sheets = folder.resolve("new/sheets");
        assertEquals(0, run("lesson", "sheet", file, "--out", sheets.toString()), err.toString());
        assertTrue(Files.isRegularFile(sheets.resolve("a-key.pdf")));
        assertTrue(out.toString().contains("wrote " + sheets.resolve("a-sheet.md")));
    }
}
