package lab.unroll.figure;

import java.util.List;
import java.util.Locale;
import lab.unroll.net.CellKind;

/** The parts of a step, in the order in which they are played. */
public enum Phase {
    /** x_t and h_{t-1} arrive at a SimpleRNN. */
    READ,
    /** h_t = tanh(...) replaces h_{t-1}; in a GRU, h_t = z_t h_{t-1} + (1 - z_t) h̃_t. */
    UPDATE,
    /** x_t and h_{t-1} arrive at the gates of an LSTM or GRU. */
    GATES,
    /** The reset valves of a GRU let through what the candidate hears of h_{t-1}. */
    RESET,
    /** h̃_t stands: what h_t could become. */
    CANDIDATE,
    /** The forget valves pass f_t C_{t-1}. */
    FORGET,
    /** i_t C̃_t joins: C_t stands. */
    WRITE,
    /** The output valves pass o_t tanh(C_t): h_t stands. */
    OUTPUT;

    /** The phases of a cell. */
    public static List<Phase> of(CellKind cell) {
        return CellLook.of(cell).phases();
    }

    /** The key of its name in the room {@code figure}. */
    public String key() {
        return "phase." + name().toLowerCase(Locale.ROOT);
    }
}
