package lab.unroll.train;

import java.util.OptionalLong;

/**
 * What became of a training.
 *
 * @param solvedAt   steps taken when the task was first found solved; empty if it never was
 * @param evaluation the network at the end
 * @param divergence why training stopped early, or null
 * @param isStopped  true if it was told to stop before its end
 * @param seconds    time taken by the clock, measuring included
 */
public record TrainingResult(OptionalLong solvedAt, Evaluation evaluation, Divergence divergence, boolean isStopped,
                             double seconds) {

    /** True if the task was solved. */
    public boolean isSolved() {
        return solvedAt.isPresent();
    }
}
