package lab.unroll.engine;

import lab.unroll.net.NetworkSpec;
import org.ejml.data.FMatrixRMaj;

/**
 * What a recurrent layer writes down on its way forward and reads on its way back. T steps, B sequences, k units,
 * g layers of neurons in the cell. The first B rows of the states are the initial state, so the state after step t
 * starts at row t B; everything else of step t starts at row (t - 1) B.
 */
final class Tape {

    /** T. */
    final int steps;
    /** B. */
    final int batch;
    /** k. */
    final int hidden;
    /** g k. */
    final int width;
    /** a_t = x_t W^x + h_{t-1} W^h + b, then the gate values in its place, [TB x gk]. */
    final FMatrixRMaj gates;
    /** h_0 ... h_T, [(T+1)B x k]. */
    final FMatrixRMaj state;
    /** C_0 ... C_T, [(T+1)B x k]; no columns where the cell has none. */
    final FMatrixRMaj cell;
    /** tanh C_1 ... tanh C_T, [TB x k]; no columns where the cell has none. */
    final FMatrixRMaj cellTanh;
    /** dL/da_t, [TB x gk]. */
    final FMatrixRMaj gatesGradient;
    /** dL/dh_0 ... dL/dh_T, [(T+1)B x k]. */
    final FMatrixRMaj stateGradient;
    /** Multiplies for the cell. */
    final Product product;
    /** dL/dC_t of the step at hand, [B x k]. */
    final FMatrixRMaj cellGradient;

    Tape(NetworkSpec spec, int steps, int batch, boolean backward) {
        this.steps = steps;
        this.batch = batch;
        hidden = spec.hidden();
        width = spec.fusedWidth();
        product = new Product(width);
        int cellColumns = spec.cell().hasCellState() ? hidden : 0;
        gates = new FMatrixRMaj(steps * batch, width);
        state = new FMatrixRMaj((steps + 1) * batch, hidden);
        cell = new FMatrixRMaj((steps + 1) * batch, cellColumns);
        cellTanh = new FMatrixRMaj(steps * batch, cellColumns);
        gatesGradient = new FMatrixRMaj(backward ? steps * batch : 0, width);
        stateGradient = new FMatrixRMaj(backward ? (steps + 1) * batch : 0, hidden);
        cellGradient = new FMatrixRMaj(backward ? batch : 0, cellColumns);
    }
}
