package lab.unroll.figure;

import lab.unroll.answers.HeldOutAnswers;

/**
 * A list of examples held out from training, and which of them is on the stage. Never changes.
 *
 * @param answers  what the network answers; {@link HeldOutAnswers#NONE} where nothing is known yet
 * @param selected the place of the example on the stage, counted from 0; -1 if it is none of them
 */
public record AnswersLook(HeldOutAnswers answers, int selected) {

    /** Nothing is known yet. */
    public static final AnswersLook NONE = new AnswersLook(HeldOutAnswers.NONE, -1);
}
