package lab.unroll.lesson.work;

import java.util.List;
import java.util.Objects;

/**
 * What was answered to a question.
 *
 * @param asked    the sum of what was asked, by which the question is known again in another version of its lesson
 * @param attempts the answers in order; copied
 */
public record AnswerWork(String asked, List<Attempt> attempts) {

    /** Copies the answers. */
    public AnswerWork {
        Objects.requireNonNull(asked, "asked");
        attempts = List.copyOf(attempts);
    }
}
