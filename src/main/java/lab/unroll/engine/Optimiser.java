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

    /** What is remembered of earlier steps, by name; not copies. */
    Map<String, A> memory();
}
