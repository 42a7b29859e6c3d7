package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.lesson.file.LessonBounds;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to break the reader are refused like any other that is wrong, and do no harm to those beside them. */
class HostileLessonsTest {

    private static final String HEAD = "---\nstation: 1\ntitle: Hostile\ncell: lstm\n---\n## A step\n";
    private static final String GOOD = HEAD + "Text.\n";
    private static final int FIRST_LINE = 7;
    private static final int MANY = 20_000;

    /** Parts that stand inside one another, each in a text that is otherwise a lesson. */
    static List<Arguments> deep() {
        return List.of(
                Arguments.of("lesson.marks", "*a ".repeat(MANY) + "b* ".repeat(MANY)),
                Arguments.of("lesson.long", ("x".repeat(99) + "\n").repeat(200)),
                Arguments.of("lesson.long", "<!-- ".repeat(MANY)),
                Arguments.of("lesson.marks", "_a **b ".repeat(1500)),
                Arguments.of("lesson.marks", "*a\n".repeat(MANY / 10)),
                Arguments.of("lesson.marks", "![".repeat(1000) + "](x)".repeat(1000)),
                Arguments.of("lesson.marks", "[".repeat(1000)),
                Arguments.of("lesson.deep", "*".repeat(100) + "a"),
                Arguments.of("lesson.deep", ">".repeat(5000) + " a"),
                Arguments.of("lesson.deep", "> ".repeat(5000) + "a"),
                Arguments.of("lesson.deep", "- ".repeat(5000) + "a"),
                Arguments.of("lesson.deep", "1. ".repeat(5000) + "a"),
                Arguments.of("lesson.deep", stairs(300)),
                Arguments.of("lesson.deep", "\t".repeat(100) + "- a"),
                Arguments.of("lesson.symbol", "$" + "{".repeat(5000) + "}".repeat(5000) + "{$"),
                Arguments.of("lesson.symbol", "$".repeat(4999)));
    }

