package lab.unroll.experiment;

import java.util.Optional;
import lab.unroll.net.CellKind;
import lab.unroll.task.SolvedRule;
import lab.unroll.train.Training;

/** What can be trained from beginning to end and judged: an {@link Experiment}, or a {@link QuestionExperiment}. */
public interface Trainable {

    /** Id of the preset it started from. */
    String preset();

    /** The recurrent cell. */
    CellKind cell();

    /** k. */
    int hidden();

    /** T as the task understands it. */
    int length();

    /** The one seed of all random numbers. */
    long seed();

    /** How it is trained. */
    TrainingPlan plan();

    /** Number of weights and biases. */
    int parameterCount();

    /** The loss of guessing. */
    double chanceLoss();

    /** When it counts as solved, if it ever does. */
    Optional<SolvedRule> solvedRule();

    /** True if its loss is a mean squared error, false if it is a cross-entropy. */
    boolean answersWithNumbers();

    /**
     * A training of which no step has been taken.
     *
     * @param threads how many threads share the work; the numbers do not depend on it
     * @throws lab.unroll.words.InputProblem if there is not enough memory
     */
    Training begin(int threads);

    /** The same with another cell. */
    Trainable withCell(CellKind other);

    /** The same with another k. */
    Trainable withHidden(int other);

    /**
     * The same with another T.
     *
     * @throws lab.unroll.words.InputProblem if it cannot be changed
     */
    Trainable withLength(int other);

    /** The same from another seed. */
    Trainable withSeed(long other);

    /** The same, trained in another way. */
    Trainable withPlan(TrainingPlan other);
}
