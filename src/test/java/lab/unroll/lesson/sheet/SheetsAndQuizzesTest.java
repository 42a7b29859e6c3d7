package lab.unroll.lesson.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets tell no answer, keys tell all of them, and quizzes are what Moodle reads, each with the numbers of the bench. */
class SheetsAndQuizzesTest {

    private static final String TEXT = """
            ---
            station: 7
            title: Paper
            cell: lstm
            hidden: 2
            symbols: 2
            length: 4
            input: "A B A B"
            step: 2
            ---
            ## Half open

            The network reads $T = {{T}}$ letters. [The second is B.]{t=2}

            ```predict number
            What is {{k}} + 1? {a: b} = c#d~e

            - [x] {{k + 1}} ± 0.5
            - [ ] 2
              > That is $k$ alone: {{k}}.
            ---
            Three, *of course*.
            ```

            ```reveal
            pin: f 1 2 0.25
            ```

            ```see choice
            What happened?

            - [ ] Nothing
              > Look again.
            - [x] The valve is at {{f[2][1]}} < 1
            ```

            ```goal
            held: forget-gate
            ```

            ## Draw

            Text.

            ```predict curve
            Draw it.

            - [x] C 1 ± 0.2
            - [ ] falling
              > It rises.
            ---
            So it is.
            ```

            # Exercises

            ## By hand

            Compute $h_2$ where $f_2^1 = {{f[2][1]}}$.

            ```bench
            pin: f 1 2 0.5
            ```

            ```answer
            It is {{h[2][1] - h[2][1] + 42:0}}.
            ```
            """;

    @TempDir
    private Path folder;

    private static Lesson lesson() {
        return LessonReader.read(TEXT, "paper.md");
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aSheetAsksAndItsKeyAnswersInMarkdownAndPdf() throws IOException {
        List<Path> written = SheetFiles.write(lesson(), folder, "paper", Locale.ENGLISH);
        assertTrue(written.stream().allMatch(Files::isRegularFile));
        String sheet = Files.readString(folder.resolve("paper-sheet.md"));
        String key = Files.readString(folder.resolve("paper-key.md"));
        assertTrue(sheet.startsWith("# Station 7: Paper\n"), sheet);
        assertTrue(sheet.contains("The network reads $T = 4$ letters. The second is B."), sheet);
        assertTrue(sheet.contains("- [ ] The valve is at 0.25 < 1"), "what is seen is seen after the reveal");
        assertTrue(sheet.contains("Do it: hold the forget gate by hand."), sheet);
        assertTrue(sheet.contains("where $f_2^1 = 0.50$"), "an exercise has a bench of its own");
        for (String answer : List.of("of course", "That is", "[x]", "42", "Look again", "So it is", "It rises")) {
            assertFalse(sheet.contains(answer), answer);
        }
        for (String answer : List.of("Answer: 3 ± 0.5", "- 2: That is $k$ alone: 2.", "Three, *of course*.",
                "- [x] The valve is at 0.25 < 1", "- [ ] Nothing – Look again.", "It is 42.", "So it is.", "the curve of C 1")) {
            assertTrue(key.contains(answer), answer + " in\n" + key);
        }
        assertTrue(pdf(folder.resolve("paper-sheet.pdf")).contains("Exercise: By hand"));
        assertTrue(pdf(folder.resolve("paper-key.pdf")).contains("Three, of course."));
        sheet.lines().filter(line -> line.startsWith("![")).forEach(line -> assertTrue(Files.isRegularFile(folder.resolve(
                line.substring(line.indexOf('(') + 1, line.indexOf(')')))), line));
        assertEquals(3, sheet.lines().filter(line -> line.startsWith("![")).count(), "two predictions and an exercise");
    }

    @Test
    void aSheetInChineseHasChineseAroundTheText() throws IOException {
        SheetFiles.write(lesson(), folder, "paper", Words.CHINESE);
        assertTrue(Files.readString(folder.resolve("paper-sheet.md")).startsWith("# 第 7 站：Paper\n"));
        assertTrue(pdf(folder.resolve("paper-key.pdf")).contains("答案"));
    }

    @Test
    void aQuizIsWrittenAsMoodleReadsIt() {
        String quiz = GiftQuiz.of(lesson(), Locale.ENGLISH);
        assertTrue(quiz.contains("::7.1 Half open::[html]<p>The network reads \\\\(T \\= 4\\\\) letters. The second is B.</p>"
                + "<p>What is 2 + 1? \\{a\\: b\\} \\= c\\#d\\~e</p> {#\n=3:0.5\n"
                + "=%0%2:0.5#That is \\\\(k\\\\) alone\\: 2.\n####<p>Three, <i>of course</i>.</p>\n}"), quiz);
        assertTrue(quiz.contains("~Nothing#Look again.\n=The valve is at 0.25 &lt; 1\n}"), quiz);
        assertTrue(quiz.contains("~It falls#It rises."), quiz);
        assertTrue(quiz.startsWith("$CATEGORY: Station 7: Paper\n"), quiz);
    }

    @Test
    void aKeyLeavesOutNoDigitThatTheToleranceTellsApart() throws IOException {
        String text = TEXT.replace("{{k + 1}} ± 0.5", "{{k / 90}} ± 0.003").replace("- [ ] 2\n", "- [ ] {{0 - k / 400}}\n");
        SheetFiles.write(LessonReader.read(text, "paper.md"), folder, "paper", Locale.ENGLISH);
        String key = Files.readString(folder.resolve("paper-key.md"));
        assertTrue(key.contains("Answer: 0.022 ± 0.003") && key.contains("- −0.005: That is"), key);
    }

    @Test
    void whereNothingCanBeClickedAStepIsAskedForByItsNumber() throws IOException {
        Lesson lesson = LessonReader.read("---\nstation: 7\ntitle: Paper\n---\n## Where\nText.\n```predict step\nClick the first after $t = 1$.\n"
                + "- [x] 2\n---\nThere.\n```\n", "paper.md");
        String asked = "(Here nothing can be clicked: give the number t of the step.)";
        SheetFiles.write(lesson, folder, "paper", Locale.ENGLISH);
        String sheet = Files.readString(folder.resolve("paper-sheet.md"));
        assertTrue(sheet.contains("**Click the first after** $t = 1$**.**\n\n" + asked), sheet);
        assertFalse(Files.readString(folder.resolve("paper-key.md")).contains(asked));
        assertTrue(GiftQuiz.of(lesson, Locale.ENGLISH).contains("<p>" + GiftQuiz.escaped(asked) + "</p> {#\n=2:0"));
    }

    @Test
    void nothingThatGiftTakesForAMarkIsLeftAlone() {
        assertEquals("\\~\\=\\#\\{\\}\\:\\\\ a", GiftQuiz.escaped("~=#{}:\\\na"));
    }

    @Test
    void linesEndBetweenWordsAndChineseCharactersButNeverBeforeAPointOrAQuantity() {
        List<Span> spans = List.of(new Span.Text("讀到（"), new Span.Symbol("C_t"), new Span.Text("）就，停。 And then $"));
        for (double width = 20; width < 300; width += 7) {
            Atom.lines(Atom.of(spans, 14), width).forEach(line -> assertFalse(line.get(0).isBlank()));
        }
        List<List<Atom>> narrow = Atom.lines(Atom.of(List.of(new Span.Text("一二，三。四")), 14), 14.5);
        assertEquals(List.of(1, 2, 2, 1), narrow.stream().map(List::size).toList());
    }
}
