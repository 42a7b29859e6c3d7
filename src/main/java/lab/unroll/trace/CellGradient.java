package lab.unroll.trace;

import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/**
 * What came back through the cell at one step.
 *
 * @param total          dL/dh_t and dL/dC_t, everything that reaches them
 * @param cellFromHidden the part of dL/dC_t that comes through h_t = o_t tanh C_t; null without a cell state
 * @param cellFromNext   the part of dL/dC_t that comes from step t+1; null without a cell state
 * @param gates          dL with respect to the value of every layer
 * @param stimulus       dL with respect to a_t of every layer; zero where a pin holds the layer
 * @param x              dL/dx_t
 * @param previous       what step t hands to dL/dh_{t-1} and dL/dC_{t-1}
 */
record CellGradient(CellState total, Vector cellFromHidden, Vector cellFromNext, Map<Gate, Vector> gates,
                    Map<Gate, Vector> preActivation, Vector x, CellState previous) {

    /** The same that hands something else to the step before. */
    CellGradient handing(CellState other) {
        return new CellGradient(total, cellFromHidden, cellFromNext, gates, preActivation, x, other);
    }
}
