package lab.unroll.trace;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;

/** What can be held by hand: a gate, the candidate, or a whole state. */
public enum Quantity {
    /** f_t of an LSTM, in [0, 1]. */
    FORGET_GATE(Gate.FORGET, 0, 1),
    /** i_t of an LSTM, in [0, 1]. */
    INPUT_GATE(Gate.INPUT, 0, 1),
    /** o_t of an LSTM, in [0, 1]. */
    OUTPUT_GATE(Gate.OUTPUT, 0, 1),
    /** r_t of a GRU, in [0, 1]. */
    RESET_GATE(Gate.RESET, 0, 1),
    /** z_t of a GRU, in [0, 1]. */
    UPDATE_GATE(Gate.UPDATE, 0, 1),
    /** C̃_t of an LSTM or h̃_t of a GRU, in [-1, 1]. */
    CANDIDATE(Gate.CANDIDATE, -1, 1),
    /** C_t of an LSTM, any number. */
    CELL_STATE(null, -Double.MAX_VALUE, Double.MAX_VALUE),
    /** h_t, any number. */
    HIDDEN_STATE(Gate.STATE, -Double.MAX_VALUE, Double.MAX_VALUE),
    /** α_t,s of a decoder with attention, in [0, 1]: unit s - 1 of its bottom layer at step t. */
    ATTENTION(null, 0, 1);

    private final Gate gate;
    private final double lowest;
    private final double highest;

    Quantity(Gate gate, double lowest, double highest) {
        this.gate = gate;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The value of a layer of neurons: of {@link Gate#STATE} it is h_t. */
    public static Quantity of(Gate gate) {
        return switch (gate) {
            case FORGET -> FORGET_GATE;
            case INPUT -> INPUT_GATE;
            case OUTPUT -> OUTPUT_GATE;
            case RESET -> RESET_GATE;
            case UPDATE -> UPDATE_GATE;
            case CANDIDATE -> CANDIDATE;
            case STATE -> HIDDEN_STATE;
        };
    }

    /** Its name in lessons and codes, for example {@code forget-gate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that can be held in the cells of a network, gates first. */
    public static List<Quantity> in(NetworkSpec spec) {
        return ofCells().stream().filter(quantity -> quantity.isIn(spec)).toList();
    }

    /** All that some cell has: every quantity but {@link #ATTENTION}. */
    public static List<Quantity> ofCells() {
        return Stream.of(values()).filter(quantity -> quantity != ATTENTION).toList();
    }

    /** True if such a network has it. */
    public boolean isIn(NetworkSpec spec) {
        return switch (this) {
            case HIDDEN_STATE -> true;
            case CELL_STATE -> spec.cell().hasCellState();
            case ATTENTION -> spec.attention();
            default -> spec.gates().contains(gate);
        };
    }

    /** The layer of neurons whose value it is; null for {@link #CELL_STATE} and {@link #ATTENTION}. */
    public Gate gate() {
        return gate;
    }

    /** True for h_t and C_t. */
    public boolean isState() {
        return this == HIDDEN_STATE || this == CELL_STATE;
    }

    /** The lowest value at which it can be held. */
    public double lowest() {
        return lowest;
    }

    /** The highest value at which it can be held. */
    public double highest() {
        return highest;
    }

    /** The value that was used at step t; where a pin holds, the pinned value. */
    public Vector used(LayerTrace trace, int t) {
        return switch (this) {
            case HIDDEN_STATE -> trace.hidden(t);
            case CELL_STATE -> trace.cell(t);
            case ATTENTION -> trace.attention(t).weights();
            default -> trace.gate(gate, t);
        };
    }

    /** The value that the network computed at step t, whether or not a pin replaced it. */
    public Vector computed(LayerTrace trace, int t) {
        return switch (this) {
            case HIDDEN_STATE -> trace.computedHidden(t);
            case CELL_STATE -> trace.computedCell(t);
            case ATTENTION -> trace.attention(t).computed();
            default -> trace.computedGate(gate, t);
        };
    }
}
