package lab.unroll.net;

import java.util.List;

/** The recurrent cells, each with its layers in the order in which their weights are stored. */
public enum CellKind {
    /**
     * h_t = tanh(x_t W^x + h_{t-1} W^h + b).
     * Elman, "Finding Structure in Time", Cognitive Science 14 (1990). TensorFlow calls it SimpleRNN.
     */
    SIMPLE_RNN("rnn", "SimpleRNN", List.of(Gate.STATE)),
    /**
     * C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh(C_t), element by element, without peepholes.
     * Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 9 (1997);
     * forget gate: Gers, Schmidhuber and Cummins, "Learning to Forget", Neural Computation 12 (2000).
     */
    LSTM("lstm", "LSTM", List.of(Gate.INPUT, Gate.FORGET, Gate.CANDIDATE, Gate.OUTPUT));

    private final String id;
    private final String displayName;
    private final List<Gate> gates;

    CellKind(String id, String displayName, List<Gate> gates) {
        this.id = id;
        this.displayName = displayName;
        this.gates = gates;
    }

    /** The name used on the command line and in files: {@code rnn} or {@code lstm}. */
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
        throw new IllegalArgumentException("There is no cell \"" + id + "\". The cells are: rnn, lstm.");
    }
}
