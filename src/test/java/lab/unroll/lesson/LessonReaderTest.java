package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {

    private static final String GOOD = """
            ---
            station: 7
            title: Pinch a lane
            slides: 263-273
            # the whole lesson
            cell: lstm
            length: 4
            input: "A B C D"
            ---

            ## First step

            The state $C_t$ and the *candidate* $\\tilde C_3$,
            **always** as `C`, for \\$5.

            - one $h_{t-1}^2$
            - two

            > Task: name the *first*.

            ```bench
            step: 2
            unit: 3
            pin: f 2 every 0.1, o all 4 0
            ```

            ## Second step

            1. Look.

            ```predict
            Which valve must
            stay open: $f_t$ or $i_t$?

            - [ ] input $i$
            - [x] forget $f$
            ---
            The forget gate.

            It keeps $C_t$.
            ```
            """;
    private static final int FIRST_STEP_LINE = 11;

    private final Lesson lesson = LessonReader.read(GOOD, "lesson.md");

    @Test
    void frontMatterNamesTheLessonAndSetsUpTheBench() {
        assertEquals(7, lesson.station());
        assertEquals("Pinch a lane", lesson.title());
        assertEquals("263-273", lesson.slides());
        assertEquals("lesson.md", lesson.source());
        assertEquals(Optional.of(CellKind.LSTM), lesson.setup().cell());
        assertEquals(Optional.of(List.of("A", "B", "C", "D")), lesson.setup().input());
        assertEquals(Optional.empty(), lesson.setup().step());
    }

    @Test
    void everyHeadingBeginsAStep() {
        assertEquals(List.of("First step", "Second step"), lesson.steps().stream().map(LessonStep::title).toList());
    }

    @Test
    void textKeepsItsSymbolsStressedWordsAndCode() {
        assertEquals(new Block.Paragraph(List.of(new Span.Text("The state "), new Span.Symbol("C_t"),
                new Span.Text(" and the "), new Span.Emphasis("candidate"), new Span.Text(" "),
                new Span.Symbol("\\tilde C_3"), new Span.Text(", "), new Span.Strong("always"), new Span.Text(" as "),
                new Span.Code("C"), new Span.Text(", for $5."))), lesson.steps().get(0).blocks().get(0));
    }

    @Test
    void listsAndQuotationsBecomeBulletsAndNotes() {
        List<Block> blocks = lesson.steps().get(0).blocks();
        assertEquals(new Block.Bullets(List.of(List.of(new Span.Text("one "), new Span.Symbol("h_{t-1}^2")),
                List.of(new Span.Text("two"))), false), blocks.get(1));
        assertEquals(new Block.Note(List.of(new Block.Paragraph(List.of(new Span.Text("Task: name the "),
                new Span.Emphasis("first"), new Span.Text("."))))), blocks.get(2));
        assertTrue(((Block.Bullets) lesson.steps().get(1).blocks().get(0)).numbered());
    }

    @Test
    void stepOverrulesTheSettingsOfTheLesson() {
        BenchSetup setup = lesson.steps().get(0).setup();
        assertEquals(Optional.of(4), setup.length());
        assertEquals(Optional.of(2), setup.step());
        assertEquals(Optional.of(2), setup.unit(), "units count from 1 in the file, from 0 in the programme");
        assertEquals(List.of(new Pin(Gate.FORGET, 1, Pin.EVERY_STEP, 0.1), new Pin(Gate.OUTPUT, Pin.ALL_UNITS, 4, 0)),
                setup.pins());
        assertEquals(List.of(), lesson.steps().get(1).setup().pins(), "the next step is free again");
    }

    @Test
    void questionKnowsItsRightOptionAndTheAnswerToReveal() {
        Question.Choice question = (Question.Choice) lesson.steps().get(1).question().orElseThrow();
        assertEquals("Which valve must stay open: f_t or i_t?", Span.plain(question.text()));
        assertEquals(List.of("input i", "forget f"), question.options().stream().map(option -> Span.plain(option.text())).toList());
        assertEquals(1, question.rightOption());
        assertEquals(2, question.revealed().size());
        assertEquals(Optional.empty(), lesson.steps().get(0).question());
    }

    @Test
    void inputMayBeWrittenWithoutBlanks() {
        assertEquals(lesson.setup().input(), LessonReader.read(GOOD.replace("A B C D", "ABCD"), "x.md").setup().input());
    }

    @Test
    void blankOfATextIsWrittenAsTheBenchShowsIt() {
        BenchSetup setup = LessonReader.read("""
                ---
                station: 1
                title: A text
                preset: next-char
                input: the␣lighthou
                ---
                ## Step
                Text.
                """, "text.md").setup();
        Example example = setup.example().orElseThrow();
        assertEquals("the lighthou", setup.experiment().task().text(example));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertEquals(lesson, LessonReader.read(GOOD.replace("\n", "\r\n"), "lesson.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', commentCharacter = '%', value = {
            "station: 7              | stations: 7           | 2  | lesson.key.near",
            "station: 7              | station: seven        | 2  | lesson.number",
            "station: 7              | station: 0            | 2  | lesson.number",
            "station: 7              | station               | 2  | lesson.line",
            "station: 7              | # no number           | 1  | lesson.missing",
            "title: Pinch a lane     | title:                | 1  | lesson.missing",
            "slides: 263-273         | station: 8            | 4  | lesson.key.twice",
            "cell: lstm              | cell: transformer     | 6  | lesson.choice",
            "cell: lstm              | preset: remember-all  | 6  | lesson.choice",
            "cell: lstm              | theme: dark           | 6  | lesson.key",
            "cell: lstm              | hidden: 129           | 6  | lesson.number",
            "cell: lstm              | seed: 1.5             | 6  | lesson.number",
            "length: 4               | length: 5             | 8  | lesson.input.length",
            "A B C D                 | A B C E               | 8  | lesson.input.symbol",
            "## First step           | # First step          | 11 | lesson.heading",
            "## First step           | ##                    | 11 | lesson.heading",
            "## First step           | ## First $C_t$        | 11 | lesson.plain",
            "## First step           | First step            | 11 | lesson.before-step",
            "the *candidate*         | the ![picture](x.png) | 13 | lesson.unsupported",
            "**always**              | [link](x)             | 14 | lesson.unsupported",
            "**always**              | **$C_t$**             | 14 | lesson.plain",
            "for \\$5                | for $5                | 14 | lesson.symbol",
            "$C_t$ and               | $C_{t$ and            | 13 | lesson.symbol",
            "$C_t$ and               | $C_$ and              | 13 | lesson.symbol",
            "$C_t$ and               | $\\alpha$ and         | 13 | lesson.symbol",
            "> Task                  | >> Task               | 19 | lesson.unsupported",
            "step: 2                 | step: 5               | 22 | lesson.number",
            "unit: 3                 | unit: 5               | 23 | lesson.number",
            "unit: 3                 | title: Other          | 23 | lesson.key",
            "f 2 every 0.1           | f 2 every             | 24 | lesson.pin",
            "f 2 every 0.1           | q 2 every 0.1         | 24 | lesson.pin",
            "f 2 every 0.1           | f 2 every 1.1         | 24 | lesson.pin",
            "f 2 every 0.1           | f 5 every 0.1         | 24 | lesson.pin.range",
            "o all 4 0               | o all 5 0             | 24 | lesson.pin.range",
            "unit: 3                 | cell: rnn             | 24 | lesson.pin.cell",
            "1. Look.                | ~~                    | 27 | lesson.step.text",
            "```predict              | ```quiz               | 31 | lesson.fence",
            "- [ ] input $i$         | - [ ] input $i        | 35 | lesson.symbol",
            "- [ ] input $i$         | - [?] input $i$       | 35 | lesson.question.option",
            "- [x] forget $f$        | - [?] forget $f$      | 36 | lesson.question.option",
            "- [x] forget $f$        | - [ ] forget $f$      | 31 | lesson.question.right",
            "- [ ] input $i$         | - [X] input $i$       | 31 | lesson.question.right",
            "- [x] forget $f$        | ~~                    | 31 | lesson.question.options",
            "It keeps $C_t$.         | It keeps $C_t.        | 40 | lesson.symbol",
    })
    void problemNamesFileAndLine(String right, String wrong, int line, String key) {
        String bad = GOOD.replace(right, wrong);
        assertTrue(!bad.equals(GOOD), "the example contains " + right);
        assertProblem(bad, line, key);
    }

    @Test
    void lessonWithoutFrontMatterIsRefused() {
        assertProblem("## A step\n\nText.\n", 1, "lesson.front-matter");
        assertProblem("", 1, "lesson.front-matter");
    }

    @Test
    void lessonWithoutStepIsRefused() {
        assertProblem(GOOD.lines().limit(FIRST_STEP_LINE - 1).reduce("", (a, b) -> a + b + "\n"), 1,
                "lesson.steps.none");
    }

    @Test
    void secondSettingsOfOneStepAreRefused() {
        String bench = "```bench\nstep: 1\n```\n";
        assertProblem(GOOD.replace("## Second step\n", bench + "\n## Second step\n"), 27, "lesson.block.twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The forget gate.\n\nIt keeps $C_t$.\n", "---\nThe forget gate.\n\nIt keeps $C_t$.\n"})
    void questionWithoutAnswerIsRefused(String answer) {
        assertTrue(GOOD.contains(answer));
        assertProblem(GOOD.replace(answer, ""), 31, "lesson.question.reveal");
    }

    @Test
    void questionWithoutTextIsRefused() {
        assertProblem(GOOD.replace("Which valve must\nstay open: $f_t$ or $i_t$?\n", ""), 31, "lesson.question.text");
    }

    private static void assertProblem(String markdown, int line, String key) {
        InputException problem = assertThrows(InputException.class, () -> LessonReader.read(markdown, "lesson.md"));
        assertEquals(key, problem.key(), problem.getMessage());
        assertTrue(problem.getMessage().startsWith("lesson.md, line " + line + ": "), problem.getMessage());
        assertTrue(problem.in(Words.CHINESE).startsWith("lesson.md 第 " + line + " 行："), problem.in(Words.CHINESE));
    }
}
