package lab.unroll.task;

import java.util.Objects;

/**
 * How a task is learnt on fresh batches.
 *
 * @param batch        sequences in a batch
 * @param learningRate step length of the rule
 * @param schedule     how it changes on the way
 * @param clipNorm     the gradient is shortened to this length where it is longer; 0 for no limit
 * @param dataSeed     where the random batches start
 * @param rule         how the parameters follow the gradient
 * @param clipValue    no component of the gradient is larger; 0 for no limit
 * @param truncation   the gradient is cut after every so many steps of a sequence; 0 for no cut
 * @param dropout      share of what a layer hands to the one above that is left out
 * @param inputNoise   standard deviation of what is added to every number that is read
 * @param threads      how many threads share the work; the numbers do not depend on it
 */
public record TrainingConfig(int batch, double learningRate, Schedule schedule, double clipNorm, long dataSeed,
                             OptimiserKind rule, double clipValue, int truncation, double dropout, double inputNoise,
                             int threads) {

    /** Checks that rule and schedule are there. */
    public TrainingConfig {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(rule, "rule");
    }

    /** By Adam, on one thread, with nothing cut, left out or added. */
    public TrainingConfig(int batch, double learningRate, Schedule schedule, double clipNorm, long dataSeed) {
        this(batch, learningRate, schedule, clipNorm, dataSeed, OptimiserKind.ADAM, 0, 0, 0, 0, 1);
    }

    /** By Adam, on one thread, with a learning rate that does not change. */
    public TrainingConfig(int batch, double learningRate, double clipNorm, long dataSeed) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, dataSeed);
    }

    /**
     * Refuses others that differ in more than what can change on the way.
     *
     * @throws IllegalArgumentException if the data or the number of threads differ
     */
    public void requireAdjustedOnly(TrainingConfig other) {
        if (other.dataSeed != dataSeed || other.threads != threads) {
            throw new IllegalArgumentException("Neither data nor threads can change on the way.");
        }
    }

    /** True if the gradient is limited. */
    public boolean isClipped() {
        return clipNorm != 0 || clipValue != 0;
    }

    /** The same by another rule. */
    public TrainingConfig withRule(OptimiserKind other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, other, clipValue, truncation, dropout,
                inputNoise, threads);
    }

    /** The same with another largest component of the gradient. */
    public TrainingConfig withClipValue(double other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, other, truncation, dropout,
                inputNoise, threads);
    }

    /** The same with the gradient cut after every so many steps; 0 for no cut. */
    public TrainingConfig withTruncation(int other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, other, dropout,
                inputNoise, threads);
    }

    /** The same with another share left out between layers. */
    public TrainingConfig withDropout(double other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, truncation, other,
                inputNoise, threads);
    }

    /** The same with another noise on the inputs. */
    public TrainingConfig withInputNoise(double other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, truncation, dropout,
                other, threads);
    }

    /** The same on another number of threads. */
    public TrainingConfig withThreads(int other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, truncation, dropout,
                inputNoise, other);
    }
}
