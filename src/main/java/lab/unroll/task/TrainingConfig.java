package lab.unroll.task;

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
 * @param threads      how many threads share the work; the numbers do not depend on it
 */
public record TrainingConfig(int batch, double learningRate, Schedule schedule, double clipNorm, long dataSeed,
                             OptimiserKind rule, double clipValue, int threads) {

    /** By Adam, on one thread. */
    public TrainingConfig(int batch, double learningRate, Schedule schedule, double clipNorm, long dataSeed) {
        this(batch, learningRate, schedule, clipNorm, dataSeed, OptimiserKind.ADAM, 0, 1);
    }

    /** By Adam, on one thread, with a learning rate that does not change. */
    public TrainingConfig(int batch, double learningRate, double clipNorm, long dataSeed) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, dataSeed);
    }

    /**
     * Refuses others that differ in more than what can change on the way.
     *
     * @throws IllegalArgumentException if anything but learning rate, schedule, clipping and batch size differs
     */
    public void requireAdjustedOnly(TrainingConfig other) {
        if (other.dataSeed != dataSeed || other.rule != rule || other.threads != threads) {
            throw new IllegalArgumentException("Neither data, rule nor threads can change on the way.");
        }
    }

    /** True if the gradient is limited. */
    public boolean isClipped() {
        return clipNorm != 0 || clipValue != 0;
    }

    /** The same by another rule. */
    public TrainingConfig withRule(OptimiserKind other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, other, clipValue, threads);
    }

    /** The same with another largest component of the gradient. */
    public TrainingConfig withClipValue(double other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, other, threads);
    }

    /** The same on another number of threads. */
    public TrainingConfig withThreads(int other) {
        return new TrainingConfig(batch, learningRate, schedule, clipNorm, dataSeed, rule, clipValue, other);
    }
}
