package lab.unroll.train;

/**
 * Training at one moment, with all that it needs to go on from there bit for bit, and the curves that led to it. It never
 * changes.
 *
 * @param training weights, optimiser memory and settings
 * @param curves   what was measured on the way
 */
public record Checkpoint(TrainingState training, LossHistory.State curves) {

    /** Number of steps taken. */
    public long iteration() {
        return training.iteration();
    }
}
