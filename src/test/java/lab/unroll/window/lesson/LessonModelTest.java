package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LessonModelTest {

    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final List<BenchSetup> applied = new ArrayList<>();
    private final List<List<String>> covers = new ArrayList<>();
    private final List<List<String>> leftCovered = new ArrayList<>();
    private final List<BenchSetup> told = new ArrayList<>();
    private final List<Runnable> there = new ArrayList<>();
    private final LessonBench bench = new StillBench() {

        @Override
        public void enter(BenchSetup setup, List<String> covered) {
            applied.add(setup);
            covers.add(covered);
        }

        @Override
        public void reveal(BenchSetup setup, List<String> left) {
            told.add(setup);
            leftCovered.add(left);
        }

        @Override
        public void leave() {
            covers.add(List.of());
        }

        @Override
        public void whenThere(Runnable then) {
            there.add(then);
        }
    };
    private final LessonModel model = new LessonModel(language, locale -> CompletableFuture.completedFuture(lessons(locale)), bench);

    private static LessonList lessons(Locale locale) {
        String tag = locale.getLanguage();
        return new LessonList(List.of(lesson(1, tag), lesson(2, tag)), List.of());
    }

    private static Lesson lesson(int station, String tag) {
        return LessonReader.read("""
                ---
                station: %d
                title: %s
                cell: lstm
                ---
                ## First
                Text.
                ```bench
                step: 2
                ```
                ## Second
                More text.
                ```bench
                step: 4
                ```
                ```beat
                predict
                ```
                ```predict
                Which?
                - [x] this
                - [ ] that
                  > You mixed them up.
                ---
                It is this.
                ```
                ```reveal
                step: 6
                ```
                ```see number
                How much?
                - [x] 0.5 ± 0.1
                ```
                """.formatted(station, tag), "lesson.md");
    }

    @Test
    void noLessonIsOpenAtFirstAndTheBenchIsLeftAlone() {
        assertNull(model.lessonProperty().get());
        assertTrue(applied.isEmpty());
    }

    @Test
    void everyStepSetsUpTheBench() {
        model.open(0, 0);
        model.next();
        assertEquals(List.of(2, 4), applied.stream().map(setup -> setup.step().orElseThrow()).toList());
    }

    @Test
    void nextAfterTheLastStepOpensTheNextLessonAndBackReturns() {
        model.open(0, 1);
        model.skip();
        assertEquals(2, model.lessonProperty().get().station());
        assertEquals(0, model.stepIndex());
        model.back();
        assertEquals(1, model.lessonProperty().get().station());
        assertEquals(1, model.stepIndex());
    }

    @Test
    void thereIsNothingBeforeTheFirstStepAndNothingAfterTheLast() {
        model.open(0, 0);
        assertFalse(model.hasBack());
        model.open(1, 1);
        assertFalse(model.hasNext());
    }

    @Test
    void anotherLanguageKeepsThePlaceAndThePredictionAndDoesNotTouchTheBench() {
        model.open(1, 1);
        model.predicted().answerProperty().set(new Answer.Chosen(1));
        applied.clear();
        language.set(Words.CHINESE);
        assertEquals("zh", model.lessonProperty().get().title());
        assertEquals("Second", model.stepProperty().get().title());
        assertEquals(new Answer.Chosen(1), model.predicted().answerProperty().get());
        assertTrue(applied.isEmpty());
    }

    @Test
    void whatWouldTellIsCoveredUntilTheAnswerIsToldAndThenTheRevealIsShown() {
        model.open(0, 1);
        assertEquals(List.of("after"), covers.get(0));
        model.reveal();
        assertEquals(List.of(), told, "nothing is predicted yet");
        model.predicted().answerProperty().set(new Answer.Chosen(1));
        model.reveal();
        assertEquals(6, told.get(0).step().orElseThrow());
        Judgement judged = model.predicted().toldProperty().get().judgement().orElseThrow();
        assertEquals(Judgement.Verdict.WRONG, judged.verdict());
        assertEquals("You mixed them up.", Span.plain(judged.why()));
    }

    @Test
    void whatALaterStepAsksForStaysCoveredWhereTheRevealSaysSo() {
        for (String left : List.of("after", "none", "")) {
            Lesson lesson = LessonReader.read("""
                    ---
                    station: 1
                    title: T
                    ---
                    ## Only
                    Text.
                    ```bench
                    step: 2
                    cover: all
                    ```
                    ```predict
                    Which?
                    - [x] this
                    - [ ] that
                    ---
                    This.
                    ```
                    ```reveal
                    step: 3
                    %s
                    ```
                    """.formatted(left.isEmpty() ? "" : "cover: " + left), "lesson.md");
            covers.clear();
            leftCovered.clear();
            LessonModel one = new LessonModel(language, locale -> CompletableFuture.completedFuture(new LessonList(List.of(lesson), List.of())), bench);
            one.open(0, 0);
            one.predicted().answerProperty().set(new Answer.Chosen(0));
            one.reveal();
            one.goTo(0);
            List<String> wanted = left.isEmpty() ? List.of() : List.of(left);
            assertEquals(List.of(wanted), leftCovered);
            assertEquals(List.of(List.of("all"), wanted), covers, "as it was left");
        }
    }

    @Test
    void nextWaitsForTheAnswerAndTheObservationOrIsSkipped() {
        model.open(0, 1);
        model.next();
        assertEquals(1, model.lessonProperty().get().station());
        model.predicted().answerProperty().set(new Answer.Chosen(0));
        model.reveal();
        assertTrue(model.waitingProperty().get(), "for what was to be seen");
        model.seen().answerProperty().set(new Answer.Number(0.55));
        model.check();
        there.remove(there.size() - 1).run();
        assertTrue(model.seen().toldProperty().get().judgement().orElseThrow().isRight());
        assertFalse(model.waitingProperty().get());
        model.next();
        assertEquals(2, model.lessonProperty().get().station());
        model.next();
        assertEquals(1, model.stepIndex());
        model.skip();
        assertEquals(1, model.stepIndex(), "it is the last of all");
        model.back();
        assertEquals(0, model.stepIndex());
    }

    @Test
    void whatWasAnsweredIsRememberedAndNotCoveredAgain() {
        model.open(0, 1);
        model.predicted().answerProperty().set(new Answer.Chosen(0));
        model.reveal();
        model.back();
        assertEquals(null, model.predicted().answerProperty().get());
        model.next();
        assertEquals(new Answer.Chosen(0), model.predicted().answerProperty().get());
        assertTrue(model.predicted().isTold());
        assertEquals(List.of(), covers.get(covers.size() - 1));
        assertEquals(6, applied.get(applied.size() - 1).step().orElseThrow());
        model.open(1, 1);
        assertFalse(model.predicted().isTold(), "the same step of another station is another one");
    }

    @Test
    void anAnswerThatComesLateIsNotToldToAnotherStep() {
        model.open(0, 1);
        model.seen().answerProperty().set(new Answer.Number(0.5));
        model.check();
        model.back();
        List.copyOf(there).forEach(Runnable::run);
        assertFalse(model.seen().isTold());
    }

    @Test
    void whatIsToldIsToldOfTheAnswerThatWasGivenAndNotOfOneThatIsWrittenSince() {
        model.open(0, 1);
        model.seen().answerProperty().set(new Answer.Number(0.1));
        model.check();
        model.seen().answerProperty().set(new Answer.Number(0.55));
        there.remove(there.size() - 1).run();
        assertFalse(model.seen().toldProperty().get().judgement().orElseThrow().isRight(), "0.1 was given");
        assertNull(model.seen().toldOfThis(), "of 0.55 nothing is told yet");
        language.set(Words.CHINESE);
        assertFalse(model.seen().toldProperty().get().judgement().orElseThrow().isRight(), "another language does not tell it either");
        model.check();
        there.remove(there.size() - 1).run();
        assertTrue(model.seen().toldOfThis().judgement().orElseThrow().isRight());
    }

    @Test
    void theLessonThatIsClosedCoversNothing() {
        model.open(0, 1);
        model.close();
        assertEquals(List.of(), covers.get(covers.size() - 1));
        assertFalse(model.waitingProperty().get());
    }

    @Test
    void aLessonThatIsBrokenInAnotherLanguageIsClosedThereAndTheOthersKeepTheirPlaces() {
        LessonList broken = new LessonList(List.of(lesson(2, "zh")), List.of(new InputException("lesson.binary", "a.md")));
        LessonModel some = new LessonModel(language,
                locale -> CompletableFuture.completedFuture(locale.equals(Words.CHINESE) ? broken : lessons(locale)), bench);
        some.open(1, 1);
        language.set(Words.CHINESE);
        assertEquals(2, some.lessonProperty().get().station());
        assertEquals(broken.problems().stream().map(Failure::new).toList(), some.problemsProperty().get());
        language.set(Locale.ENGLISH);
        assertEquals(List.of(), some.problemsProperty().get());
        some.open(0, 0);
        language.set(Words.CHINESE);
        assertNull(some.lessonProperty().get());
    }

    @Test
    void whatIsOpenedBeforeTheLessonsAreReadIsOpenedThenAndThoseOfTheLanguageBeforeAreLeftOut() {
        Map<Locale, CompletableFuture<LessonList>> later = new HashMap<>();
        LessonModel some = new LessonModel(language, locale -> later.computeIfAbsent(locale, one -> new CompletableFuture<>()), bench);
        some.open(1, 0);
        assertFalse(some.isRead());
        assertNull(some.lessonProperty().get());
        language.set(Words.CHINESE);
        later.get(Locale.ENGLISH).complete(lessons(Locale.ENGLISH));
        assertFalse(some.isRead());
        later.get(Words.CHINESE).complete(lessons(Words.CHINESE));
        assertTrue(some.isRead());
        assertEquals(lessons(Words.CHINESE).lessons().get(1).station(), some.lessonProperty().get().station());
        language.set(Locale.ENGLISH);
        assertTrue(some.isRead());
    }

    @Test
    void aFaultWhileReadingStandsInThePlaceOfTheLessons() {
        Failure fault = new Failure(new IllegalStateException("a fault"));
        LessonModel some = new LessonModel(language, locale -> CompletableFuture.failedFuture(fault.cause()), bench);
        assertEquals(List.of(fault), some.problemsProperty().get());
    }

    @Test
    void whoIsHereForTheFirstTimeIsGreetedBeforeTheLessonsAreReadAndMayOpenThemMeanwhile() {
        Map<Locale, CompletableFuture<LessonList>> later = new HashMap<>();
        LessonModel some = new LessonModel(language, locale -> later.computeIfAbsent(locale, one -> new CompletableFuture<>()), bench);
        some.greet(lessons(Locale.ENGLISH).lessons().get(0).steps().get(0).setup());
        assertTrue(some.greetingProperty().get());
        some.open(0, 0);
        assertTrue(some.greetingProperty().get());
        later.get(Locale.ENGLISH).complete(lessons(Locale.ENGLISH));
        assertFalse(some.greetingProperty().get());
        assertEquals(1, some.lessonProperty().get().station());
    }
}
