package lab.unroll.lesson.work;

import java.util.Objects;

/**
 * A goal that was reached.
 *
 * @param asked   the sum of what was to be reached
 * @param seconds since its step was first shown, as long as the step was shown
 * @param bench   the bench on which it was reached
 */
public record GoalWork(String asked, double seconds, KeptBench bench) {

    /** Needs a bench. */
    public GoalWork {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(bench, "bench");
    }
}
