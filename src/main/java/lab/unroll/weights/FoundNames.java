package lab.unroll.weights;

import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.weights.file.Tensor;

/**
 * What the names and shapes of the tensors of a file tell of its network.
 *
 * @param tensors       under the names they would have if they were written here; those that have no place, under their own
 * @param cell          the usual cell of that shape
 * @param hidden        k
 * @param layers        number of layers
 * @param bidirectional true if every layer reads in both directions
 * @param attention     true if a decoder attends to its encoder
 * @param pair          true if there are an encoder and a decoder
 */
record FoundNames(Map<String, Tensor> tensors, CellKind cell, int hidden, int layers, boolean bidirectional,
                  boolean attention, boolean pair) {

    /** What the first of two networks is called. */
    static final String ENCODER = "encoder";
    /** What the second of two networks is called. */
    static final String DECODER = "decoder";
}
