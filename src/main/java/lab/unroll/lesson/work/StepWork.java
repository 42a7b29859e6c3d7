package lab.unroll.lesson.work;

/**
 * What was done at a step that was shown.
 *
 * @param step      counted from 1
 * @param seconds   as long as it was shown
 * @param predicted what was predicted; null where nothing is asked
 * @param seen      what was observed; null where nothing is asked
 * @param goal      the goal; null where it has not been reached or there is none
 */
public record StepWork(int step, double seconds, AnswerWork predicted, AnswerWork seen, GoalWork goal) {

    /** True if something was answered or reached. */
    public boolean hasAnything() {
        return predicted != null && !predicted.attempts().isEmpty() || seen != null && !seen.attempts().isEmpty() || goal != null;
    }
}
