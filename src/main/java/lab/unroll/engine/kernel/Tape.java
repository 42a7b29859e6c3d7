package lab.unroll.engine.kernel;

/**
 * What a layer in one direction writes down on its way forward and reads on its way back. T steps, B sequences, k units
 * (padded), g blocks of k columns in a row of gates.
 *
 * <p>Rows of the states stand in T + 2 groups of B: group t is the state after position t; group 0 is the state that a
 * forward layer starts from, group T + 1 the one that a reverse layer starts from. Everything else has T groups, group
 * t - 1 for position t.
 *
 * @param <A> the matrices
 */
public final class Tape<A> {

    /** T. */
    public final int steps;
    /** B. */
    public final int batch;
    /** k, padded. */
    public final int hidden;
    /** g k. */
    public final int width;
    /** What the gates hear, then what they say, [TB x gk]. */
    public final A gates;
    /** h, [(T+2)B x k]. */
    public final A state;
    /** C, [(T+2)B x k]; empty where the cell has none. */
    public final A cell;
    /** tanh C_t of an LSTM, or r_t h_{t-1} of a GRU that resets before the product, [TB x k]; empty otherwise. */
    public final A inside;
    /** dL/da_t, in the blocks of {@link #gates}, [TB x gk]. */
    public final A gatesGradient;
    /** dL/dh, [(T+2)B x k]. */
    public final A stateGradient;
    /** dL/dC_t, or dL/d(r_t h_{t-1}), of the step at hand, [B x k]; empty where there is neither. */
    public final A insideGradient;
    /** p_i, p_f, p_o of an LSTM with peepholes, [3 x k]; otherwise empty. */
    public final A peepholes;
    /** True if an LSTM has a forget gate. */
    public final boolean forgets;
    /** True if an LSTM has peepholes. */
    public final boolean peeps;

    /** A tape of zeros; without what only the way back needs unless {@code shape.backward()}. */
    public Tape(Kernels<A> kernels, TapeShape shape) {
        steps = shape.steps();
        batch = shape.batch();
        hidden = kernels.padded(shape.spec().hidden());
        width = shape.blocks() * hidden;
        int rows = steps * batch;
        int stateRows = rows + 2 * batch;
        int back = shape.backward() ? 1 : 0;
        int own = shape.hasCell() ? 1 : 0;
        int within = shape.hasInside() ? 1 : 0;
        forgets = shape.spec().form().forgetGate();
        peeps = shape.spec().form().peepholes();
        gates = kernels.zeros(rows, width);
        state = kernels.zeros(stateRows, hidden);
        cell = kernels.zeros(own * stateRows, hidden);
        inside = kernels.zeros(within * rows, hidden);
        gatesGradient = kernels.zeros(back * rows, width);
        stateGradient = kernels.zeros(back * stateRows, hidden);
        insideGradient = kernels.zeros(back * within * batch, hidden);
        peepholes = kernels.zeros(peeps ? 3 : 0, hidden);
    }
}
