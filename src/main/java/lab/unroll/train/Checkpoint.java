package lab.unroll.train;

/**
 * Training at one moment, with all that it needs to go on from there bit for bit, and the curves that led to it. It never
 * changes.
 *
 * @param training weights, optimiser memory and settings
 * @param curves   what was measured on the way
 * @param observed what was observed on the way
 */
public record Checkpoint(TrainingState training, LossHistory.State curves, Observations observed) {

    /** A training of which nothing was observed. */
    public Checkpoint(TrainingState training, LossHistory.State curves) {
        this(training, curves, Observations.NONE);
    }

    /** Number of steps taken. */
    public long iteration() {
        return training.iteration();
    }

    /** What of it was known at one of the steps on the way. */
    public Checkpoint backAt(TrainingState moment) {
        return new Checkpoint(moment, curves.upTo(moment), observed.upTo(moment.iteration()));
    }

    /** About what its numbers take of memory, in bytes. */
    public long bytes() {
        return training.bytes() + curves.bytes() + observed.bytes();
    }
}
