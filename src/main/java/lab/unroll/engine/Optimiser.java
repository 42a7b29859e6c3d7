package lab.unroll.engine;

import java.util.Map;

/**
 * Moves the parameters against their gradient. It keeps what it has to remember of earlier steps.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public interface Optimiser<A> {

    /**
     * Takes one step.
     *
     * @param weights  w. Modified.
     * @param gradient g = dL/dw, of the same length. Not modified.
     * @param rate     the learning rate of this step
     */
    void update(A weights, A gradient, double rate);

    /** What is remembered of earlier steps, by name, all zeros at first; not copies. What is put into it is remembered. */
    Map<String, A> memory();

    /** Number of steps taken, by rules that count them; 0 by others. */
    default long steps() {
        return 0;
    }

    /**
     * Goes on as after a number of steps; what is remembered of them is put into {@link #memory()}.
     *
     * @param steps what {@link #steps()} told
     */
    default void resume(long steps) {
        // most rules need not know
    }
}
