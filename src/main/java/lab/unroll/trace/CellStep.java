package lab.unroll.trace;

import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/**
 * What happened in the cell at one step, forward.
 *
 * @param x        x_t
 * @param previous the state before the step: h_{t-1} and C_{t-1}
 * @param stimulus a_t of every layer of neurons
 * @param computed value of every layer as the network computes it
 * @param gates    value of every layer as it is used: where a pin holds, the pinned value
 * @param inside   tanh C_t in an LSTM; the recurrent product that a GRU resets, h_{t-1} W^h_n + b_hn, or the state it
 *                 resets, r_t h_{t-1}; null elsewhere
 * @param found    h_t and C_t as the network computes them
 * @param next     the state after the step: h_t and C_t as they are used, where a pin holds the pinned value
 */
record CellStep(Vector x, CellState previous, Map<Gate, PreActivation> preActivation, Map<Gate, Vector> computed,
                Map<Gate, Vector> gates, Vector inside, CellState found, CellState next) {
}
