package lab.unroll.net;

import java.util.List;

/**
 * Where the parameters stand with which a decoder weighs the states h_1 ... h_S of an encoder's top layer before step t.
 * Bahdanau, Cho and Bengio, "Neural machine translation by jointly learning to align and translate", ICLR 2015:
 *
 * <pre>
 * e_t,s = tanh(h_{t-1} W_a + h_s U_a) v_a
 * α_t   = softmax(e_t,1 ... e_t,S)
 * c_t   = Σ_s α_t,s h_s
 *
 * W_a [k x k]
 * U_a [k x k]
 * v_a [k x 1]
 * </pre>
 *
 * <p>As in that paper there are no biases here, and as many neurons as states. The query h_{t-1} is the state of the
 * decoder's bottom layer, which reads [x_t, c_t]: with several layers, as Wu et al. do, "Google's neural machine translation
 * system" (2016), section 3. The rows of W^x from n on are those of c_t.
 */
public final class AttentionLayout {

    private final ParameterBlock query;
    private final ParameterBlock key;
    private final ParameterBlock score;

    AttentionLayout(int hidden, int offset) {
        int square = hidden * hidden;
        query = new ParameterBlock("W_a", offset, hidden, hidden, hidden);
        key = new ParameterBlock("U_a", offset + square, hidden, hidden, hidden);
        score = new ParameterBlock("v_a", offset + 2 * square, hidden, 1, 1);
    }

    /** W_a, the weights of the decoder's h_{t-1}, [k x k]. */
    public ParameterBlock query() {
        return query;
    }

    /** U_a, the weights of the encoder's h_s, [k x k]. */
    public ParameterBlock key() {
        return key;
    }

    /** v_a, [k x 1]. */
    public ParameterBlock score() {
        return score;
    }

    /** All of them, in storage order. */
    public List<ParameterBlock> blocks() {
        return List.of(query, key, score);
    }

    /** Index behind the last of them. */
    int end() {
        return score.offset() + score.rows();
    }
}
