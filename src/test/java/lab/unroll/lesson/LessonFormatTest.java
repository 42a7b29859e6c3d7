package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Shape;
import lab.unroll.lesson.question.Tolerance;
import lab.unroll.lesson.setup.LessonSessions;
import lab.unroll.lesson.setup.Spotlight;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.Gate;
import lab.unroll.state.ViewState;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beats, live numbers, moments, kinds of questions, reveals, notes and exercises are read from where they stand. */
class LessonFormatTest {

    private static final String HEAD = "---\nstation: 7\ntitle: New\ncell: lstm\nlength: 4\n---\n";
    private static final int FIRST_LINE = 8;

    private static LessonStep step(String body) {
        return LessonReader.read(HEAD + "## A step\n" + body, "new.md").steps().get(0);
    }

    private static List<Span> spans(String paragraph) {
        return ((Block.Paragraph) step(paragraph + "\n").blocks().get(0)).spans();
    }

    private static Question asked(String kind, String options) {
        return step("Text.\n```predict " + kind + "\nWhich?\n" + options + "\n---\nWhy.\n```\n").question().orElseThrow();
    }

    @Test
    void aNumberBetweenBracesIsLiveAndKnowsItsDecimals() {
        List<Span> spans = spans("Now {{h[3][1]}} and {{tanh(C[t][2]) * o[t][2]:3}}.");
        assertEquals(5, spans.size());
        assertEquals(2, ((Span.Live) spans.get(1)).number().decimals());
        assertEquals(3, ((Span.Live) spans.get(3)).number().decimals());
        assertEquals(FIRST_LINE, ((Span.Live) spans.get(3)).number().place().line());
    }

    @Test
    void aSymbolHasLiveNumbersInIt() {
        Span.Symbol symbol = (Span.Symbol) spans("So $h_3^1 = {{h[3][1]}} + {{b.f[1]:1}}$.").get(1);
        assertEquals("h_3^1 = 0 + 0.5", symbol.markup(number -> number.decimals() == 1 ? "0.5" : "0"));
    }

    @Test
    void aSentenceBelongsToItsMoment() {
        List<Span> spans = spans("Look. [The **first** letter $x_1$ comes in.]{t=1} [Then others.]{t=2-4}");
        assertEquals(List.of("Look. ", "The first letter x_1 comes in.", " ", "Then others."),
                spans.stream().map(Span::plain).toList());
        Span.Moment first = (Span.Moment) spans.get(1);
        assertEquals(5, first.spans().size());
        assertTrue(first.isAt(1));
        Span.Moment then = (Span.Moment) spans.get(3);
        assertEquals(List.of(2, 4), List.of(then.from(), then.to()));
    }

    @Test
    void bracketsAloneAreWords() {
        assertEquals(List.of(new Span.Text("An [aside] and {braces}.")), spans("An [aside] and {braces}."));
    }

    @Test
    void aNumberIsAskedForWithToleranceAndTemptingAnswers() {
        Question.OfNumber question = (Question.OfNumber) asked("number",
                "- [x] {{h[3][1]}} ± 0.05\n- [ ] 0.76\n  > that is tanh 1:\n  > you forgot $o$\n- [ ] −1");
        assertEquals(new Tolerance(0.05, false), question.right().tolerance());
        assertEquals("that is tanh 1: you forgot o", Span.plain(question.tempting().get(0).why()));
        assertEquals(List.of(), question.tempting().get(1).why());
        assertEquals(new Tolerance(0.1, true), ((Question.OfNumber) asked("number", "- [x] 12 ± 10%")).right().tolerance());
    }

