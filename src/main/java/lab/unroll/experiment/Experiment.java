package lab.unroll.experiment;

import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.Adding;
import lab.unroll.task.Addition;
import lab.unroll.task.CopyMemory;
import lab.unroll.task.EmbeddedReber;
import lab.unroll.task.Example;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.Ranges;
import lab.unroll.task.RememberFirst;
import lab.unroll.task.Schedule;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.Task;
import lab.unroll.task.TemporalOrder;
import lab.unroll.task.TextSource;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.AnswerRun;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingRun;
import lab.unroll.words.InputException;

/**
 * Everything that decides what happens on the bench. Two equal experiments give the same numbers.
 *
 * @param preset      id of the preset it started from; without a text it also names the task
 * @param network     the recurrent layers
 * @param length      T as the task understands it, 1 to 200; {@link #steps()} is how many steps are read
 * @param symbols     number of symbols of {@link RememberFirst}, 2 to 26; not used elsewhere
 * @param text        the text of {@link NextCharacter}, or null for the task of the preset
 * @param seed        the one seed of all random numbers
 * @param plan        how it is trained
 * @param initialiser first values of the parameters
 */
public record Experiment(String preset, LayerSettings network, int length, int symbols, TextSource text, long seed,
                         Hyperparameters plan, Initialiser initialiser) {

    /**
     * Checks every number.
     *
     * @throws InputException naming the setting, its value and its range
     */
    public Experiment {
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(initialiser, "initialiser");
        Ranges.require("length", length, 1, 200);
        Ranges.require("symbols", symbols, 2, 26);
        if (isPair(preset, text)) {
            if (length != Addition.QUESTION) {
                throw new InputException("length.fixed", preset, Addition.QUESTION);
            }
            if (network.bidirectional()) {
                throw new InputException("network.pair-forward", preset);
            }
        }
    }

    private static boolean isPair(String preset, TextSource text) {
        return text == null && preset.equals(Addition.ID);
    }

    /** An experiment with one layer that reads forward. */
    public Experiment(String preset, CellKind cell, int hidden, int length, int symbols, TextSource text, long seed,
                      Hyperparameters plan, Initialiser initialiser) {
        this(preset, new LayerSettings(cell, hidden), length, symbols, text, seed, plan, initialiser);
    }

    /** The recurrent cell. */
    public CellKind cell() {
        return network.cell();
    }

    /** k. */
    public int hidden() {
        return network.hidden();
    }

    /**
     * What is learnt.
     *
     * @throws InputException if T is outside the task's own range, or the text is too short for it
     */
    public Task task() {
        if (text != null) {
            return new NextCharacter(text, length);
        }
        return switch (preset) {
            case Adding.ID -> new Adding(length);
            case TemporalOrder.ID -> new TemporalOrder(length);
            case EmbeddedReber.ID -> new EmbeddedReber(length);
            case CopyMemory.ID -> new CopyMemory(length);
            case Addition.ID -> new Addition(Seeds.of(seed, Seeds.Use.EXAMPLE));
            default -> new RememberFirst(symbols, length);
        };
    }

    /** True if an encoder and a decoder learn it together. */
    public boolean isPair() {
        return isPair(preset, text);
    }

    /** The network that learns it; of a pair the decoder. */
    public NetworkSpec spec() {
        Task task = task();
        return new NetworkSpec(network.cell(), network.form(), task.inputSize(), network.hidden(), network.layers(),
                network.bidirectional(), task.outputSize(), task.head());
    }

    /** The encoder; null where there is one network. */
    public NetworkSpec encoder() {
        return task() instanceof Seq2SeqTask questions ? new NetworkSpec(network.cell(), network.form(),
                questions.questionSize(), network.hidden(), network.layers(), false, network.hidden(),
                OutputKind.HIDDEN_STATE) : null;
    }

    /** Number of steps the network reads, at most: T, or more where the task says so. */
    public int steps() {
        return task().length();
    }

    /** Number of weights and biases, of both networks where there are two. */
    public int parameterCount() {
        return spec().parameterCount() + (isPair() ? encoder().parameterCount() : 0);
    }

    /** The loss of guessing. */
    public double chanceLoss() {
        return task().chanceLoss();
    }

    /** When it counts as solved, if it ever does. */
    public Optional<SolvedRule> solvedRule() {
        return task().solvedRule();
    }

    /** True if its loss is a mean squared error, false if it is a cross-entropy. */
    public boolean answersWithNumbers() {
        return task().head() == OutputKind.LINEAR;
    }

    /**
     * A training of which no step has been taken.
     *
     * @param threads how many threads share the work; the numbers do not depend on it
     * @throws InputException if there is not enough memory
     */
    public Training begin(int threads) {
        TrainingConfig settings = training().withThreads(threads);
        return task() instanceof Seq2SeqTask questions ? new AnswerRun(questions, initialParameters(), settings)
                : new TrainingRun((SequenceTask) task(), initialParameters(), settings);
    }

    /** True if the network reads from both ends what it is to foretell: then it copies the answer, and need not learn it. */
    public boolean seesAnswers() {
        return network.bidirectional() && (text != null || preset.equals(EmbeddedReber.ID));
    }

    /** Sequences in a batch. */
    public int batch() {
        return plan.batch();
    }

    /** Step length of Adam. */
    public double learningRate() {
        return plan.learningRate();
    }

    /** Longest gradient; 0 for no limit. */
    public double clipNorm() {
        return plan.clipNorm();
    }

    /** The parameters before training. */
    public Parameters initialParameters() {
        long first = Seeds.of(seed, Seeds.Use.PARAMETERS);
        return !isPair() ? initialiser.draw(spec(), first) : Parameters.ofPair(initialiser.draw(encoder(), first),
                initialiser.draw(spec(), Seeds.of(first, Seeds.Use.PARAMETERS)));
    }

    /** How it is trained. */
    public TrainingConfig training() {
        return plan.settings(Seeds.of(seed, Seeds.Use.DATA));
    }

    /** The example that is shown first. */
    public Example firstExample() {
        return task().example(exampleRandom());
    }

    /** A new source of examples to show; its first gives {@link #firstExample()}. */
    public SplittableRandom exampleRandom() {
        return new SplittableRandom(Seeds.of(seed, Seeds.Use.EXAMPLE));
    }

    /** The same with another cell. */
    public Experiment withCell(CellKind other) {
        return withNetwork(network.withCell(other));
    }

    /** The same with another k. */
    public Experiment withHidden(int other) {
        return withNetwork(network.withHidden(other));
    }

    /** The same with other recurrent layers. */
    public Experiment withNetwork(LayerSettings other) {
        return new Experiment(preset, other, length, symbols, text, seed, plan, initialiser);
    }

    /** The same with another T. A start that keeps for all its steps goes on doing so. */
    public Experiment withLength(int other) {
        Experiment longer = new Experiment(preset, network, other, symbols, text, seed, plan, initialiser);
        return initialiser.equals(Presets.keepingFor(stepsAt(length)))
                ? longer.withInitialiser(Presets.keepingFor(stepsAt(other))) : longer;
    }

    /** The number of steps at another T, which may be one that the task refuses. */
    private int stepsAt(int t) {
        return text == null && preset.equals(CopyMemory.ID) ? t + 2 * CopyMemory.COPIED : t;
    }

    /** The same with another number of symbols. */
    public Experiment withSymbols(int other) {
        return new Experiment(preset, network, length, other, text, seed, plan, initialiser);
    }

    /** The same on another text; null for the task of the preset. */
    public Experiment withText(TextSource other) {
        return new Experiment(preset, network, length, symbols, other, seed, plan, initialiser);
    }

    /** The same from another seed. */
    public Experiment withSeed(long other) {
        return new Experiment(preset, network, length, symbols, text, other, plan, initialiser);
    }

    /** The same, trained in another way. */
    public Experiment withPlan(Hyperparameters other) {
        return new Experiment(preset, network, length, symbols, text, seed, other, initialiser);
    }

    /** The same with another number of sequences in a batch. */
    public Experiment withBatch(int other) {
        return withPlan(plan.withBatch(other));
    }

    /** The same with another learning rate. */
    public Experiment withLearningRate(double other) {
        return withPlan(plan.withLearningRate(other));
    }

    /** The same with a learning rate that changes in another way. */
    public Experiment withSchedule(Schedule other) {
        return withPlan(plan.withSchedule(other));
    }

    /** The same with another longest gradient. */
    public Experiment withClipNorm(double other) {
        return withPlan(plan.withClipNorm(other));
    }

    /** The same with another number of training steps. */
    public Experiment withSteps(int other) {
        return withPlan(plan.withSteps(other));
    }

    /** The same with other first values of the parameters. */
    public Experiment withInitialiser(Initialiser other) {
        return new Experiment(preset, network, length, symbols, text, seed, plan, other);
    }
}
