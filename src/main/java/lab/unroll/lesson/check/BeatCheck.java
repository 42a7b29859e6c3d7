package lab.unroll.lesson.check;

import java.util.List;
import lab.unroll.lesson.Beat;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.file.Place;

/** Looks whether a lesson makes people think: play, predict, see, do; of lessons that say their beats. */
final class BeatCheck {

    private static final int FEWEST_STEPS = 6;
    private static final int MOST_STEPS = 12;
    private static final int FEWEST_PREDICTIONS = 2;
    private static final int FEWEST_EXERCISES = 3;
    private static final int MOST_EXERCISES = 6;

    private BeatCheck() {
    }

    static void of(Lesson lesson, Findings findings) {
        List<LessonStep> steps = lesson.steps();
        if (steps.stream().allMatch(step -> step.beat().isEmpty())) {
            return;
        }
        Place place = new Place(lesson.source(), 1);
        require(steps.size() >= FEWEST_STEPS && steps.size() <= MOST_STEPS, findings, place, "check.steps", steps.size(),
                FEWEST_STEPS, MOST_STEPS);
        long predictions = steps.stream().filter(step -> step.question().isPresent()).count();
        require(predictions >= FEWEST_PREDICTIONS, findings, place, "check.predictions", predictions, FEWEST_PREDICTIONS);
        require(steps.stream().anyMatch(step -> step.seen().isPresent()), findings, place, "check.see");
        require(steps.stream().anyMatch(step -> step.goal().isPresent()), findings, place, "check.goal");
        require(steps.get(0).beat().map(Beat::kind).filter(Beat.Kind.PLAY::equals).isPresent(), findings, place, "check.play");
        int exercises = lesson.exercises().size();
        require(exercises >= FEWEST_EXERCISES && exercises <= MOST_EXERCISES, findings, place, "check.exercises", exercises,
                FEWEST_EXERCISES, MOST_EXERCISES);
        steps.stream().filter(step -> step.beat().map(Beat::kind).filter(Beat.Kind.PREDICT::equals).isPresent()
                && step.question().isEmpty()).forEach(step -> findings.hint(step.place().problem("check.predict", step.title())));
    }

    private static void require(boolean holds, Findings findings, Place place, String key, Object... arguments) {
        if (!holds) {
            findings.hint(place.problem(key, arguments));
        }
    }
}
