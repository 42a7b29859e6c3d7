package lab.unroll.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each parameter stands in the flat array. The layers of a cell are fused, so that one product serves them all:
 *
 * <pre>
 * W^x [n x gk]   columns: the k neurons of the first gate, then of the second, ...
 * W^h [k x gk]
 * b   [1 x gk]
 * W^y [k x m]    where the head has weights
 * b^y [1 x m]
 * </pre>
 *
 * g is the number of layers in the cell. All matrices are row-major.
 */
public final class ParameterLayout {

    private final NetworkSpec spec;
    private final ParameterBlock fusedInput;
    private final ParameterBlock fusedRecurrent;
    private final ParameterBlock fusedBias;
    private final ParameterBlock outputWeights;
    private final ParameterBlock outputBias;

    /** Lays out the parameters of a network. */
    public ParameterLayout(NetworkSpec spec) {
        this.spec = spec;
        int width = spec.fusedWidth();
        int n = spec.input();
        int k = spec.hidden();
        int m = spec.head().hasWeights() ? spec.output() : 0;
        fusedInput = new ParameterBlock("W_x", 0, n, width, width);
        fusedRecurrent = new ParameterBlock("W_h", n * width, k, width, width);
        fusedBias = new ParameterBlock("b", (n + k) * width, 1, width, width);
        int recurrent = (n + k + 1) * width;
        outputWeights = new ParameterBlock("W_y", recurrent, m == 0 ? 0 : k, m, m);
        outputBias = new ParameterBlock("b_y", recurrent + k * m, m == 0 ? 0 : 1, m, m);
    }

    /** The network that this layout belongs to. */
    public NetworkSpec spec() {
        return spec;
    }

    /** Length of the flat array. */
    public int size() {
        return spec.parameterCount();
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

    /** W^y [k x m], or an empty block when the head has no weights. */
    public ParameterBlock outputWeights() {
        return outputWeights;
    }

    /** b^y [1 x m], or an empty block when the head has no weights. */
    public ParameterBlock outputBias() {
        return outputBias;
    }

    /** W^x of one gate, [n x k]. */
    public ParameterBlock inputWeights(Gate gate) {
        return columnsOf(fusedInput, gate);
    }

    /** W^h of one gate, [k x k]. */
    public ParameterBlock recurrentWeights(Gate gate) {
        return columnsOf(fusedRecurrent, gate);
    }

    /** b of one gate, [1 x k]. */
    public ParameterBlock bias(Gate gate) {
        return columnsOf(fusedBias, gate);
    }

    /** First fused column of a gate: unit j of the gate is column {@code columnOf(gate) + j}. */
    public int columnOf(Gate gate) {
        int place = spec.cell().gates().indexOf(gate);
        if (place < 0) {
            throw new IllegalArgumentException("A " + spec.cell().displayName() + " has no " + gate + " layer.");
        }
        return place * spec.hidden();
    }

    /** Every named block: weights and bias gate by gate, then the output layer. Together they cover the array once. */
    public List<ParameterBlock> blocks() {
        List<ParameterBlock> blocks = new ArrayList<>();
        for (Gate gate : spec.cell().gates()) {
            blocks.add(inputWeights(gate));
            blocks.add(recurrentWeights(gate));
            blocks.add(bias(gate));
        }
        if (spec.head().hasWeights()) {
            blocks.add(outputWeights);
            blocks.add(outputBias);
        }
        return List.copyOf(blocks);
    }

    private ParameterBlock columnsOf(ParameterBlock fused, Gate gate) {
        return new ParameterBlock(fused.name() + (fused == fusedBias && !gate.letter().isEmpty() ? "_" : "")
                + gate.letter(), fused.offset() + columnOf(gate), fused.rows(), spec.hidden(), fused.stride());
    }
}
