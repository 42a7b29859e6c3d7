package lab.unroll.net;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The recurrent cells, each with its layers in the order in which their weights are stored. */
public enum CellKind {
    /**
     * h_t = tanh(x_t W^x + h_{t-1} W^h + b).
     * Elman, "Finding Structure in Time", Cognitive Science 14 (1990). TensorFlow calls it SimpleRNN.
     */
    SIMPLE_RNN("rnn", "SimpleRNN", List.of(Gate.STATE)),
    /** h_t = max(0, x_t W^x + h_{t-1} W^h + b). Le, Jaitly and Hinton, arXiv:1504.00941 (2015), with W^h = 1 at first. */
    RELU_RNN("rnn-relu", "SimpleRNN (ReLU)", List.of(Gate.STATE)),
    /** h_t = σ(x_t W^x + h_{t-1} W^h + b), as the lecture deck writes it. */
    SIGMOID_RNN("rnn-sigmoid", "SimpleRNN (σ)", List.of(Gate.STATE)),
    /**
     * C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh(C_t), element by element.
     * Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 9 (1997);
     * forget gate: Gers, Schmidhuber and Cummins, "Learning to Forget", Neural Computation 12 (2000).
     * {@link LstmVariant} chooses among its forms.
     */
    LSTM("lstm", "LSTM", List.of(Gate.INPUT, Gate.FORGET, Gate.CANDIDATE, Gate.OUTPUT)),
    /**
     * h̃_t = tanh(x_t W^x_n + b_n + r_t (h_{t-1} W^h_n + b_hn)), h_t = (1 - z_t) h̃_t + z_t h_{t-1}: the reset gate acts
     * after the product, which has a bias of its own. The form of cuDNN, PyTorch and Keras.
     */
    GRU("gru", "GRU", List.of(Gate.RESET, Gate.UPDATE, Gate.CANDIDATE)),
    /**
     * h̃_t = tanh(x_t W^x_n + (r_t h_{t-1}) W^h_n + b_n), h_t = (1 - z_t) h̃_t + z_t h_{t-1}: the reset gate acts before
     * the product. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", EMNLP 2014.
     */
    GRU_BEFORE("gru-before", "GRU (2014)", List.of(Gate.RESET, Gate.UPDATE, Gate.CANDIDATE));

    private final String id;
    private final String displayName;
    private final List<Gate> gates;

    CellKind(String id, String displayName, List<Gate> gates) {
        this.id = id;
        this.displayName = displayName;
        this.gates = gates;
    }

    /** The name used on the command line and in files, for example {@code lstm}. */
    public String id() {
        return id;
    }

    /** The name used on screen; the same in every language. */
    public String displayName() {
        return displayName;
    }

    /** The layers of neurons inside the cell, in storage order. */
    public List<Gate> gates() {
        return gates;
    }

    /** True if the cell has a second, private state C_t. */
    public boolean hasCellState() {
        return this == LSTM;
    }

    /** True for the two forms of the GRU. */
    public boolean isGru() {
        return this == GRU || this == GRU_BEFORE;
    }

    /** The letter of a layer in the names of parameters: n for the candidate of a GRU, otherwise {@link Gate#letter()}. */
    public String letterOf(Gate gate) {
        return isGru() && gate == Gate.CANDIDATE ? "n" : gate.letter();
    }

    /**
     * Finds a cell by its id.
     *
     * @throws IllegalArgumentException naming the cells there are
     */
    public static CellKind named(String id) {
        for (CellKind kind : values()) {
            if (kind.id.equalsIgnoreCase(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no cell \"" + id + "\". The cells are: "
                + Arrays.stream(values()).map(CellKind::id).collect(Collectors.joining(", ")) + ".");
    }
}
