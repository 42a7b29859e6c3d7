package lab.unroll.window.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lab.unroll.homework.AnswerText;
import lab.unroll.homework.AskedSum;
import lab.unroll.homework.Homework;
import lab.unroll.homework.LessonDiary;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.work.AnswerWork;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;
import lab.unroll.session.Sections;
import lab.unroll.window.work.KeptBenches;

/** What has been answered and reached at each step of each lesson: as it is shown again, kept, and handed in. */
public final class LessonMemory {

    private final LessonModel lessons;
    private final ObservableValue<Locale> language;
    private final Map<Place, Kept> kept = new HashMap<>();
    private final LessonDiary diary = new LessonDiary(System::nanoTime);

    /** A step of a lesson, whatever its language, counted from 0. */
    private record Place(Object lesson, int step) {
    }

    /** What has been answered at a step. */
    record Kept(Asked.Given predicted, Asked.Given seen, boolean reached) {

        static final Kept NOTHING = new Kept(Asked.Given.NOTHING, Asked.Given.NOTHING, false);

        /** True if a step still waits for something. */
        boolean isWaiting(LessonStep step) {
            return step.question().isPresent() && !predicted.told() || step.seen().isPresent() && !seen.told()
                    || step.goal().isPresent() && !reached;
        }
    }

    LessonMemory(LessonModel lessons, ObservableValue<Locale> language) {
        this.lessons = lessons;
        this.language = language;
    }

    /** The name of the file of a teacher's lesson; empty for one that is shipped. */
    private static String file(Object identity) {
        return identity instanceof String file ? file : "";
    }

    /** What is known of a step, if it was shown already, here or elsewhere. */
    Optional<Kept> of(Object identity, Lesson lesson, int step) {
        return Optional.ofNullable(kept.get(new Place(identity, step))).or(() -> diary.page(lesson.station(), file(identity), step + 1)
                .map(work -> kept(lesson, work, diary.isOf(lesson, file(identity)))));
    }

    /** The same of a lesson by its place; nothing where it was not shown. */
    Kept of(Shelf shelf, int index, int step) {
        Lesson lesson = shelf.all().get(index);
        return of(shelf.identity(lesson), lesson, step).orElse(Kept.NOTHING);
    }

    private static Kept kept(Lesson lesson, StepWork work, boolean isSameText) {
        LessonStep step = lesson.steps().get(work.step() - 1);
        return new Kept(given(step.question(), work.predicted(), isSameText), given(step.seen(), work.seen(), isSameText),
                work.goal() != null && step.goal().isPresent());
    }

    private static Asked.Given given(Optional<Question> question, AnswerWork work, boolean isSameText) {
        if (question.isEmpty() || work == null || work.attempts().isEmpty()
                || !isSameText && !AskedSum.of(question.get()).equals(work.asked())) {
            return Asked.Given.NOTHING;
        }
        return AnswerText.read(work.attempts().get(work.attempts().size() - 1).answer(), question.get())
                .map(Asked.Given::elsewhere).orElse(Asked.Given.NOTHING);
    }

    void put(Object identity, int step, Kept now) {
        kept.put(new Place(identity, step), now);
    }

    /** The lessons of another teacher's folder are others, whatever their names. */
    void forgetTaught(boolean wereThere) {
        kept.keySet().removeIf(place -> place.lesson() instanceof String);
        if (wereThere) {
            diary.forgetTaught();
        }
    }

    /** A step is shown; none where the lesson is null. */
    void show(Lesson lesson, Object identity, int step) {
        if (lesson == null) {
            diary.leave();
        } else {
            diary.show(lesson, file(identity), language.getValue(), step);
        }
    }

    /** The goal of the step that is shown is reached: the bench is kept as it is now. */
    void reached(LessonStep step) {
        step.goal().ifPresent(goal -> lessons.bench().keep(diary.reached(goal)));
    }

    /** A prediction was told. */
    void predicted(Answer answer) {
        diary.predicted(answer);
    }

    /** An observation was told; null for none. */
    void seen(Answer answer) {
        Optional.ofNullable(answer).ifPresent(diary::seen);
    }

    /** What was done in the open lesson, or null. */
    public LessonWork work() {
        Lesson open = lessons.lessonProperty().get();
        return open == null ? null : diary.of(open.station(), file(lessons.identityProperty().get()));
    }

    /** What was done in all lessons, to be kept. */
    public List<LessonWork> works() {
        return diary.all();
    }

    /** How often something was answered or reached. */
    public int changes() {
        return diary.changes();
    }

    /** Takes over what was done elsewhere, in lessons in which nothing has been answered or reached here. */
    public void restore(List<LessonWork> works) {
        for (LessonWork work : works) {
            if (diary.restore(work)) {
                Object identity = work.file().isEmpty() ? work.station() : work.file();
                kept.keySet().removeIf(place -> place.lesson().equals(identity));
            }
        }
        lessons.recall();
    }

    /** Keeps all that with the bench, and takes it over from what is opened. */
    public void keepWith(KeptBenches bench) {
        bench.keepAlso(session -> works().isEmpty() ? session : session.with(Sections.LESSONS, works().toArray(LessonWork[]::new)),
                session -> session.get(Sections.LESSONS).ifPresent(works -> restore(List.of(works))), this::changes);
    }

    /** Hands over the open lesson as somebody hands it in, with the bench as it is now. */
    public void handIn(String student, Consumer<Homework> then) {
        LessonWork work = work();
        if (work != null) {
            lessons.bench().keep(end -> then.accept(new Homework(student, work, end)));
        }
    }
}
