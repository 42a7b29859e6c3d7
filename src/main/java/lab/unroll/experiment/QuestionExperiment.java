package lab.unroll.experiment;

import java.util.Objects;
import java.util.Optional;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.Addition;
import lab.unroll.task.QuestionTask;
import lab.unroll.task.Ranges;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.TrainingSettings;
import lab.unroll.train.AnswerRun;
import lab.unroll.words.InputProblem;

/**
 * An encoder that reads a question and a decoder that writes the answer. Two equal experiments give the same numbers.
 *
 * @param preset      id of the preset it started from
 * @param cell        the recurrent cell of both
 * @param hidden      k of both, 1 to 128
 * @param seed        the one seed of all random numbers
 * @param plan        how it is trained
 * @param initialiser first values of the parameters
 */
public record QuestionExperiment(String preset, CellKind cell, int hidden, long seed, TrainingPlan plan,
                                 Initialiser initialiser) implements Trainable {

    /**
     * Checks every number.
     *
     * @throws InputProblem naming the setting, its value and its range
     */
    public QuestionExperiment {
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(initialiser, "initialiser");
        Ranges.require("hidden", hidden, 1, 128);
    }

    /** What is learnt. */
    public QuestionTask task() {
        return new Addition(Seeds.of(seed, Seeds.Use.EXAMPLE));
    }

    /** The network that reads. */
    public NetworkSpec encoder() {
        return new NetworkSpec(cell, task().vocabulary().size(), hidden, hidden, OutputKind.HIDDEN_STATE);
    }

    /** The network that writes; it reads one symbol more than it writes, the one before the first. */
    public NetworkSpec decoder() {
        int symbols = task().vocabulary().size();
        return new NetworkSpec(cell, symbols + 1, hidden, symbols, OutputKind.SOFTMAX);
    }

    /** {@inheritDoc} The length of a question. */
    @Override
    public int length() {
        return task().questionLength();
    }

    /** Number of steps in all: the encoder's, then the decoder's. */
    public int steps() {
        QuestionTask task = task();
        return task.questionLength() + task.answerLength();
    }

    @Override
    public int parameterCount() {
        return encoder().parameterCount() + decoder().parameterCount();
    }

    @Override
    public double chanceLoss() {
        return task().chanceLoss();
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(task().solvedRule());
    }

    @Override
    public boolean answersWithNumbers() {
        return false;
    }

    @Override
    public AnswerRun begin(int threads) {
        long first = Seeds.of(seed, Seeds.Use.PARAMETERS);
        Parameters encoder = initialiser.draw(encoder(), first);
        Parameters decoder = initialiser.draw(decoder(), Seeds.of(first, Seeds.Use.PARAMETERS));
        TrainingSettings settings = plan.settings(Seeds.of(seed, Seeds.Use.DATA)).withThreads(threads);
        return new AnswerRun(task(), encoder, decoder, settings);
    }

    @Override
    public QuestionExperiment withCell(CellKind other) {
        return new QuestionExperiment(preset, other, hidden, seed, plan, initialiser);
    }

    @Override
    public QuestionExperiment withHidden(int other) {
        return new QuestionExperiment(preset, cell, other, seed, plan, initialiser);
    }

    /** {@inheritDoc} It cannot, unless it is the present one. */
    @Override
    public QuestionExperiment withLength(int other) {
        if (other != length()) {
            throw new InputProblem("length.fixed", preset, length());
        }
        return this;
    }

    @Override
    public QuestionExperiment withSeed(long other) {
        return new QuestionExperiment(preset, cell, hidden, other, plan, initialiser);
    }

    @Override
    public QuestionExperiment withPlan(TrainingPlan other) {
        return new QuestionExperiment(preset, cell, hidden, seed, other, initialiser);
    }
}
