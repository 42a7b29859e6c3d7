package lab.unroll.train;

import lab.unroll.task.TrainingConfig;

/**
 * A network was trained in another way from some step on.
 *
 * @param iteration the steps taken before
 * @param before    how it was trained up to there
 * @param after     how it was trained from then on
 */
public record TrainingChange(long iteration, TrainingConfig before, TrainingConfig after) {
}
