package lab.unroll.homework.grade;

import java.util.Optional;
import lab.unroll.lesson.answer.Answer;

/**
 * How good what somebody did about an item is.
 *
 * @param item     what was asked for
 * @param mark     how good the first answer is
 * @param answer   the first answer; empty where there is none, or none to what is asked now
 * @param attempts how often it was answered
 * @param seconds  to the first answer, or until the goal was reached; NaN where there is neither
 */
public record GradedItem(Item item, Mark mark, Optional<Answer> answer, int attempts, double seconds) {

    /** Without an answer. */
    static GradedItem of(Item item, Mark mark) {
        return new GradedItem(item, mark, Optional.empty(), 0, Double.NaN);
    }
}
