package lab.unroll.task;

import java.util.List;

/**
 * Sequence labelling: what is read is given a class at every step, and what is read later helps to tell which. A network in
 * both directions has it before it at every step. Graves, "Supervised Sequence Labelling with Recurrent Neural Networks",
 * Springer 2012.
 */
public interface LabellingTask extends SequenceTask {

    /** The name of the best that can be done by whoever reads forward only. */
    String FORWARD_CEILING = "forward-ceiling";

    /** Shares of right answers to compare with, on what is held out. */
    List<ReferenceScore> referenceScores();
}
