package lab.unroll.trace;

import java.util.List;
import lab.unroll.net.Vector;

/**
 * How a decoder weighed the states of its encoder before it read at a step.
 *
 * @param hidden   h_{t-1} of its bottom layer, of size k
 * @param inner    tanh(h_{t-1} W_a + h_s U_a) for each s, S vectors of size k
 * @param scores   e_t, of size S
 * @param computed α_t as the network computes it, of size S, each in [0, 1], their sum is 1
 * @param weights  α_t as it was used: where a pin holds, the pinned value, and the others made to sum to the rest
 * @param held     the places of the states, from 0, whose weights a pin holds
 * @param context  c_t = Σ_s α_t,s h_s, of size k
 */
public record AttentionStep(Vector hidden, List<Vector> inner, Vector scores, Vector computed, Vector weights,
                            List<Integer> held, Vector context) {

    /** Copies the lists. */
    public AttentionStep {
        inner = List.copyOf(inner);
        held = List.copyOf(held);
    }
}
