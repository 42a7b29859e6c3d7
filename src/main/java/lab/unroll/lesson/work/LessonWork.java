package lab.unroll.lesson.work;

import java.util.List;
import java.util.Objects;

/**
 * What somebody has done in a lesson. No score is kept: how good it is follows from the answers and benches.
 *
 * @param station  the number of the lesson
 * @param file     the name of its file where it is a teacher's own; else empty
 * @param language the tag of its language
 * @param sum      the sum of its text
 * @param steps    those that were shown, in order; copied
 */
public record LessonWork(int station, String file, String language, String sum, List<StepWork> steps) {

    private static final int MOST_STATIONS = 99;
    private static final int MOST_STEPS = 100;
    private static final int MOST_ATTEMPTS = 1000;
    /** A month. */
    private static final double MOST_SECONDS = 31 * 24 * 3600;

    /** Copies the steps. */
    public LessonWork {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sum, "sum");
        steps = List.copyOf(steps);
    }

    /** True if something was answered or reached. */
    public boolean hasAnything() {
        return steps.stream().anyMatch(StepWork::hasAnything);
    }

    /** As long as its steps were shown, in seconds. */
    public double seconds() {
        return steps.stream().mapToDouble(StepWork::seconds).sum();
    }

    /** The way to the first value that cannot be, from here: {@code steps[2].seconds}; empty if all can. */
    public String unfit() {
        if (station < 1 || station > MOST_STATIONS) {
            return "station";
        }
        if (steps.size() > MOST_STEPS) {
            return "steps";
        }
        for (int i = 0; i < steps.size(); i++) {
            String at = "steps[" + i + "].";
            StepWork one = steps.get(i);
            boolean inOrder = one.step() >= 1 && one.step() <= MOST_STEPS && (i == 0 || steps.get(i - 1).step() < one.step());
            if (!inOrder) {
                return at + "step";
            }
            if (!isTime(one.seconds())) {
                return at + "seconds";
            }
            if (!isFit(one.predicted())) {
                return at + "predicted";
            }
            if (!isFit(one.seen())) {
                return at + "seen";
            }
            if (one.goal() != null && !isTime(one.goal().seconds())) {
                return at + "goal.seconds";
            }
        }
        return "";
    }

    private static boolean isFit(AnswerWork work) {
        return work == null || work.attempts().size() <= MOST_ATTEMPTS
                && work.attempts().stream().allMatch(one -> isTime(one.seconds()));
    }

    private static boolean isTime(double seconds) {
        return seconds >= 0 && seconds <= MOST_SECONDS;
    }
}
