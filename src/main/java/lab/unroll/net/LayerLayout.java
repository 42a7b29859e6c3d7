package lab.unroll.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parameters of one layer in one direction stand. The layers of neurons in a cell are fused, so that one product
 * serves them all:
 *
 * <pre>
 * W^x  [n x gk]   columns: the k neurons of the first gate, then of the second, ...
 * W^h  [k x gk]
 * b    [1 x gk]
 * b_hn [1 x k]    only in a GRU that resets after the product
 * p    [1 x k]    of each gate, only in an LSTM with peepholes
 * </pre>
 *
 * <p>At the bottom of a decoder with attention W^x has k rows more, for the context c_t that stands behind x_t.
 */
public final class LayerLayout {

    private final NetworkSpec spec;
    private final int layer;
    private final Direction direction;
    private final String prefix;
    private final ParameterBlock fusedInput;
    private final ParameterBlock fusedRecurrent;
    private final ParameterBlock fusedBias;
    private final int extra;

    LayerLayout(NetworkSpec spec, int layer, Direction direction, int offset) {
        this.spec = spec;
        this.layer = layer;
        this.direction = direction;
        boolean plain = spec.layers() == 1 && !spec.bidirectional();
        prefix = plain ? "" : "l" + layer + (direction == Direction.REVERSE ? "r." : ".");
        int width = spec.fusedWidth();
        int n = spec.inputOf(layer);
        int k = spec.hidden();
        fusedInput = new ParameterBlock(prefix + "W_x", offset, n, width, width);
        fusedRecurrent = new ParameterBlock(prefix + "W_h", offset + n * width, k, width, width);
        fusedBias = new ParameterBlock(prefix + "b", offset + (n + k) * width, 1, width, width);
        extra = offset + (n + k + 1) * width;
    }

    /** Number of the layer, from 0 at the bottom. */
    public int layer() {
        return layer;
    }

    /** The direction in which it reads. */
    public Direction direction() {
        return direction;
    }

    /** n, the number of components it reads, those of a context among them. */
    public int input() {
        return fusedInput.rows();
    }

    /** W^x of all gates side by side, [n x gk]. */
    public ParameterBlock fusedInput() {
        return fusedInput;
    }

    /** W^h of all gates side by side, [k x gk]. */
    public ParameterBlock fusedRecurrent() {
        return fusedRecurrent;
    }

    /** b of all gates side by side, [1 x gk]. */
    public ParameterBlock fusedBias() {
        return fusedBias;
    }

    /** W^x of one gate, [n x k]. */
    public ParameterBlock inputWeights(Gate gate) {
        return columnsOf(fusedInput, "W_x", gate);
    }

    /** W^h of one gate, [k x k]. */
    public ParameterBlock recurrentWeights(Gate gate) {
        return columnsOf(fusedRecurrent, "W_h", gate);
    }

    /** b of one gate, [1 x k]. */
    public ParameterBlock bias(Gate gate) {
        return columnsOf(fusedBias, gate == Gate.STATE ? "b" : "b_", gate);
    }

    /** True if there is b_hn, the bias of the recurrent product that a GRU resets. */
    public boolean hasProductBias() {
        return spec.cell().reset() == Reset.AFTER_PRODUCT;
    }

    /** b_hn, [1 x k]; only where {@link #hasProductBias()}. */
    public ParameterBlock productBias() {
        return new ParameterBlock(prefix + "b_hn", extra, 1, spec.hidden(), spec.hidden());
    }

    /** The gates that hear the cell state through peepholes, in storage order; none without peepholes. */
    public List<Gate> peepholeGates() {
        return spec.form().peepholes() ? spec.gates().stream().filter(Gate::isValve).toList() : List.of();
    }

    /** p of one gate, [1 x k]: its weight of C_{t-1}, or of C_t for the output gate. */
    public ParameterBlock peephole(Gate gate) {
        int place = peepholeGates().indexOf(gate);
        if (place < 0) {
            throw new IllegalArgumentException("There is no peephole to " + gate + ".");
        }
        return new ParameterBlock(prefix + "p_" + gate.letter(), extra + place * spec.hidden(), 1, spec.hidden(),
                spec.hidden());
    }

    /** First fused column of a gate: unit j of the gate is column {@code columnOf(gate) + j}. */
    public int columnOf(Gate gate) {
        int place = spec.gates().indexOf(gate);
        if (place < 0) {
            throw new IllegalArgumentException("This " + spec.cell().displayName() + " has no " + gate + " layer.");
        }
        return place * spec.hidden();
    }

    /** Every named block. Together they cover this layer's part of the array once. */
    public List<ParameterBlock> blocks() {
        List<ParameterBlock> blocks = new ArrayList<>();
        for (Gate gate : spec.gates()) {
            blocks.add(inputWeights(gate));
            blocks.add(recurrentWeights(gate));
            blocks.add(bias(gate));
        }
        if (hasProductBias()) {
            blocks.add(productBias());
        }
        for (Gate gate : peepholeGates()) {
            blocks.add(peephole(gate));
        }
        return List.copyOf(blocks);
    }

    /** Index behind the last parameter of this layer. */
    int end() {
        return extra + (hasProductBias() ? 1 : peepholeGates().size()) * spec.hidden();
    }

    private ParameterBlock columnsOf(ParameterBlock fused, String name, Gate gate) {
        return new ParameterBlock(prefix + name + spec.cell().letterOf(gate), fused.offset() + columnOf(gate),
                fused.rows(), spec.hidden(), fused.stride());
    }
}