    @Test
    void aValveAStepAndACurveAreAskedFor() {
        Question.Valve valve = (Question.Valve) asked("valve", "- [x] f 2 3 ± 0.1\n- [ ] 0.5\n  > no");
        assertEquals(List.of(Gate.FORGET, 1, 3), List.of(valve.gate(), valve.unit(), valve.step()));
        Question.Step step = (Question.Step) asked("step", "- [x] {{argmax t: h[t][1]}}\n- [ ] 4");
        assertEquals(new Tolerance(0, false), step.right().tolerance());
        Question.Curve curve = (Question.Curve) asked("curve", "- [x] C 1 ± 0.25\n- [ ] rising\n  > no\n- [ ] flat");
        assertEquals(CurveQuantity.CELL, curve.curve().quantity());
        assertEquals(0, curve.curve().unit());
        assertEquals(List.of(Shape.RISING, Shape.FLAT), curve.tempting().stream().map(Question.WrongShape::shape).toList());
        assertEquals(CurveQuantity.GRADIENT_OF_HIDDEN,
                ((Question.Curve) asked("curve", "- [x] gradient h ± 1")).curve().quantity());
    }

    @Test
    void anOptionMayClaimWhatTheBenchBearsOut() {
        Question.Choice choice = (Question.Choice) asked("choice", "- [x] Up\n  ? h[4][1] > h[1][1]\n- [ ] Down\n  > no");
        assertEquals(">", choice.options().get(0).claims().get(0).relation());
        assertEquals("no", Span.plain(choice.options().get(1).why()));
    }

    @Test
    void aStepSaysItsBeatItsRevealWhatIsSeenAndItsNotes() {
        LessonStep step = step("""
                Text.

                ```beat
                play 90
                ```

                ```bench
                step: 1
                view: gradients
                part: factors
                controls: playhead, run
                spotlight: step 2
                ```

                ```predict
                Which?
                - [x] a
                - [ ] b
                ---
                Why.
                ```

                ```reveal
                step: 4
                pin: f 1 every 0
                ```

                ```see step
                Where?
                - [x] 3
                - [ ] 4
                ```

                ```notes
                Wait for *hands*.
                ```
                """);
        assertEquals(Optional.of(new Beat(Beat.Kind.PLAY, 90)), step.beat());
        assertEquals(Optional.of("factors"), step.setup().part());
        assertEquals(Optional.of(List.of("playhead", "run")), step.setup().controls());
        assertEquals(Optional.of(new Spotlight("step", 2)), step.setup().spotlight());
        assertEquals(Optional.of(1), step.setup().step());
        assertEquals(Optional.of(4), step.told().step());
        assertEquals(Optional.of("factors"), step.told().part(), "the reveal leaves the rest");
        assertEquals(1, step.told().pins().size());
        assertTrue(step.seen().orElseThrow() instanceof Question.Step);
        assertEquals(1, step.notes().size());
        assertEquals(List.of("after"), step.covered());
    }

