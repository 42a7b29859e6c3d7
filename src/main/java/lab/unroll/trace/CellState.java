package lab.unroll.trace;

import lab.unroll.net.Vector;

/**
 * What a cell hands from one step to the next, or the gradient that comes back the same way.
 *
 * @param hidden h_t, of size k
 * @param cell   C_t, of size k, or null in a cell without one
 */
record CellState(Vector hidden, Vector cell) {

    /** Nothing of the same sizes. */
    CellState zeros() {
        return new CellState(Vector.zeros(hidden.size()), cell == null ? null : Vector.zeros(cell.size()));
    }
}
