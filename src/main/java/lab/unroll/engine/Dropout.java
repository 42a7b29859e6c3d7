package lab.unroll.engine;

import java.util.random.RandomGenerator;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;

/**
 * What a layer in one direction hands to the layer above: its states h, or, where some are left out at random, m h with
 * m = 0 or 1 / (1 - share), so that their mean stays. Srivastava et al., JMLR 15 (2014); between layers and not from step to
 * step: Zaremba, Sutskever and Vinyals, arXiv:1409.2329 (2014).
 *
 * @param <A> the matrices
 */
final class Dropout<A> {

    private final Kernels<A> kernels;
    private final Tape<A> tape;
    private final int units;
    private boolean active;
    /** m, in the rows of the states; null before it is needed. */
    private A mask;
    /** m h. */
    private A left;

    /** Of a layer of {@code units} units. */
    Dropout(Kernels<A> kernels, Tape<A> tape, int units) {
        this.kernels = kernels;
        this.tape = tape;
        this.units = units;
    }

    /** The layer's own tape. */
    Tape<A> tape() {
        return tape;
    }

    /** What the layer above reads, in the rows of {@link Tape#state}. */
    A states() {
        return active ? left : tape.state;
    }

    /**
     * Makes room for what is to be left out.
     *
     * @param share of the states, 0 to below 1
     */
    void prepare(double share) {
        if (share > 0 && mask == null) {
            int rows = (tape.steps + 2) * tape.batch;
            mask = kernels.zeros(rows, tape.hidden);
            left = kernels.zeros(rows, tape.hidden);
        }
    }

    /** Decides what is left out of the next batch: step by step, sequence by sequence, unit by unit. */
    void draw(double share, RandomGenerator random) {
        active = share > 0;
        prepare(share);
        double kept = 1 / (1 - share);
        for (int row = tape.batch; active && row < (tape.steps + 1) * tape.batch; row++) {
            for (int j = 0; j < units; j++) {
                kernels.set(mask, row * tape.hidden + j, random.nextDouble() < share ? 0 : kept);
            }
        }
    }

    /** m h of some sequences, after the layer has read them. */
    void forward(int first, int count) {
        for (int t = 1; active && t <= tape.steps; t++) {
            int at = (t * tape.batch + first) * tape.hidden;
            kernels.updates().multiply(mask, at, tape.state, at, left, at, count * tape.hidden);
        }
    }

    /** From d(m h) to dL/dh = m d(m h) of some sequences, before the layer goes back. */
    void backward(int first, int count) {
        for (int t = 1; active && t <= tape.steps; t++) {
            int at = (t * tape.batch + first) * tape.hidden;
            kernels.updates().multiply(mask, at, tape.stateGradient, at, tape.stateGradient, at, count * tape.hidden);
        }
    }
}
