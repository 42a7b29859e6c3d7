package lab.unroll.engine.kernel;

/**
 * Additive attention without its products, one sequence at one step: Bahdanau, Cho and Bengio, ICLR 2015; see
 * {@link lab.unroll.net.AttentionLayout}. Every sum adds its terms in their order.
 *
 * @param <A> the matrices
 */
public interface Looks<A> {

    /**
     * From the query and the keys to α_t and c_t.
     *
     * @param score    v_a, [1 x k]. Not modified.
     * @param row      of the step and the sequence
     * @param sequence b
     * @param length   how many states its question has, at most S
     */
    void look(AttentionTape<A> tape, A score, int row, int sequence, int length);

    /**
     * From dL/dc_t to the gradient at the query, which is replaced, and at the keys, the states and v_a, to which is added.
     *
     * @param score    v_a, [1 x k]. Not modified.
     * @param row      of the step and the sequence
     * @param sequence b
     * @param length   how many states its question has, at most S
     */
    void lookBack(AttentionTape<A> tape, A score, int row, int sequence, int length);
}