    @Test
    void exercisesComeAfterTheStepsEachWithItsAnswer() {
        Lesson lesson = LessonReader.read(HEAD + "## A step\nText.\n\n# To do\n\n## First\nHow large is $h_2$?\n\n"
                + "```bench\ntrain: 10\n```\n\n```answer\n{{h[2][1]}}\n```\n", "new.md");
        assertEquals(1, lesson.steps().size());
        assertEquals(List.of("First"), lesson.exercises().stream().map(Exercise::title).toList());
        assertEquals(Optional.of(10), lesson.exercises().get(0).setup().train());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{{h[3]}}                                | 8  | lesson.formula.indices",
        "{{q[3][1]}}                             | 8  | lesson.formula.name",
        "{{h[3][1]                               | 8  | lesson.formula.open",
        "{{h[3][1}}                              | 8  | lesson.formula",
        "{{1 +}}                                 | 8  | lesson.formula",
        "$h = {{oops}}$                          | 8  | lesson.formula.name",
        "x]{t=1}                                 | 8  | lesson.moment",
        "[x]{t=0}                                | 8  | lesson.moment",
        "[x]{t=4-2}                              | 8  | lesson.moment",
        "T.~```beat~play 30~```                  | 10 | lesson.beat",
        "T.~```beat~predict 90~```               | 10 | lesson.beat",
        "T.~```bench~view: moon~```              | 10 | lesson.choice",
        "T.~```bench~part: wall~```              | 10 | lesson.choice",
        "T.~```bench~controls: run, wings~```    | 10 | lesson.choice",
        "T.~```bench~spotlight: step 5~```       | 10 | lesson.number",
        "T.~```bench~spotlight: moon~```         | 10 | lesson.choice",
        "T.~```bench~cover: all, chart~```       | 10 | lesson.cover",
        "T.~```bench~session: ../../etc~```      | 10 | lesson.session.name",
        "T.~```bench~session: nowhere~```        | 10 | lesson.session.missing",
        "T.~```reveal~step: 2~```                | 9  | lesson.reveal",
        "T.~```predict moon~Q?~- [x] 1~---~W.~```| 9  | lesson.question.kind",
        "T.~```predict number~Q?~- [x] 1 ± a~---~W.~```  | 11 | lesson.question.number",
        "T.~```predict valve~Q?~- [x] f 2~---~W.~```     | 11 | lesson.question.valve",
        "T.~```predict curve~Q?~- [x] moon~---~W.~```    | 11 | lesson.question.curve",
        "T.~```predict curve~Q?~- [x] loss~- [ ] odd~---~W.~``` | 12 | lesson.question.shape",
        "T.~```predict~Q?~- [x] a~  ? 1~- [ ] b~---~W.~```      | 12 | lesson.claim",
        "T.~# E~## One~Do.                       | 10 | lesson.exercise.answer",
        "T.~# E~Do.                              | 10 | lesson.before-step",
        "T.~```answer~1~```                      | 9  | lesson.fence"})
    void whatCannotBeReadIsToldWithFileAndLine(String body, int line, String key) {
        InputException problem = assertThrows(InputException.class, () -> step(body.replace('~', '\n') + "\n"));
        assertEquals(key, problem.key(), problem.getMessage());
        assertTrue(problem.getMessage().startsWith("new.md, line " + line + ": "), problem.getMessage());
    }

    @Test
    void everyMistakeOfAFileCanBeCollected() {
        Problems problems = Problems.collected();
        LessonReader.read(HEAD + "## A\n{{q}} and {{h[1]}}\n\n```bench\nmoon: 1\nstep: 9\n```\n\n## B\n\n```predict\nQ?\n"
                + "- [x] a\n- [x] b\n---\nW.\n```\n", "new.md", LessonFolder.empty(), problems);
        assertEquals(List.of("lesson.formula.name", "lesson.formula.indices", "lesson.key", "lesson.number",
                "lesson.step.text", "lesson.question.right"), problems.told().stream().map(InputException::key).toList());
    }

    @Test
    void aSessionThatIsNoneIsRefusedWithItsName() {
        InputException problem = assertThrows(InputException.class, () -> LessonReader.read(HEAD.replace("cell: lstm\nlength: 4",
                "session: broken") + "## A\nText.\n", "new.md", LessonFolder.of("", path ->
                new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)))));
        assertTrue(problem.getMessage().contains("sessions/broken.unroll"), problem.getMessage());
    }

    @Test
    void aListOfLessonsIsThereBeforeTheirSessionsAreRead() {
        List<String> read = new ArrayList<>();
        LessonFolder folder = LessonFolder.of("", path -> new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                read.add(path);
                return super.read(bytes, from, length);
            }
        });
        String text = HEAD.replace("cell: lstm\nlength: 4", "session: broken") + "## A\nText.\n```goal\nat-step: 2\n```\n";
        Lesson lesson = LessonReader.read(text, "new.md", LessonSessions.later(folder));
        assertEquals(List.of(), read);
        InputException problem = assertThrows(InputException.class, () -> lesson.steps().get(0).setup().opened(ViewState.FIRST));
        assertTrue(problem.getMessage().contains("sessions/broken.unroll"), problem.getMessage());
        assertFalse(read.isEmpty());
    }
}
