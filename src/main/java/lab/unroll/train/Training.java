package lab.unroll.train;

/** A training, step by step on the caller's thread. The same settings give the same numbers, bit for bit. */
public interface Training extends AutoCloseable {

    /**
     * Takes one step on a fresh batch, unless training has diverged.
     *
     * @return the loss of the batch before the step
     */
    double advance();

    /** Number of steps taken; a step that made training diverge is taken back. */
    long iteration();

    /** The loss of the last batch that was learnt from; NaN before the first. */
    double loss();

    /** Moving average of the loss over about twenty steps; NaN before the first. */
    double smoothedLoss();

    /** Measures on sequences that are always the same and, where possible, not learnt from. */
    Evaluation evaluate();

    /** Why training stopped, or null. */
    Divergence divergence();

    /** Sends the threads home that share the work. No step can be taken any more; what was reached stays readable. */
    @Override
    void close();
}
