package lab.unroll.trace;

import java.util.Arrays;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/**
 * One step of a layer as a map of its state: F(s, x), where s is h, or h with C behind it. What a pin holds at the step is
 * held here too, and so is the context that a decoder with attention read there. Never changes.
 */
public final class StateMap {

    private final CellMicroscope cell;
    private final int step;
    /** c_t; null without attention. */
    private final Vector context;

    StateMap(CellMicroscope cell, int step, Vector context) {
        this.cell = cell;
        this.step = step;
        this.context = context;
    }

    /** k. */
    public int units() {
        return cell.spec.hidden();
    }

    /** True if C stands behind h. */
    public boolean hasCell() {
        return cell.spec.cell().hasCellState();
    }

    /** Number of components of s: k, or 2k. */
    public int size() {
        return hasCell() ? 2 * units() : units();
    }

    /** F(s, x). */
    public double[] next(double[] state, Vector x) {
        CellState next = cell.forward(step, read(x), split(state)).next();
        return hasCell() ? next.hidden().join(next.cell()).toArray() : next.hidden().toArray();
    }

    /** ∂F(s, x)/∂s, a square matrix of {@link #size()}. */
    public DMatrixRMaj jacobian(double[] state, Vector x) {
        return cell.jacobian(step, cell.forward(step, read(x), split(state)));
    }

    /** x_t alone, or with its context behind it. */
    private Vector read(Vector x) {
        return context == null || x.size() == cell.layout.input() ? x : x.join(context);
    }

    private CellState split(double[] state) {
        int k = units();
        return new CellState(Vector.of(Arrays.copyOf(state, k)), hasCell() ? Vector.of(state, k, k) : null);
    }
}
