package lab.unroll.trace;

import java.util.List;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * How far a small change of the state at t is felt one step later, and at the end.
 * Each row is one backward pass of a unit vector, so a held gate lets nothing through here either.
 * The factors ‖∂h_{t+1}/∂h_t‖ are those of Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural
 * networks" (ICML 2013).
 */
public final class Jacobians {

    private final CellMicroscope cell;
    private final List<CellStep> steps;
    private final int k;
    private final boolean hasCellState;

    Jacobians(CellMicroscope cell, List<CellStep> steps) {
        this.cell = cell;
        this.steps = steps;
        this.k = cell.layout.spec().hidden();
        this.hasCellState = cell.layout.spec().cell().hasCellState();
    }

    /** ∂h_{t+1}/∂h_t with C_t held fixed: entry (i, j) is the change of h_{t+1}^i with h_t^j. [k x k], t from 0 to T-1. */
    public DMatrixRMaj hidden(int t) {
        return CommonOps_DDRM.extract(state(t), 0, k, 0, k);
    }

    /** ‖∂h_{t+1}/∂h_t‖, the largest singular value, t from 0 to T-1. */
    public double hiddenNorm(int t) {
        return NormOps_DDRM.normP2(hidden(t));
    }

    /** ∂(h, C)_{t+1}/∂(h, C)_t, [2k x 2k]; the same as {@link #hidden} in a cell without C. t from 0 to T-1. */
    public DMatrixRMaj state(int t) {
        int size = hasCellState ? 2 * k : k;
        DMatrixRMaj jacobian = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            boolean ofCell = i >= k;
            Vector hidden = ofCell ? Vector.zeros(k) : Vector.oneHot(i, k);
            Vector cellState = !hasCellState ? null : ofCell ? Vector.oneHot(i - k, k) : Vector.zeros(k);
            CellState row = cell.backward(t + 1, steps.get(t), new CellState(hidden, cellState)).previous();
            for (int j = 0; j < k; j++) {
                jacobian.set(i, j, row.hidden().get(j));
                if (hasCellState) {
                    jacobian.set(i, k + j, row.cell().get(j));
                }
            }
        }
        return jacobian;
    }

    /** Largest singular value of {@link #state}. */
    public double stateNorm(int t) {
        return NormOps_DDRM.normP2(state(t));
    }

    /** ‖∂h_T/∂h_t‖ for t = 0 ... T, every path counted, also those through C. */
    public double[] hiddenNormsToTheEnd() {
        int last = steps.size();
        double[] norms = new double[last + 1];
        DMatrixRMaj product = CommonOps_DDRM.identity(hasCellState ? 2 * k : k);
        for (int t = last; t >= 0; t--) {
            norms[t] = NormOps_DDRM.normP2(CommonOps_DDRM.extract(product, 0, k, 0, k));
            if (t > 0) {
                // ∂s_T/∂s_{t-1} = ∂s_T/∂s_t ∂s_t/∂s_{t-1}
                DMatrixRMaj longer = new DMatrixRMaj(product.numRows, product.numCols);
                CommonOps_DDRM.mult(product, state(t - 1), longer);
                product = longer;
            }
        }
        return norms;
    }
}
