package lab.unroll.lesson.work;

import java.util.Objects;

/**
 * An answer that was committed to.
 *
 * @param answer  what was answered, in the words of {@code AnswerText}: {@code choice 2}, {@code number 0.43}
 * @param seconds since its step was first shown, as long as the step was shown
 */
public record Attempt(String answer, double seconds) {

    /** Needs an answer. */
    public Attempt {
        Objects.requireNonNull(answer, "answer");
    }
}
