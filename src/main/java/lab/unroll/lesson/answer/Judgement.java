package lab.unroll.lesson.answer;

import java.util.List;
import lab.unroll.lesson.text.Span;

/**
 * How good an answer is.
 *
 * @param verdict how good
 * @param why     why somebody answers like this, and what is the case; empty if nothing is said
 */
public record Judgement(Verdict verdict, List<Span> why) {

    /** How good an answer can be. */
    public enum Verdict {
        /** As the bench has it. */
        RIGHT,
        /** Not far from it. */
        NEAR,
        /** Something else. */
        WRONG
    }

    /** Copies the words. */
    public Judgement {
        why = List.copyOf(why);
    }

    /** True if it is as the bench has it. */
    public boolean isRight() {
        return verdict == Verdict.RIGHT;
    }
}
