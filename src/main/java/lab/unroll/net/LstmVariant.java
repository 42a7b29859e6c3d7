package lab.unroll.net;

/**
 * Which LSTM.
 *
 * @param forgetGate false for the LSTM of 1997, C_t = C_{t-1} + i_t C̃_t
 * @param peepholes  true if i_t and f_t also hear C_{t-1}, and o_t hears C_t, each through one weight a unit:
 *                   Gers and Schmidhuber, "Recurrent Nets that Time and Count", IJCNN 2000
 */
public record LstmVariant(boolean forgetGate, boolean peepholes) {

    /** With forget gate, without peepholes: what "LSTM" means today. */
    public static final LstmVariant STANDARD = new LstmVariant(true, false);
    /** Hochreiter and Schmidhuber (1997): no forget gate. */
    public static final LstmVariant OF_1997 = new LstmVariant(false, false);
    /** Gers and Schmidhuber (2000). */
    public static final LstmVariant PEEPHOLE = new LstmVariant(true, true);
}