    /** A list in a list in a list, each two columns further to the right. */
    private static String stairs(int steps) {
        return IntStream.range(0, steps).mapToObj(i -> " ".repeat(2 * i) + "- a\n").collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("deep")
    void whateverStandsInsideItselfTooOftenIsRefused(String key, String text) {
        assertProblem(key, HEAD + text + "\n", FIRST_LINE);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("deep")
    void aQuestionIsNoWayAround(String key, String text) {
        InputException problem = assertThrows(InputException.class,
                () -> LessonReader.read(GOOD + "```predict\n" + text + "\n- [x] a\n- [ ] b\n---\nWhy.\n```\n", "lesson.md"));
        assertTrue(problem.key().startsWith("lesson."), problem.getMessage());
    }

    /** The deepest that is let through: as many marks and columns as are allowed, in every combination of their order. */
    @ParameterizedTest
    @CsvSource({"*a ,b* ", "_a ,b_ ", "**a ,b** ", "*a _b ,c_ d* ", "![,](x)", "[,]"})
    void whatIsLetThroughIsParsedWithRoomToSpare(String open, String close) throws InterruptedException {
        int pairs = LessonBounds.MOST_MARKS / (int) (open + close).chars().filter(c -> "*_[]".indexOf(c) >= 0).count();
        String inside = open.repeat(pairs) + close.repeat(pairs);
        String quoted = "> ".repeat(LessonBounds.MOST_COLUMNS / 2 - 1) + inside;
        Throwable[] died = new Throwable[1];
        Thread small = new Thread(null, () -> {
            for (String text : List.of(inside, quoted)) {
                try {
                    LessonReader.read(HEAD + text + "\n", "lesson.md");
                } catch (InputException refused) {
                    // links, pictures and stress in stress are not for lessons
                }
            }
        }, "small stack", 256 * 1024);
        small.setUncaughtExceptionHandler((thread, problem) -> died[0] = problem);
        small.start();
        small.join();
        assertEquals(null, died[0]);
    }

    @Test
    void aHundredThousandPinsAreRefusedBeforeOneIsRead() {
        String pins = "pin: " + "f 1 1 0,".repeat(100_000) + "f 1 1 0\n";
        assertProblem("lesson.pins", HEAD.replace("cell: lstm\n", "cell: lstm\n" + pins), 5);
        assertProblem("lesson.pins", GOOD + "```bench\n" + pins + "```\n", FIRST_LINE + 2);
    }

    @Test
    void aLessonHasNoMoreStepsThanFitOnAScreen() {
        String steps = "## Another\n\nText.\n\n".repeat(40_000);
        assertProblem("lesson.headings", GOOD + "\n" + steps, FIRST_LINE + 2 + 99 * 4);
        assertProblem("lesson.headings", GOOD + "\n" + steps.replace("## Another\n", "Another\n---\n").substring(0, 500_000),
                FIRST_LINE + 2 + 99 * 5);
        assertEquals(100, LessonReader.read(GOOD + "\n" + steps.substring(0, 99 * 19), "lesson.md").steps().size());
    }

    @Test
    void theMarkOfTheOrderOfBytesIsNoPartOfTheText() throws IOException {
        String marked = "\uFEFF" + GOOD;
        assertEquals(GOOD, LessonFile.text(new ByteArrayInputStream(marked.getBytes(StandardCharsets.UTF_8)), "a.md"));
    }

    @Test
    void aHugeLineIsNotEvenReadToItsEnd() {
        InputStream endless = new InputStream() {
            private long left = 50L << 20;

            @Override
            public int read() throws IOException {
                if (--left < 48L << 20) {
                    throw new IOException("read too far");
                }
                return 'x';
            }
        };
        InputException problem = assertThrows(InputException.class, () -> LessonFile.text(endless, "huge.md"));
        assertEquals("lesson.large", problem.key());
        assertTrue(problem.getMessage().contains("huge.md"), problem.getMessage());
        assertEquals("lesson.large", assertThrows(InputException.class,
                () -> LessonReader.read("x".repeat(50 << 20), "huge.md")).key());
    }

    @Test
    void binaryJunkIsNoLesson() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] junk = new byte[1 + random.nextInt(5000)];
            random.nextBytes(junk);
            assertThrows(InputException.class,
                    () -> LessonReader.read(LessonFile.text(new ByteArrayInputStream(junk), "junk.md"), "junk.md"));
        }
    }

    @Test
    void junkInsideALessonNeverEndsInAnythingButAProblem() {
        Random random = new Random(7);
        String alphabet = "*_[]()!<>$`#-+ \n\n\t{}\\&;:1.ax\u0000\u7a7a";
        for (int i = 0; i < 3000; i++) {
            String junk = random.ints(random.nextInt(300), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1)).collect(Collectors.joining());
            try {
                LessonReader.read(GOOD + junk, "junk.md");
            } catch (InputException told) {
                assertTrue(told.getMessage().startsWith("junk.md, line "), told.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "lesson.front-matter | station: 1",
            "lesson.missing      | ---~---",
            "lesson.number       | ---~station: 99999999999999999999~title: a~---",
            "lesson.line         | ---~station: 1~- a~- b~title: a~---",
            "lesson.key          | ---~station: 1~title: a~!!java.lang.Runtime: x~---",
            "lesson.key.near     | ---~station: 1~title: a~preset.x: ../../etc/passwd~---"})
    void wrongFrontMatterIsTold(String key, String text) {
        InputException problem = assertThrows(InputException.class,
                () -> LessonReader.read(text.replace('~', '\n') + "\n## A step\nText.\n", "lesson.md"));
        assertEquals(key, problem.key(), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"title: \", \"", "title: ', '", "title: \"a, \"a"})
    void aQuotationMarkAloneIsAValue(String line, String title) {
        assertEquals(title, LessonReader.read("---\nstation: 1\n" + line + "\n---\n## A step\nText.\n", "lesson.md").title());
        assertEquals(title, LessonReader.read("\n--- \nstation: 1\n" + line + "\n---\n## A step\nText.\n", "lesson.md").title());
    }

    @Test
    void aBrokenLessonLeavesTheOthers() {
        LessonList list = Lessons.all(Locale.ENGLISH, files(Map.of("en/index.txt", "a.md\nb.md\nc.md\nd.md\n",
                "en/a.md", GOOD, "en/b.md", "*".repeat(MANY), "en/d.md", GOOD.replace("station: 1", "station: 4"))));
        assertEquals(List.of(1, 4), list.lessons().stream().map(Lesson::station).toList());
        assertEquals(List.of("lesson.marks", "lesson.file-missing"),
                list.problems().stream().map(InputException::key).toList());
        assertTrue(list.problems().get(0).getMessage().contains("lessons/en/b.md"));
    }

    @Test
    void aBrokenTranslationIsToldAndTheEnglishLessonIsShown() {
        LessonList list = Lessons.all(Words.CHINESE, files(Map.of("en/index.txt", "a.md\n", "en/a.md", GOOD,
                Words.CHINESE.toLanguageTag() + "/a.md", "nothing")));
        assertEquals(List.of("lessons/en/a.md"), list.lessons().stream().map(Lesson::source).toList());
        assertEquals(List.of("lesson.front-matter"), list.problems().stream().map(InputException::key).toList());
    }

    @Test
    void aBrokenIndexLeavesNoLessonButAProblem() {
        LessonList list = Lessons.all(Locale.ENGLISH, files(Map.of()));
        assertEquals(List.of(), list.lessons());
        assertEquals(List.of("lesson.file-missing"), list.problems().stream().map(InputException::key).toList());
    }

    private static Function<String, InputStream> files(Map<String, String> texts) {
        Map<String, String> byPath = new HashMap<>();
        texts.forEach((name, text) -> byPath.put("lessons/" + name, text));
        return path -> byPath.containsKey(path)
                ? new ByteArrayInputStream(byPath.get(path).getBytes(StandardCharsets.UTF_8)) : null;
    }

    private static void assertProblem(String key, String markdown, int line) {
        InputException problem = assertThrows(InputException.class, () -> LessonReader.read(markdown, "lesson.md"));
        assertEquals(key, problem.key(), problem.getMessage());
        String start = "lesson.md, line ";
        assertTrue(problem.getMessage().startsWith(start), problem.getMessage());
        int told = Integer.parseInt(problem.getMessage().substring(start.length(), problem.getMessage().indexOf(':')));
        assertTrue(told >= line, problem.getMessage());
    }
}
