package lab.unroll.train;

/** Watches whether a training has come to where a rule says to stop. */
final class Until {

    private StopRule rule;
    private long from;
    private long since;

    /** From here and now on a rule is watched; null for none. Returns the iteration at which it stops at the latest. */
    long begin(StopRule watched, long iteration) {
        rule = watched;
        from = iteration;
        since = System.nanoTime();
        return Long.MAX_VALUE;
    }

    /** True if there is a rule, and it holds. */
    boolean isMet(Training run) {
        return rule != null && rule.isMet(run.smoothedLoss(), run.iteration() - from, (System.nanoTime() - since) * 1e-9);
    }
}
