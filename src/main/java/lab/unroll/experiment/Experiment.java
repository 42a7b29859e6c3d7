package lab.unroll.experiment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.task.Draws;
import lab.unroll.task.Example;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Ranges;
import lab.unroll.task.Schedule;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.Task;
import lab.unroll.task.TaskChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskSetting;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingRun;
import lab.unroll.words.InputException;

/** Everything that decides what happens on the bench. Two equal experiments give the same numbers. It never changes. */
public final class Experiment {

    /** Sequences of an epoch where they are drawn without end. */
    private static final long DRAWN_EPOCH = 1000;

    private final String preset;
    private final TaskChoice choice;
    private final LayerSettings network;
    private final long seed;
    private final Hyperparameters plan;
    private final Initialiser initialiser;
    private final BuiltTask built;

    /**
     * Checks every number.
     *
     * @param preset      id of the preset it started from
     * @param choice      what is learnt
     * @param network     the recurrent layers
     * @param seed        the one seed of all random numbers
     * @param plan        how it is trained
     * @param initialiser first values of the parameters
     * @throws InputException naming the setting, its value and its range, or the presets that the task has
     */
    public Experiment(String preset, TaskChoice choice, LayerSettings network, long seed, Hyperparameters plan,
                      Initialiser initialiser) {
        this(preset, network, plan, initialiser, new BuiltTask(choice, seed));
    }

    private Experiment(String preset, LayerSettings network, Hyperparameters plan, Initialiser initialiser, BuiltTask built) {
        this.preset = Objects.requireNonNull(preset, "preset");
        this.network = Objects.requireNonNull(network, "network");
        this.plan = Objects.requireNonNull(plan, "plan");
        this.initialiser = Objects.requireNonNull(initialiser, "initialiser");
        this.built = built;
        choice = built.choice();
        seed = built.seed();
        List<String> known = choice.kind().presets().stream().map(Preset::id).toList();
        if (!known.contains(preset)) {
            throw new InputException("preset.unknown", preset, String.join(", ", known));
        }
        double most = Initialiser.LARGEST_BIAS;
        Ranges.require("forget-bias", initialiser.forgetBias(), -most, most);
        Ranges.require("input-bias", initialiser.inputBias(), -most, most);
        Ranges.require("init", initialiser.scale(), 0, Initialiser.LARGEST_SCALE);
        if (isPair() && network.bidirectional()) {
            throw new InputException("network.pair-forward", preset);
        }
        if (network.attention() && !isPair()) {
            throw new InputException("network.attention-pair", preset, Presets.ofPair().preset());
        }
    }

    /** A preset of a kind of task. */
    public static Experiment of(TaskKind kind, Preset preset, long seed) {
        return new Experiment(preset.id(), TaskChoice.of(kind, preset.options()),
                new LayerSettings(preset.cell(), preset.hidden()).withBidirectional(preset.bidirectional()), seed,
                preset.plan(), preset.initialiser());
    }

    /** Id of the preset it started from: its name in messages, captions and names of files. */
    public String preset() {
        return preset;
    }

    /** A name of this run in tables: the preset, the cell and the seed. */
    public String runName() {
        return preset + "-" + cell().id() + "-" + seed();
    }

    /** What is learnt, as it was chosen. */
    public TaskChoice choice() {
        return choice;
    }

    /** The recurrent layers. */
    public LayerSettings network() {
        return network;
    }

    /** T as the task understands it; {@link #steps()} is how many steps are read. */
    public int length() {
        return choice.options().length();
    }

    /** The one seed of all random numbers. */
    public long seed() {
        return seed;
    }

    /** How it is trained. */
    public Hyperparameters plan() {
        return plan;
    }

