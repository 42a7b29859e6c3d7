package lab.unroll.train;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.net.Parameters;
import lab.unroll.task.TrainingConfig;

/** A training, step by step on the caller's thread. The same settings give the same numbers, bit for bit. */
public interface Training extends AutoCloseable {

    /** Takes one step on a fresh batch, unless training has diverged. What it was like, {@link #report} tells. */
    void advance();

    /** True if fewer than {@code goal} steps have been taken, and another one can be. */
    default boolean mayAdvanceTo(long goal) {
        return iteration() < goal && divergence() == null;
    }

    /** Takes steps until {@code goal} have been taken, or until training diverges. */
    default void advanceTo(long goal) {
        while (mayAdvanceTo(goal)) {
            advance();
        }
    }

    /**
     * The same, and tells of each.
     *
     * @param listener is told of every step that was not taken back
     */
    default void advanceTo(long goal, Consumer<StepReport> listener) {
        while (mayAdvanceTo(goal)) {
            advance();
            if (divergence() == null) {
                listener.accept(report());
            }
        }
    }

    /** What is known of the last step without further computation, also of one that was taken back. */
    default StepReport report() {
        return report(StepMeasure.known());
    }

    /** These measures of the last step. */
    StepReport report(Collection<StepMeasure> asked);

    /** How far the last step moved each matrix, in storage order; goes through all parameters. */
    List<MatrixUpdate> updates();

    /**
     * What the network is like inside after the last step; goes through all parameters and through what was said to the
     * batch of that step.
     *
     * @return null where no step was taken since training began, was restored or diverged
     */
    Internals internals();

    /** Number of steps taken; a step that made training diverge is taken back. */
    long iteration();

    /** The loss of the last batch that was learnt from; NaN before the first. */
    double loss();

    /** Moving average of the loss over about twenty steps; NaN before the first. */
    double smoothedLoss();

    /** The parameters after the steps so far; of an encoder and a decoder, both. */
    Parameters parameters();

    /**
     * Puts other values in the place of the parameters. The optimiser's memory and the data stay as they are; states that were
     * to be carried on begin from zero. What is changed back before the next step was never changed.
     *
     * @throws IllegalArgumentException if they belong to another network
     */
    void edit(Parameters edited);

    /**
     * Trains on from here in another way. The optimiser's memory stays as it is, but another rule begins with none; the data
     * of a step follow from the seed, the number of the step and the batch size, whatever was before. What is changed back
     * before the next step was never changed. After a divergence training can go on from the last good parameters.
     *
     * @throws IllegalArgumentException if data or threads differ
     * @throws lab.unroll.words.InputException if there is not enough memory; then training goes on as it was
     */
    void adjust(TrainingConfig other);

    /** How it trains now. */
    TrainingConfig settings();

    /**
     * Goes back to the beginning, to be trained as it is now; what takes much memory is used again.
     *
     * @return this training
     * @throws lab.unroll.words.InputException if there is not enough memory; then it goes on as it was
     */
    Training restarted();

    /** All that is needed to go on from here. */
    TrainingState state();

    /**
     * Goes on from a state, as trained there, on the threads it has.
     *
     * @param state of a training of the same task and network
     * @throws IllegalArgumentException if network or data are others
     * @throws lab.unroll.words.InputException if there is not enough memory; then training goes on as it was
     */
    void restore(TrainingState state);

    /** Measures on sequences that are always the same and, where possible, not learnt from. */
    Evaluation evaluate();

    /** The same on all that is held out, as far as that can be done soon: what is told at the end. */
    default Evaluation evaluateAll() {
        return evaluate();
    }

    /** Why training stopped, or null. */
    Divergence divergence();

    /** Sends the threads home that share the work. No step can be taken any more; what was reached stays readable. */
    @Override
    void close();
}
