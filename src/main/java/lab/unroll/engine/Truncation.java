package lab.unroll.engine;

import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.Batch;

/**
 * Cuts the way back of a layer in one direction after every N steps that it has read: the states go on, the gradient does
 * not. Truncated back-propagation through time: Williams and Peng, Neural Computation 2 (1990).
 *
 * @param <A> the matrices
 */
final class Truncation<A> {

    private final Kernels<A> kernels;
    private final Tape<A> tape;
    private final boolean reverse;
    private int window;
    /** How many steps each sequence has behind it when this layer begins; null for none. */
    private int[] behind;
    /** What reached the states before a cut from elsewhere, [B x k]; null before it is needed. */
    private A kept;

    Truncation(Kernels<A> kernels, Tape<A> tape, boolean reverse) {
        this.kernels = kernels;
        this.tape = tape;
        this.reverse = reverse;
    }

    /**
     * Cuts from now on.
     *
     * @param other  N; 0 for no cut
     * @param before how many steps each sequence has behind it when this layer begins, or null for none; not copied
     */
    void cutAfter(int other, int[] before) {
        window = other;
        behind = before;
        if (window > 0 && kept == null) {
            kept = kernels.zeros(tape.batch, tape.hidden);
        }
    }

    /** Before the way back through step t: remembers what has reached the states before it from the layer above. */
    void keep(Batch batch, int t, int before, int first, int count) {
        if (mayCut(batch, t)) {
            int k = tape.hidden;
            kernels.copy(tape.stateGradient, before * k, kept, first * k, count * k);
        }
    }

    /**
     * After the way back through step t: takes back what it has handed to the states before it, where there is a cut.
     *
     * @param before first row of the states before it
     */
    void cut(Batch batch, int t, int before, int first, int count) {
        int k = tape.hidden;
        for (int b = first; mayCut(batch, t) && b < first + count; b++) {
            if (isCut(batch, t, b)) {
                kernels.copy(kept, b * k, tape.stateGradient, (before + b - first) * k, k);
                if (kernels.length(tape.cell) > 0) {
                    kernels.fill(tape.insideGradient, b * k, (b + 1) * k, 0);
                }
            }
        }
    }

    /** False if no sequence can be cut at step t: where they are all alike, one tells for all. */
    private boolean mayCut(Batch batch, int t) {
        return window > 0 && (behind != null || batch.lengths() != null || isCut(batch, t, 0));
    }

    private boolean isCut(Batch batch, int t, int b) {
        int length = batch.lengths() == null ? tape.steps : batch.lengths()[b];
        // counted from 1 in the order of reading
        int turn = (behind == null ? 0 : behind[b]) + (reverse ? length + 1 - t : t);
        return t <= length && turn > 1 && (turn - 1) % window == 0;
    }
}
