package lab.unroll.trace;

import java.util.List;
import lab.unroll.net.Vector;

/**
 * What came back through the attention of one step.
 *
 * @param scores dL/de_t, of size S; zero where a pin holds
 * @param inner  dL with respect to h_{t-1} W_a + h_s U_a, for each s, of size k
 * @param query  their sum, dL/d(h_{t-1} W_a), of size k
 * @param hidden the part of dL/dh_{t-1} that comes this way, of size k
 * @param states the part of dL/dh_s, for each s, of size k
 */
record AttentionGradient(Vector scores, List<Vector> inner, Vector query, Vector hidden, List<Vector> states) {
}
