package lab.unroll.task;

import java.util.Objects;

/**
 * How an experiment is trained, by Adam.
 *
 * @param batch        sequences in a batch, 1 to 256
 * @param learningRate step length of Adam, 1e-7 to 10
 * @param schedule     how it changes on the way
 * @param clipNorm     longest gradient, up to 1e6; 0 for no limit
 * @param steps        steps of a whole training, 1 to 10,000,000
 */
public record Hyperparameters(int batch, double learningRate, Schedule schedule, double clipNorm, int steps) {

    /** The smallest learning rate. */
    public static final double SLOWEST = 1e-7;
    /** The largest learning rate. */
    public static final double FASTEST = 10;
    /** The most sequences in a batch. */
    public static final int LARGEST_BATCH = 256;
    /** The largest length to which a gradient can be clipped. */
    public static final double LONGEST_GRADIENT = 1e6;
    /** The most steps of a whole training. */
    public static final int MOST_STEPS = 10_000_000;

    /**
     * Checks every number.
     *
     * @throws lab.unroll.words.InputException naming the setting, its value and its range
     */
    public Hyperparameters {
        Objects.requireNonNull(schedule, "schedule");
        Ranges.require("batch", batch, 1, LARGEST_BATCH);
        Ranges.require("learning rate", learningRate, SLOWEST, FASTEST);
        Ranges.require("clip", clipNorm, 0, LONGEST_GRADIENT);
        Ranges.require("steps", steps, 1, MOST_STEPS);
    }

    /** With a learning rate that does not change. */
    public Hyperparameters(int batch, double learningRate, double clipNorm, int steps) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, steps);
    }

    /** The same for a training whose batches start at a seed. */
    public TrainingConfig settings(long dataSeed) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed);
    }

    /** The same with another number of sequences in a batch. */
    public Hyperparameters withBatch(int other) {
        return new Hyperparameters(other, learningRate, schedule, clipNorm, steps);
    }

    /** The same with another learning rate. */
    public Hyperparameters withLearningRate(double other) {
        return new Hyperparameters(batch, other, schedule, clipNorm, steps);
    }

    /** The same with a learning rate that changes in another way. */
    public Hyperparameters withSchedule(Schedule other) {
        return new Hyperparameters(batch, learningRate, other, clipNorm, steps);
    }

    /** The same with another longest gradient. */
    public Hyperparameters withClipNorm(double other) {
        return new Hyperparameters(batch, learningRate, schedule, other, steps);
    }

    /** The same with another number of steps. A way down that takes all of them goes on doing so. */
    public Hyperparameters withSteps(int other) {
        boolean follows = schedule.equals(Schedule.cosine(steps)) && other >= 1;
        return new Hyperparameters(batch, learningRate, follows ? Schedule.cosine(other) : schedule, clipNorm, other);
    }
}
