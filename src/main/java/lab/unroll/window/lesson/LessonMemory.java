package lab.unroll.window.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.homework.AnswerText;
import lab.unroll.homework.AskedSum;
import lab.unroll.homework.LessonDiary;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.work.AnswerWork;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.lesson.work.StepWork;

/** What has been answered and reached at each step of each lesson: as it is shown again, and as it is handed in. */
final class LessonMemory {

    /** Nothing is known of a step. */
    private static final Kept NOTHING = new Kept(Asked.Given.NOTHING, Asked.Given.NOTHING, false);

    private final Map<Place, Kept> kept = new HashMap<>();
    private final LessonDiary diary = new LessonDiary(System::nanoTime);

    /** A step of a station, counted from 0. */
    private record Place(int station, int step) {
    }

    /** What has been answered at a step. */
    record Kept(Asked.Given predicted, Asked.Given seen, boolean reached) {
    }

    /** What is known of a step. */
    Kept of(int station, int step) {
        return kept.getOrDefault(new Place(station, step), NOTHING);
    }

    /** The same, if it was shown already. */
    Optional<Kept> known(int station, int step) {
        return Optional.ofNullable(kept.get(new Place(station, step)));
    }

    void put(int station, int step, Kept now) {
        kept.put(new Place(station, step), now);
    }

    /** When what was answered. */
    LessonDiary diary() {
        return diary;
    }

    /**
     * Takes over what was done elsewhere in lessons in which nothing has been done here.
     *
     * @param lessons those that are here
     */
    void restore(List<LessonWork> works, List<Lesson> lessons) {
        for (LessonWork work : works) {
            lessons.stream().filter(lesson -> lesson.station() == work.station()).findFirst().filter(lesson -> diary.restore(work))
                    .ifPresent(lesson -> work.steps().stream().filter(step -> step.step() <= lesson.steps().size())
                            .forEach(step -> restore(lesson, step, lesson.sum().equals(work.sum()))));
        }
    }

    private void restore(Lesson lesson, StepWork work, boolean isSameText) {
        LessonStep step = lesson.steps().get(work.step() - 1);
        put(lesson.station(), work.step() - 1, new Kept(given(step.question(), work.predicted(), isSameText),
                given(step.seen(), work.seen(), isSameText), work.goal() != null && step.goal().isPresent()));
    }

    private static Asked.Given given(Optional<Question> question, AnswerWork work, boolean isSameText) {
        if (question.isEmpty() || work == null || work.attempts().isEmpty()
                || !isSameText && !AskedSum.of(question.get()).equals(work.asked())) {
            return Asked.Given.NOTHING;
        }
        return AnswerText.read(work.attempts().get(work.attempts().size() - 1).answer(), question.get())
                .map(Asked.Given::elsewhere).orElse(Asked.Given.NOTHING);
    }
}
