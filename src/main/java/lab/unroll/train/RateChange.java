package lab.unroll.train;

/**
 * The learning rate was changed while a network was trained.
 *
 * @param iteration the steps taken before
 * @param rate      the learning rate from then on
 */
public record RateChange(long iteration, double rate) {
}
