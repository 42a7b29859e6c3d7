package lab.unroll.task;

/**
 * How a task is learnt: by Adam (Kingma and Ba, ICLR 2015) on fresh batches.
 *
 * @param batch        sequences in a batch
 * @param learningRate step length of Adam
 * @param schedule     how it changes on the way
 * @param clipNorm     the gradient is shortened to this length where it is longer; 0 for no limit
 * @param dataSeed     where the random batches start
 */
public record TrainingSettings(int batch, double learningRate, Schedule schedule, double clipNorm, long dataSeed) {

    /** With a learning rate that does not change. */
    public TrainingSettings(int batch, double learningRate, double clipNorm, long dataSeed) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, dataSeed);
    }
}
