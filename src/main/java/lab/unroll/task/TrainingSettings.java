package lab.unroll.task;

/**
 * How a task is learnt: by Adam (Kingma and Ba, ICLR 2015) on fresh batches.
 *
 * @param batch        sequences in a batch
 * @param learningRate step length of Adam
 * @param clipNorm     the gradient is shortened to this length where it is longer; 0 for no limit
 * @param dataSeed     where the random batches start
 */
public record TrainingSettings(int batch, double learningRate, double clipNorm, long dataSeed) {
}
