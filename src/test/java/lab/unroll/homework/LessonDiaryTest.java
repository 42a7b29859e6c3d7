package lab.unroll.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.work.Attempt;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

/** What is noted of a lesson while somebody works on it. */
class LessonDiaryTest {

    private final Lesson lesson = Pupil.lesson();
    private long seconds;
    private final LessonDiary diary = new LessonDiary(() -> seconds * 1_000_000_000L);

    private void show(int step) {
        diary.show(lesson, "", Locale.ENGLISH, step);
    }

    @Test
    void eachAnswerIsNotedWithTheSecondsThatItsStepWasShown() {
        show(0);
        seconds += 5;
        diary.predicted(new Answer.Chosen(0));
        seconds += 5;
        show(1);
        seconds += 100;
        show(0);
        seconds += 3;
        diary.seen(new Answer.Number(3));
        diary.seen(new Answer.Number(6));
        diary.leave();
        seconds += 1000;
        LessonWork work = diary.of(7, "");
        assertEquals(List.of(new Attempt("choice 1", 5)), work.steps().get(0).predicted().attempts());
        assertEquals(List.of(new Attempt("number 3.0", 13), new Attempt("number 6.0", 13)), work.steps().get(0).seen().attempts());
        assertEquals(113, work.seconds());
        assertEquals(3, diary.changes());
        assertEquals(lesson.sum(), work.sum());
    }

    @Test
    void whatIsOnlyLookedAtIsNotedAndNotKept() {
        show(2);
        seconds += 4;
        StepWork looked = diary.of(7, "").steps().get(0);
        assertEquals(3, looked.step());
        assertEquals(4, looked.seconds());
        assertNull(looked.goal());
        assertFalse(diary.of(7, "").hasAnything());
        assertEquals(List.of(), diary.all());
    }

    @Test
    void aGoalHasTheTimeAtWhichItWasReachedThoughItsBenchComesLater() {
        show(2);
        seconds += 7;
        Consumer<KeptBench> takes = diary.reached(lesson.steps().get(2).goal().orElseThrow());
        seconds += 10;
        show(3);
        takes.accept(new KeptBench("network", "x"));
        assertEquals(7, diary.of(7, "").steps().get(0).goal().seconds());
        assertTrue(diary.of(7, "").hasAnything());
    }

    @Test
    void anAnswerKeepsTheWordsItWasAskedInWhenTheLanguageChanges() {
        show(0);
        diary.predicted(new Answer.Chosen(0));
        String asked = diary.of(7, "").steps().get(0).predicted().asked();
        Lesson other = LessonReader.read(Pupil.LESSON.replace("Which?", "哪一個？"), "zh.md");
        diary.show(other, "", Words.CHINESE, 0);
        assertEquals(asked, diary.of(7, "").steps().get(0).predicted().asked());
        assertEquals("zh-TW", diary.of(7, "").language());
    }

    @Test
    void whatWasDoneElsewhereIsTakenOverWhereNothingWasDoneHere() {
        LessonWork done = Pupil.good("Lin", lesson).lesson();
        show(1);
        assertTrue(diary.restore(done));
        seconds += 2;
        assertEquals(12, diary.of(7, "").steps().get(1).seconds());
        assertEquals(done.steps().get(0), diary.of(7, "").steps().get(0));
        diary.predicted(new Answer.At(1));
        assertEquals(2, diary.of(7, "").steps().get(1).predicted().attempts().size());
        assertFalse(diary.restore(done), "now something was done here");
    }

    @Test
    void aTeachersLessonIsAnotherThanTheShippedOneOfTheSameNumber() {
        show(1);
        diary.predicted(new Answer.At(1));
        diary.show(lesson, "mine.md", Locale.ENGLISH, 1);
        diary.predicted(new Answer.At(2));
        assertEquals(List.of("", "mine.md"), diary.all().stream().map(LessonWork::file).toList());
        assertEquals("step 2", diary.page(7, "mine.md", 2).orElseThrow().predicted().attempts().get(0).answer());
        diary.forgetTaught();
        assertEquals(List.of(""), diary.all().stream().map(LessonWork::file).toList());
    }

    @Test
    void answersAreWordsThatAreReadAgainAndOnlyForTheirQuestion() {
        Question choice = lesson.steps().get(0).question().orElseThrow();
        Question number = lesson.steps().get(0).seen().orElseThrow();
        Question step = lesson.steps().get(1).question().orElseThrow();
        Question curve = lesson.steps().get(3).question().orElseThrow();
        assertEquals(Optional.of(new Answer.Chosen(1)), AnswerText.read("choice 2", choice));
        assertEquals(Optional.of(new Answer.Number(-1.5e-7)), AnswerText.read(AnswerText.of(new Answer.Number(-1.5e-7)), number));
        assertEquals(Optional.of(new Answer.At(5)), AnswerText.read("step 5", step));
        Answer sketch = new Answer.Sketch(List.of(0.0, 1.0, -0.25));
        assertEquals(Optional.of(sketch), AnswerText.read(AnswerText.of(sketch), curve));
        for (String no : List.of("choice 3", "choice 0", "choice -1", "choice 99999999999", "choice", "number 1", "", "choice 1 ")) {
            assertEquals(Optional.empty(), AnswerText.read(no, choice), no);
        }
        for (String no : List.of("number NaN", "number 1e5", "number 1E999", "number Infinity", "number 0x1p3", "number 1d")) {
            assertEquals(Optional.empty(), AnswerText.read(no, number), no);
        }
        assertEquals(Optional.empty(), AnswerText.read("curve 1 x", curve));
        assertEquals(Optional.empty(), AnswerText.read("curve " + "1 ".repeat(9000), curve));
    }

    @Test
    void aLessonWithOtherEndsOfLinesIsTheSameVersion() {
        assertEquals(lesson.sum(), LessonReader.read(Pupil.LESSON.replace("\n", "\r\n"), "crlf.md").sum());
    }
}
