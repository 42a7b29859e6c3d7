package lab.unroll.train;

/**
 * A rule to stop by, with when it was asked for.
 *
 * @param rule  when to stop; null for never
 * @param from  number of steps taken by then
 * @param since the clock by then, in nanoseconds
 */
record StopWatch(StopRule rule, long from, long since) {

    /** Stops nothing. */
    static final StopWatch NEVER = new StopWatch(null, 0, 0);

    /** A rule asked for now. */
    static StopWatch from(StopRule rule, long iteration) {
        return new StopWatch(rule, iteration, System.nanoTime());
    }

    /** True if training is to stop after so many steps, with the loss of the batches as it is. */
    boolean isMet(double loss, long iteration) {
        return rule != null && rule.isMet(loss, iteration - from, (System.nanoTime() - since) * 1e-9);
    }
}
