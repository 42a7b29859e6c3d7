package lab.unroll.net;

/**
 * One layer of neurons inside a cell. Each reads [x_t, h_{t-1}] through weights of its own.
 * Five of them are gates in the strict sense: their value is in (0, 1) and multiplies another quantity.
 */
public enum Gate {
    /** i_t = σ(x_t W^x_i + h_{t-1} W^h_i + b_i): how much of the candidate is written. */
    INPUT("i"),
    /** f_t = σ(x_t W^x_f + h_{t-1} W^h_f + b_f): how much of C_{t-1} is kept. */
    FORGET("f"),
    /** C̃_t or h̃_t = tanh(...): what could be written. Not a gate; its letter is g in an LSTM, n in a GRU. */
    CANDIDATE("g"),
    /** o_t = σ(x_t W^x_o + h_{t-1} W^h_o + b_o): how much of tanh C_t is shown as h_t. */
    OUTPUT("o"),
    /** r_t = σ(x_t W^x_r + h_{t-1} W^h_r + b_r): how much of h_{t-1} the candidate of a GRU hears. */
    RESET("r"),
    /** z_t = σ(x_t W^x_z + h_{t-1} W^h_z + b_z): how much of h_{t-1} a GRU keeps. */
    UPDATE("z"),
    /** h_t = φ(x_t W^x + h_{t-1} W^h + b): the single layer of a SimpleRNN. Its letter is empty. */
    STATE("");

    private final String letter;

    Gate(String letter) {
        this.letter = letter;
    }

    /** The letter that names it, for example f; empty for {@link #STATE}. */
    public String letter() {
        return letter;
    }

    /** True for the layers with values in (0, 1) that a learner can open, close and pin. */
    public boolean isValve() {
        return this != CANDIDATE && this != STATE;
    }
}
