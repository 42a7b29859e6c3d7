package lab.unroll.train;

import java.util.List;
import java.util.Optional;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Parameters;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.Task;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/**
 * What a {@link TrainingRun} trains: one network, or several in a row, with a batch to learn from. It goes forward and
 * back; the weights and the steps they take belong to the training. Weights and gradients are one [1 x n] matrix a network,
 * in the order of {@link #networks}.
 */
interface Learner {

    /**
     * The learner that a task needs, ready for step 0.
     *
     * @throws InputException if there is not enough memory
     */
    static Learner of(Task task, Parameters initial, TrainingConfig settings, Kernels<FMatrixRMaj> kernels,
                      ThreadTeam crew) {
        return task instanceof Seq2SeqTask questions
                ? new Seq2SeqLearner(questions, initial, settings, kernels, crew)
                : new SequenceLearner((SequenceTask) task, initial, settings, kernels, crew);
    }

    /** The parameters of each network before training. */
    List<Parameters> networks();

    /**
     * The parameters of each network in those of all of them.
     *
     * @throws IllegalArgumentException if they belong to other networks
     */
    List<Parameters> split(Parameters parameters);

    /** The parameters of all networks. {@code weights} are not modified. */
    Parameters join(List<FMatrixRMaj> weights);

    /**
     * Makes it ready to be trained in another way, or for a step that is not the one after the last.
     *
     * @param settings how it is trained
     * @param step     number of steps taken before the next one
     * @throws InputException if there is not enough memory; then it is ready for what it was
     */
    void prepare(TrainingConfig settings, long step);

    /**
     * Draws a batch and reads it, as it was last prepared to.
     *
     * @param weights not modified
     * @param step    number of steps taken before; decides with the seed all that is drawn
     * @return the mean loss as the task reports it
     */
    double forward(List<FMatrixRMaj> weights, long step);

    /** Goes back through the batch just read, to the {@link #gradient} of each network. */
    void backward();

    /** What the neurons said to the batch just read. */
    List<Internals.Activity> activities();

    /** The gradient of the mean loss for the parameters of a network; may be modified, and is lost at the next step. */
    FMatrixRMaj gradient(int network);

    /**
     * The recurrent states that the batch of a step starts from, as {@link lab.unroll.engine.RecurrentStates#ends} gives
     * them; empty where it starts from zero.
     *
     * @param step number of steps taken before
     */
    default Optional<float[]> carried(long step) {
        return Optional.empty();
    }

    /**
     * Starts the batch of a step from these states.
     *
     * @param states as {@link #carried} gives them; empty for zero
     * @param step   number of steps taken before
     * @throws IllegalArgumentException if their number does not fit
     */
    default void carryOn(Optional<float[]> states, long step) {
        states.ifPresent(given -> {
            throw new IllegalArgumentException("No states are carried from batch to batch here.");
        });
    }

    /** Measures on all that is held out, as far as that can be done soon. {@code weights} are not modified. */
    default Evaluation evaluateAll(List<FMatrixRMaj> weights, long iteration) {
        return evaluate(weights, iteration);
    }

    /** Measures on sequences that are always the same. {@code weights} are not modified. */
    Evaluation evaluate(List<FMatrixRMaj> weights, long iteration);
}
