package lab.unroll.engine.kernel;

import lab.unroll.net.CellKind;

/**
 * The cells without their products, on some rows of a tape: forward from what the gates hear to the new state, back from
 * dL/dh_t to dL/da_t. Blocks of a row of gates:
 *
 * <pre>
 * SimpleRNN         state
 * LSTM              i, f, C̃, o        (without f in the form of 1997)
 * GRU               h̃, r, z, h_{t-1} W^h_n + b_hn
 * GRU before        h̃, r, z
 * UGRNN             c, g
 * </pre>
 *
 * <p>{@code row} is the first row among those of gates, {@code now} and {@code before} the first row of the state after
 * and before the step.
 *
 * @param <A> the matrices
 */
public interface Cells<A> {

    /** h_t = φ(a_t), φ = tanh, max(0, .) or σ. */
    void simpleForward(Tape<A> tape, CellKind cell, int row, int now, int rows);

    /** dL/da_t = dL/dh_t φ'(a_t). */
    void simpleBackward(Tape<A> tape, CellKind cell, int row, int now, int rows);

    /** Says that a cell is none of those that {@link #simpleForward} computes. */
    static IllegalArgumentException noSimpleRnn(CellKind cell) {
        return new IllegalArgumentException("A " + cell.displayName() + " is not a SimpleRNN.");
    }

    /** C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh C_t. */
    void lstmForward(Tape<A> tape, int row, int before, int now, int rows);

    /**
     * From dL/dh_t and dL/dC_t to dL/da_t and dL/dC_{t-1}.
     *
     * @param own first row of dL/dC, which is replaced
     */
    void lstmBackward(Tape<A> tape, int row, int before, int now, int own, int rows);

    /** h̃_t = tanh(a_t + r_t hn_t), h_t = (1 - z_t) h̃_t + z_t h_{t-1}. */
    void gruForward(Tape<A> tape, int row, int before, int now, int rows);

    /** From dL/dh_t to dL/da_t and the gradient at the fourth block; adds z_t dL/dh_t to dL/dh_{t-1}. */
    void gruBackward(Tape<A> tape, int row, int before, int now, int rows);

    /** r_t and z_t, and r_t h_{t-1}, which the candidate hears. */
    void resetForward(Tape<A> tape, int row, int before, int rows);

    /** h̃_t = tanh(a_t), h_t = (1 - z_t) h̃_t + z_t h_{t-1}. */
    void mixForward(Tape<A> tape, int row, int before, int now, int rows);

    /** dL/da of h̃ and z; adds z_t dL/dh_t to dL/dh_{t-1}. */
    void mixBackward(Tape<A> tape, int row, int before, int now, int rows);

    /**
     * dL/da of r from d(r_t h_{t-1}); adds r_t d(r_t h_{t-1}) to dL/dh_{t-1}.
     *
     * @param own first row of d(r_t h_{t-1})
     */
    void resetBackward(Tape<A> tape, int row, int before, int own, int rows);

    /** g_t = σ(a^g_t), c_t = tanh(a^c_t), h_t = g_t h_{t-1} + (1 - g_t) c_t. */
    void ugrnnForward(Tape<A> tape, int row, int before, int now, int rows);

    /** From dL/dh_t to dL/da_t; adds g_t dL/dh_t to dL/dh_{t-1}. */
    void ugrnnBackward(Tape<A> tape, int row, int before, int now, int rows);
}
