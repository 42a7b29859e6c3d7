package lab.unroll.task;

import java.util.SplittableRandom;
import lab.unroll.net.Batch;

/**
 * A problem of questions and answers, both rows of symbols of a fixed length: for an encoder that reads the question and a
 * decoder that writes the answer. The decoder is told what stands before each symbol of the answer, at first
 * {@link #beginning()}.
 */
public interface QuestionTask {

    /** Its name on the command line and in files. */
    String id();

    /** The symbols read and written. */
    Vocabulary vocabulary();

    /** The symbol told before the first one of an answer; one more than the vocabulary has. */
    default int beginning() {
        return vocabulary().size();
    }

    /** The symbol that ends an answer, and fills it up to its length; -1 if none does. */
    int ending();

    /** Number of symbols of a question. */
    int questionLength();

    /** Number of symbols of an answer. */
    int answerLength();

    /** The loss of guessing, a symbol. */
    default double chanceLoss() {
        return Math.log(vocabulary().size());
    }

    /** When the task counts as solved; an answer is right if all its symbols are. */
    SolvedRule solvedRule();

    /**
     * Draws questions with their answers for training.
     *
     * @param questions what the encoder reads. Modified.
     * @param answers   what the decoder is told and should answer. Modified.
     * @param random    decides which
     */
    void fill(Batch questions, Batch answers, SplittableRandom random);

    /** Number of questions held out from training. */
    int heldOut();

    /**
     * Copies all questions held out from training.
     *
     * @param questions of the size {@link #heldOut}. Modified.
     * @param answers   of the same size. Modified.
     */
    void fillHeldOut(Batch questions, Batch answers);
}