    /** First values of the parameters. */
    public Initialiser initialiser() {
        return initialiser;
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
     * What is learnt: made when it is first asked for, once.
     *
     * @throws InputException if data and settings do not fit one another
     */
    public Task task() {
        return built.task();
    }

    /** The name of what it learns from, if it learns from data. */
    public Optional<String> dataName() {
        return Optional.ofNullable(choice.data()).or(() -> choice.kind().shipped(choice.options())).map(TaskData::name);
    }

    /** True if an encoder and a decoder learn it together. */
    public boolean isPair() {
        return choice.kind().isPair();
    }

    /** The network that learns it; of a pair the decoder. */
    public NetworkSpec spec() {
        Task task = task();
        return new NetworkSpec(network.cell(), network.form(), task.inputSize(), network.hidden(), network.layers(),
                network.bidirectional(), task.outputSize(), task.head(), network.attention());
    }

    /** The encoder; null where there is one network. */
    public NetworkSpec encoder() {
        return task() instanceof Seq2SeqTask questions ? new NetworkSpec(network.cell(), network.form(),
                questions.questionSize(), network.hidden(), network.layers(), false, network.hidden(),
                OutputKind.HIDDEN_STATE) : null;
    }

    /** Where the parameters stand; of a pair those of both networks. */
    public ParameterLayout layout() {
        return isPair() ? ParameterLayout.ofPair(encoder(), spec()) : new ParameterLayout(spec());
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

    /** The sequences of an epoch: those that the data hold side by side, or a thousand where they are drawn without end. */
    public long epoch() {
        return task().trainingSequences().orElse(DRAWN_EPOCH);
    }

    /** The steps of {@code epochs} epochs with batches of a size; the last batch of them may be begun only. */
    public long stepsOf(long epochs, int batch) {
        return (epochs * epoch() + batch - 1) / batch;
    }

    /** When it counts as solved, if it ever does. */
    public Optional<SolvedRule> solvedRule() {
        return task().solvedRule();
    }

    /** True if its loss is a mean squared error, false if it is a cross-entropy. */
    public boolean answersWithNumbers() {
        return task().head() == OutputKind.LINEAR;
    }

    /** The same with the fastest kernels of this machine. */
    public Training begin(int threads) {
        return begin(threads, KernelChoice.named(KernelChoice.AUTO));
    }

    /**
     * A training of which no step has been taken.
     *
     * @param threads how many threads share the work; the numbers do not depend on it
     * @param set     what it is computed with; the last digits depend on it
     * @throws InputException if there is not enough memory
     */
    public Training begin(int threads, KernelSet set) {
        return new TrainingRun(task(), initialParameters(), training().withThreads(threads), set);
    }

    /** True if the network reads from both ends what it is to foretell: then it copies the answer, and need not learn it. */
    public boolean seesAnswers() {
        return network.bidirectional() && choice.kind().asksForWhatComes();
    }

    /** Sequences in a batch. */
    public int batch() {
        return plan.batch();
    }

    /** Step length of the rule. */
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
        return task().example(exampleRandom(0));
    }

    /** The random numbers of the n-th example to show, counted from 0: the first is {@link #firstExample()}. */
    public SplittableRandom exampleRandom(long n) {
        return Draws.of(Seeds.of(seed, Seeds.Use.EXAMPLE), n);
    }

    /** The same with another cell. */
    public Experiment withCell(CellKind other) {
        return withNetwork(network.withCell(other));
    }

    /** The same with another k. */
    public Experiment withHidden(int other) {
        return withNetwork(network.withHidden(other));
    }

    /** The same with other recurrent layers. A learning rate that suited the network goes on doing so. */
    public Experiment withNetwork(LayerSettings other) {
        OptionalDouble suited = suitedRate(network);
        boolean follows = suited.isPresent() && suited.getAsDouble() == plan.learningRate();
        return new Experiment(preset, other, follows ? plan.withLearningRate(suitedRate(other).orElseThrow()) : plan,
                initialiser, built);
    }

    private OptionalDouble suitedRate(LayerSettings layers) {
        return choice.kind().learningRateFor(layers.cell(), layers.hidden());
    }

    /** The same with another T. A start that keeps for all its steps goes on doing so. */
    public Experiment withLength(int other) {
        TaskKind kind = choice.kind();
        Experiment longer = with(TaskSetting.LENGTH, other);
        return initialiser.equals(Initialiser.keepingFor(kind.stepsAt(length())))
                ? longer.withInitialiser(Initialiser.keepingFor(kind.stepsAt(other))) : longer;
    }

    /**
     * The same with another setting of the task.
     *
     * @throws InputException if the task has no such setting, or it is outside its range
     */
    public Experiment with(String setting, double value) {
        return withTask(choice.with(setting, value), seed);
    }

    /** The same learnt from other data; null for what comes with the programme. */
    public Experiment withData(TaskData other) {
        return withTask(choice.from(other), seed);
    }

    private Experiment withTask(TaskChoice other, long otherSeed) {
        return new Experiment(preset, network, plan, initialiser,
                other.equals(choice) && other.data() == choice.data() && otherSeed == seed ? built
                        : new BuiltTask(other, otherSeed));
    }

    /** The same from another seed. */
    public Experiment withSeed(long other) {
        return withTask(choice, other);
    }

    /**
     * The same with the task that another one has built, where that is equal: whoever follows experiments is not told of an equal
     * one, and goes on with the task.
     *
     * @param other may be null
     */
    public Experiment sharing(Experiment other) {
        return equals(other) && choice.data() == other.choice.data() ? other.withPlan(plan) : this;
    }

    /** The same, trained in another way. */
    public Experiment withPlan(Hyperparameters other) {
        return new Experiment(preset, network, other, initialiser, built);
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
        return new Experiment(preset, network, plan, other, built);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Experiment that && preset.equals(that.preset) && choice.equals(that.choice)
                && network.equals(that.network) && seed == that.seed && plan.equals(that.plan)
                && initialiser.equals(that.initialiser);
    }

    @Override
    public int hashCode() {
        return Objects.hash(preset, choice, network, seed, plan, initialiser);
    }

    @Override
    public String toString() {
        return "Experiment" + List.of(preset, choice, network, seed, plan, initialiser);
    }
}
