package lab.unroll.engine.kernel;

import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Reset;

/**
 * What decides the size of a tape.
 *
 * @param spec     the network
 * @param steps    T
 * @param batch    B
 * @param backward true if the way back is wanted
 */
public record TapeShape(NetworkSpec spec, int steps, int batch, boolean backward) {

    /** g: the layers of neurons in the cell, and one more in a GRU that resets after the product, for that product. */
    public int blocks() {
        return spec.gates().size() + (spec.cell().reset() == Reset.AFTER_PRODUCT ? 1 : 0);
    }

    /** True if there is C_t. */
    public boolean hasCell() {
        return spec.cell().hasCellState();
    }

    /** True if there is something to keep between the gates and the state. */
    public boolean hasInside() {
        return hasCell() || spec.cell().reset() == Reset.BEFORE_PRODUCT;
    }

    /** Number of numbers on the tape, where k is padded to {@code padded}. */
    public long size(long padded) {
        long rows = (long) steps * batch;
        long stateRows = rows + 2L * batch;
        long once = rows * blocks() + stateRows;
        long forward = once + (hasCell() ? stateRows : 0) + (hasInside() ? rows : 0);
        return padded * (forward + (backward ? once + (hasInside() ? batch : 0) : 0));
    }
}
