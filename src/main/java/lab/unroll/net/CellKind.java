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
    SIMPLE_RNN("rnn", "SimpleRNN", null, StateRule.ACTIVATED, Reset.NONE,
            new Neurons(Gate.STATE, "", "h", "")),
    /** h_t = max(0, x_t W^x + h_{t-1} W^h + b). Le, Jaitly and Hinton, arXiv:1504.00941 (2015), with W^h = 1 at first. */
    RELU_RNN("rnn-relu", "SimpleRNN (ReLU)", SIMPLE_RNN, StateRule.ACTIVATED, Reset.NONE,
            new Neurons(Gate.STATE, "", "h", "")),
    /** h_t = σ(x_t W^x + h_{t-1} W^h + b), as the lecture deck writes it. */
    SIGMOID_RNN("rnn-sigmoid", "SimpleRNN (σ)", SIMPLE_RNN, StateRule.ACTIVATED, Reset.NONE,
            new Neurons(Gate.STATE, "", "h", "")),
    /**
     * C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh(C_t), element by element.
     * Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 9 (1997);
     * forget gate: Gers, Schmidhuber and Cummins, "Learning to Forget", Neural Computation 12 (2000).
     * {@link LstmVariant} chooses among its forms.
     */
    LSTM("lstm", "LSTM", null, StateRule.CARRIED, Reset.NONE, Neurons.of(Gate.INPUT), Neurons.of(Gate.FORGET),
            new Neurons(Gate.CANDIDATE, "g", "\\tilde C", "C"), Neurons.of(Gate.OUTPUT)),
    /**
     * h̃_t = tanh(x_t W^x_n + b_n + r_t (h_{t-1} W^h_n + b_hn)), h_t = (1 - z_t) h̃_t + z_t h_{t-1}: the reset gate acts
     * after the product, which has a bias of its own. The form of cuDNN, PyTorch and Keras.
     */
    GRU("gru", "GRU", null, StateRule.MIXED, Reset.AFTER_PRODUCT, Neurons.of(Gate.RESET), Neurons.of(Gate.UPDATE),
            new Neurons(Gate.CANDIDATE, "n", "\\tilde h", "\\tilde h")),
    /**
     * h̃_t = tanh(x_t W^x_n + (r_t h_{t-1}) W^h_n + b_n), h_t = (1 - z_t) h̃_t + z_t h_{t-1}: the reset gate acts before
     * the product. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", EMNLP 2014.
     */
    GRU_BEFORE("gru-before", "GRU (2014)", GRU, StateRule.MIXED, Reset.BEFORE_PRODUCT, Neurons.of(Gate.RESET),
            Neurons.of(Gate.UPDATE), new Neurons(Gate.CANDIDATE, "n", "\\tilde h", "\\tilde h")),
    /**
     * g_t = σ(x_t W^x_g + h_{t-1} W^h_g + b_g), c_t = tanh(x_t W^x_c + h_{t-1} W^h_c + b_c),
     * h_t = g_t h_{t-1} + (1 - g_t) c_t. The update gate RNN of Collins, Sohl-Dickstein and Sussillo, "Capacity and
     * Trainability in Recurrent Neural Networks", ICLR 2017: of a GRU the gate that mixes, alone.
     */
    UGRNN("ugrnn", "UGRNN", GRU, StateRule.MIXED, Reset.NONE, Neurons.of(Gate.UPDATE, "g"),
            Neurons.of(Gate.CANDIDATE, "c"));

    private final String id;
    private final String displayName;
    private final CellKind family;
    private final StateRule rule;
    private final Reset reset;
    private final List<Neurons> neurons;
    private final List<Gate> gates;

    /** @param family the usual cell of its family; null for the usual one itself */
    CellKind(String id, String displayName, CellKind family, StateRule rule, Reset reset, Neurons... neurons) {
        this.id = id;
        this.displayName = displayName;
        this.family = family;
        this.rule = rule;
        this.reset = reset;
        this.neurons = List.of(neurons);
        this.gates = this.neurons.stream().map(Neurons::gate).toList();
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
        return rule == StateRule.CARRIED;
    }

    /** How the cell makes its new state. */
    public StateRule rule() {
        return rule;
    }

    /** The usual cell of its family, for where there is room for one of each: a SimpleRNN for one with ReLU. */
    public CellKind family() {
        return family == null ? this : family;
    }

    /** The usual cell of each family. */
    public static List<CellKind> families() {
        return Arrays.stream(values()).filter(kind -> kind.family == null).toList();
    }

    /** The forms in which it is offered, its usual one first. */
    public List<LstmVariant> forms() {
        return this == LSTM ? List.of(LstmVariant.STANDARD, LstmVariant.OF_1997, LstmVariant.PEEPHOLE)
                : List.of(LstmVariant.STANDARD);
    }

    /** True if the cell can be had in a form: all of them for an LSTM, otherwise the usual one. */
    public boolean allows(LstmVariant form) {
        return this == LSTM || form.equals(LstmVariant.STANDARD);
    }

    /** Where a reset gate acts on what the candidate hears of h_{t-1}. */
    public Reset reset() {
        return reset;
    }

    /** Where a reset gate acts on what a layer hears of h_{t-1}. */
    public Reset resetOf(Gate gate) {
        return gate == Gate.CANDIDATE ? reset : Reset.NONE;
    }

    /**
     * The letter of a layer in the names of parameters and in ids: n for the candidate of a GRU, empty in a SimpleRNN.
     *
     * @throws IllegalArgumentException if the cell has no such layer
     */
    public String letterOf(Gate gate) {
        return neurons(gate).letter();
    }

    /**
     * What a layer makes, in a formula: {@code \\tilde h} for the candidate of a GRU.
     *
     * @throws IllegalArgumentException if the cell has no such layer
     */
    public String symbolOf(Gate gate) {
        return neurons(gate).symbol();
    }

    /**
     * The same where there are only letters: h with a tilde over it.
     *
     * @throws IllegalArgumentException if the cell has no such layer
     */
    public String plainSymbolOf(Gate gate) {
        return symbolOf(gate).replaceFirst("^\\\\tilde (.)$", "$1̃");
    }

    /**
     * The index of W and b of a layer in a formula: C for the candidate of an LSTM, empty in a SimpleRNN.
     *
     * @throws IllegalArgumentException if the cell has no such layer
     */
    public String indexOf(Gate gate) {
        return neurons(gate).index();
    }

    private Neurons neurons(Gate gate) {
        return neurons.stream().filter(layer -> layer.gate() == gate).findFirst().orElseThrow(() ->
                new IllegalArgumentException("This " + displayName + " has no " + gate + " layer."));
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
