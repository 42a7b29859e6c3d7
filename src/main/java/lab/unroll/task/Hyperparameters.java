package lab.unroll.task;

import java.util.Objects;

/**
 * How an experiment is trained.
 *
 * @param batch        sequences in a batch, 1 to 256
 * @param learningRate step length of the rule, 1e-7 to 10
 * @param schedule     how it changes on the way
 * @param clipNorm     longest gradient, up to 1e6; 0 for no limit
 * @param steps        steps of a whole training, 1 to 10,000,000
 * @param rule         how the parameters follow the gradient
 * @param clipValue    largest component of the gradient, up to 1e6; 0 for no limit
 * @param truncation   the gradient is cut after every so many steps of a sequence, 1 to 1000; 0 for no cut
 * @param dropout      share of what a layer hands to the one above that is left out while training, 0 to 0.9; without a
 *                     layer above there is nothing to leave out
 * @param inputNoise   standard deviation of what is added to every number that is read while training, 0 to 10
 */
public record Hyperparameters(int batch, double learningRate, Schedule schedule, double clipNorm, int steps,
                              OptimiserKind rule, double clipValue, int truncation, double dropout, double inputNoise) {

    /** The smallest learning rate. */
    public static final double SLOWEST = 1e-7;
    /** The largest learning rate. */
    public static final double FASTEST = 10;
    /** The most sequences in a batch. */
    public static final int LARGEST_BATCH = 256;
    /** The largest length to which a gradient can be clipped, and the largest size of a component. */
    public static final double LONGEST_GRADIENT = 1e6;
    /** The most steps of a whole training. */
    public static final int MOST_STEPS = 10_000_000;
    /** The most steps between two cuts. */
    public static final int LONGEST_TRUNCATION = 1000;
    /** The largest share that can be left out. */
    public static final double MOST_DROPOUT = 0.9;
    /** The largest noise on what is read. */
    public static final double MOST_NOISE = 10;

    /**
     * Checks every number.
     *
     * @throws lab.unroll.words.InputException naming the setting, its value and its range
     */
    public Hyperparameters {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(rule, "rule");
        Ranges.require("batch", batch, 1, LARGEST_BATCH);
        Ranges.require("learning rate", learningRate, SLOWEST, FASTEST);
        Ranges.require("clip", clipNorm, 0, LONGEST_GRADIENT);
        Ranges.require("steps", steps, 1, MOST_STEPS);
        Ranges.require("clip-value", clipValue, 0, LONGEST_GRADIENT);
        Ranges.require("truncate", truncation, 0, LONGEST_TRUNCATION);
        Ranges.require("dropout", dropout, 0, MOST_DROPOUT);
        Ranges.require("input-noise", inputNoise, 0, MOST_NOISE);
    }

    /** By Adam, with nothing cut, left out or added. */
    public Hyperparameters(int batch, double learningRate, Schedule schedule, double clipNorm, int steps) {
        this(batch, learningRate, schedule, clipNorm, steps, OptimiserKind.ADAM, 0, 0, 0, 0);
    }

    /** The same with a learning rate that does not change. */
    public Hyperparameters(int batch, double learningRate, double clipNorm, int steps) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, steps);
    }

    /** The same for a training whose batches start at a seed. */
    public TrainingConfig settings(long dataSeed) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, truncation, dropout,
                inputNoise, 1);
    }

    /** The same, trained as these settings say. */
    public Hyperparameters as(TrainingConfig settings) {
        return new Hyperparameters(settings.batch(), settings.learningRate(), settings.schedule(), settings.clipNorm(), steps,
                settings.rule(), settings.clipValue(), settings.truncation(), settings.dropout(), settings.inputNoise());
    }

    /** True if the gradient is limited. */
    public boolean isClipped() {
        return clipNorm != 0 || clipValue != 0;
    }

    /** The same with another number of sequences in a batch. */
    public Hyperparameters withBatch(int other) {
        return new Hyperparameters(other, learningRate, schedule, clipNorm, steps, rule, clipValue, truncation,
                dropout, inputNoise);
    }

    /** The same with another learning rate. */
    public Hyperparameters withLearningRate(double other) {
        return new Hyperparameters(batch, other, schedule, clipNorm, steps, rule, clipValue, truncation,
                dropout, inputNoise);
    }

    /** The same with a learning rate that changes in another way. */
    public Hyperparameters withSchedule(Schedule other) {
        return new Hyperparameters(batch, learningRate, other, clipNorm, steps, rule, clipValue, truncation,
                dropout, inputNoise);
    }

    /** The same with another longest gradient. */
    public Hyperparameters withClipNorm(double other) {
        return new Hyperparameters(batch, learningRate, schedule, other, steps, rule, clipValue, truncation,
                dropout, inputNoise);
    }

    /** The same by another rule. */
    public Hyperparameters withRule(OptimiserKind other) {
        return new Hyperparameters(batch, learningRate, schedule, clipNorm, steps, other, clipValue, truncation,
                dropout, inputNoise);
    }

    /** The same with another largest component of the gradient. */
    public Hyperparameters withClipValue(double other) {
        return new Hyperparameters(batch, learningRate, schedule, clipNorm, steps, rule, other, truncation,
                dropout, inputNoise);
    }

    /** The same with the gradient cut after every so many steps; 0 for no cut. */
    public Hyperparameters withTruncation(int other) {
        return new Hyperparameters(batch, learningRate, schedule, clipNorm, steps, rule, clipValue, other,
                dropout, inputNoise);
    }

    /** The same with another share left out between layers. */
    public Hyperparameters withDropout(double other) {
        return new Hyperparameters(batch, learningRate, schedule, clipNorm, steps, rule, clipValue, truncation,
                other, inputNoise);
    }

    /** The same with another noise on what is read. */
    public Hyperparameters withInputNoise(double other) {
        return new Hyperparameters(batch, learningRate, schedule, clipNorm, steps, rule, clipValue, truncation,
                dropout, other);
    }

    /** The same with another number of steps. A way down that takes all of them goes on doing so. */
    public Hyperparameters withSteps(int other) {
        boolean follows = schedule.equals(Schedule.cosine(steps)) && other >= 1;
        return new Hyperparameters(batch, learningRate, follows ? Schedule.cosine(other) : schedule, clipNorm, other, rule,
                clipValue, truncation, dropout, inputNoise);
    }
}
