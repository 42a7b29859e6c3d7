package lab.unroll.net;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shape of a network: recurrent layers, one on top of the other, and an output layer.
 *
 * @param cell          the recurrent cell of every layer
 * @param form          which LSTM; {@link LstmVariant#STANDARD} for other cells
 * @param input         n, the number of components of x_t, at least 1
 * @param hidden        k, the number of components of h_t (and C_t) of each layer and direction, at least 1
 * @param layers        number of layers, 1 to {@link #MOST_LAYERS}
 * @param bidirectional true if every layer reads in both directions and joins the two states, forward first
 * @param output        m, the number of components of ŷ_t, at least 1; the joined state's where it is the answer
 * @param head          the output layer
 * @param attention     true for a decoder whose bottom layer reads, behind x_t, a context: see {@link AttentionLayout}
 */
public record NetworkSpec(CellKind cell, LstmVariant form, int input, int hidden, int layers, boolean bidirectional,
                          int output, OutputKind head, boolean attention) {

    /** The most layers that can be stacked. */
    public static final int MOST_LAYERS = 4;

    private static final Map<CellKind, List<Gate>> WITHOUT_FORGET_GATE = Arrays.stream(CellKind.values()).collect(
            Collectors.toUnmodifiableMap(cell -> cell, cell -> cell.gates().stream().filter(gate -> gate != Gate.FORGET).toList()));

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException naming the size that does not fit
     */
    public NetworkSpec {
        require("input size n", input);
        require("hidden size k", hidden);
        require("output size m", output);
        if (layers < 1 || layers > MOST_LAYERS) {
            throw new IllegalArgumentException("The number of layers must be from 1 to " + MOST_LAYERS + ", but it is "
                    + layers + ".");
        }
        if (!cell.allows(form)) {
            throw new IllegalArgumentException("Only an LSTM can do without a forget gate or have peepholes, not a "
                    + cell.displayName() + ".");
        }
        if (attention && (bidirectional || !head.hasWeights())) {
            throw new IllegalArgumentException("Only a network that reads forward and answers can attend to another.");
        }
        int joined = bidirectional ? 2 * hidden : hidden;
        if (head == OutputKind.HIDDEN_STATE && output != joined) {
            throw new IllegalArgumentException("The hidden state is the answer, so the output size must be " + joined
                    + ", but it is " + output + ".");
        }
        long parameters = countParameters(cell, form, input, hidden, layers, bidirectional, output, head, attention);
        if (parameters > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The network would have " + parameters + " parameters, and "
                    + (Integer.MAX_VALUE - 8) + " are the most. Make k or the number of layers smaller.");
        }
    }

    /** A network that attends to no other. */
    public NetworkSpec(CellKind cell, LstmVariant form, int input, int hidden, int layers, boolean bidirectional, int output,
                       OutputKind head) {
        this(cell, form, input, hidden, layers, bidirectional, output, head, false);
    }

    /** One layer that reads forward. */
    public NetworkSpec(CellKind cell, int input, int hidden, int output, OutputKind head) {
        this(cell, LstmVariant.STANDARD, input, hidden, 1, false, output, head);
    }

    private static void require(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, but it is " + size + ".");
        }
    }

    /** The layers of neurons inside each cell, in storage order. */
    public List<Gate> gates() {
        return gates(cell, form);
    }

    private static List<Gate> gates(CellKind cell, LstmVariant form) {
        return form.forgetGate() ? cell.gates() : WITHOUT_FORGET_GATE.get(cell);
    }

    /** The directions in which each layer reads. */
    public List<Direction> directions() {
        return bidirectional ? List.of(Direction.FORWARD, Direction.REVERSE) : List.of(Direction.FORWARD);
    }

    /** Number of components of a layer's output: k, or 2k where two directions are joined. */
    public int joined() {
        return bidirectional ? 2 * hidden : hidden;
    }

    /** Number of components that layer l reads, l from 0: at the bottom n, and k more where c_t stands behind x_t. */
    public int inputOf(int layer) {
        return layer == 0 ? input + context() : joined();
    }

    /** Number of components of the context c_t that the bottom layer reads behind x_t: k, or 0 without attention. */
    public int context() {
        return attention ? hidden : 0;
    }

    /** The same network, attending to an encoder or to nobody. */
    public NetworkSpec withAttention(boolean other) {
        return new NetworkSpec(cell, form, input, hidden, layers, bidirectional, output, head, other);
    }

    /** Number of columns of the fused weights of a cell: k for every layer of neurons in it. */
    public int fusedWidth() {
        return gates().size() * hidden;
    }

    /** Number of weights and biases. One bias a neuron, and b_hn in a GRU that resets after the product. */
    public int parameterCount() {
        return (int) countParameters(cell, form, input, hidden, layers, bidirectional, output, head, attention);
    }

    /** The same where every neuron of a cell has two biases, one for each product. */
    public int parameterCountOfTwoBiases() {
        int missing = fusedWidth() - (cell.reset() == Reset.AFTER_PRODUCT ? hidden : 0);
        return parameterCount() + layers * (bidirectional ? 2 : 1) * missing;
    }

    private static long countParameters(CellKind cell, LstmVariant form, long input, long hidden, int layers,
                                        boolean bidirectional, long output, OutputKind head, boolean attention) {
        long directions = bidirectional ? 2 : 1;
        long joined = directions * hidden;
        int neurons = gates(cell, form).size();
        long extra = cell.reset() == Reset.AFTER_PRODUCT ? hidden : form.peepholes() ? (neurons - 1) * hidden : 0;
        long sum = 0;
        for (int layer = 0; layer < layers; layer++) {
            long reads = layer > 0 ? joined : attention ? input + hidden : input;
            sum += directions * ((reads + hidden + 1) * neurons * hidden + extra);
        }
        sum += attention ? (2 * hidden + 1) * hidden : 0;
        return head.hasWeights() ? sum + (joined + 1) * output : sum;
    }
}
