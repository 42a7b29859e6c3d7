package lab.unroll.engine.kernel;

/**
 * What a decoder's attention writes down on its way forward and reads on its way back: of T steps, to S states of the
 * encoder, of B sequences, with k units (padded). Rows are ordered by step, then by sequence, from 0.
 *
 * @param <A> the matrices
 */
public final class AttentionTape<A> {

    /** T. */
    public final int steps;
    /** S. */
    public final int asked;
    /** B. */
    public final int batch;
    /** k, padded. */
    public final int hidden;
    /** The encoder's tape: h_s of sequence b is row s B + b of its states, s from 1. */
    public final Tape<A> source;
    /** h_s U_a, [SB x k]. */
    public final A keys;
    /** h_{t-1} W_a, [TB x k]. */
    public final A query;
    /** α_t, [TB x S]; zero behind the end of a question. */
    public final A weights;
    /** c_t, [TB x k]. */
    public final A context;
    /** tanh(h_{t-1} W_a + h_s U_a) of the state at hand, [B x k]. */
    public final A inner;
    /** dL/dc_t of the step at hand, [B x k]. */
    public final A contextGradient;
    /** dL/d(h_{t-1} W_a), [TB x k]. */
    public final A queryGradient;
    /** dL/d(h_s U_a), [SB x k]. */
    public final A keysGradient;
    /** The part of dL/dh_s that comes this way, [SB x k]. */
    public final A statesGradient;
    /** dL/dv_a of each sequence, [B x k]. */
    public final A scoreGradient;
    /** dL/de_t of the step at hand, [B x S]. */
    public final A scoresGradient;

    /** A tape of zeros; without what only the way back needs unless {@code backward}. */
    public AttentionTape(Kernels<A> kernels, Tape<A> own, Tape<A> source, boolean backward) {
        steps = own.steps;
        asked = source.steps;
        batch = own.batch;
        hidden = own.hidden;
        this.source = source;
        int back = backward ? 1 : 0;
        keys = kernels.zeros(asked * batch, hidden);
        query = kernels.zeros(steps * batch, hidden);
        weights = kernels.zeros(steps * batch, asked);
        context = kernels.zeros(steps * batch, hidden);
        inner = kernels.zeros(batch, hidden);
        contextGradient = kernels.zeros(back * batch, hidden);
        queryGradient = kernels.zeros(back * steps * batch, hidden);
        keysGradient = kernels.zeros(back * asked * batch, hidden);
        statesGradient = kernels.zeros(back * asked * batch, hidden);
        scoreGradient = kernels.zeros(back * batch, hidden);
        scoresGradient = kernels.zeros(back * batch, asked);
    }

    /** Number of numbers on a tape whose k is padded to {@code padded}. */
    public static long size(long steps, long asked, long batch, long padded, boolean backward) {
        return batch * (padded * (2 * steps + asked + 1) + steps * asked
                + (backward ? padded * (steps + 2 * asked + 2) + asked : 0));
    }
}
