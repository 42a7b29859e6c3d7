package lab.unroll.train;

import lab.unroll.net.Parameters;
import lab.unroll.task.TrainingConfig;

/** A training, step by step on the caller's thread. The same settings give the same numbers, bit for bit. */
public interface Training extends AutoCloseable {

    /**
     * Takes one step on a fresh batch, unless training has diverged.
     *
     * @return the loss of the batch before the step
     */
    double advance();

    /** Number of steps taken; a step that made training diverge is taken back. */
    long iteration();

    /** The loss of the last batch that was learnt from; NaN before the first. */
    double loss();

    /** Moving average of the loss over about twenty steps; NaN before the first. */
    double smoothedLoss();

    /** The parameters after the steps so far; of an encoder and a decoder, both. */
    Parameters parameters();

    /**
     * Puts other values in the place of the parameters. The optimiser's memory and the data stay as they are.
     *
     * @throws IllegalArgumentException if they belong to another network
     */
    void edit(Parameters edited);

    /**
     * Trains on from here with another learning rate, schedule, clipping or batch size. The optimiser's memory stays as it
     * is, and the data go on where they are: the next batch takes as many sequences from them as it holds. After a
     * divergence training can go on from the last good parameters.
     *
     * @throws IllegalArgumentException if anything else differs
     * @throws lab.unroll.words.InputException if there is not enough memory; then training goes on as it was
     */
    void adjust(TrainingConfig other);

    /** How it trains now. */
    TrainingConfig settings();

    /**
     * The same training from its beginning; this one is over, and lends it all that takes much memory.
     *
     * @throws lab.unroll.words.InputException if there is not enough memory; then this one goes on as it was
     */
    Training restarted();

    /** Measures on sequences that are always the same and, where possible, not learnt from. */
    Evaluation evaluate();

    /** Why training stopped, or null. */
    Divergence divergence();

    /** Sends the threads home that share the work. No step can be taken any more; what was reached stays readable. */
    @Override
    void close();
}
