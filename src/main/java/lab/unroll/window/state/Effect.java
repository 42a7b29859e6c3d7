package lab.unroll.window.state;

import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * What the hand has changed in the answer of a step: the run of the network as it would be without the hand, against the one
 * that is shown. The two may be of different length only while one of them is computed anew.
 *
 * @param before without what is held and changed by hand
 * @param after  with it
 * @param step   the step that is compared, from 1
 */
public record Effect(Trace before, Trace after, int step) {

    /** The answers at a step, or where that is not judged at the last step that is. */
    public static Effect at(Trace before, Trace after, int selected) {
        return new Effect(before, after, Math.min(Answer.judgedStep(after, selected), before.length()));
    }

    /** ŷ_t without the hand; of size 0 where nothing is answered. */
    public Vector answerBefore() {
        return before.output(step);
    }

    /** ŷ_t with it. */
    public Vector answerAfter() {
        return after.output(step);
    }

    /** True if the answer is one of several classes, and not numbers. */
    public boolean isOfClasses() {
        return after.sequence().hasClasses();
    }

    /** True if the step has a loss. */
    public boolean isJudged() {
        return after.sequence().isJudged(step);
    }

    /** loss_t without the hand. */
    public double lossBefore() {
        return before.loss(step);
    }

    /** loss_t with it. */
    public double lossAfter() {
        return after.loss(step);
    }
}
