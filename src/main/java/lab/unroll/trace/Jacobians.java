package lab.unroll.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * How far a small change of the state at t is felt at the next step, and at the end. Only paths inside the layer count.
 * Each row is one backward pass of a unit vector, so a held gate lets nothing through here either.
 * The factors ‖∂h_{t+1}/∂h_t‖ are those of Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural
 * networks" (ICML 2013). In a layer that reads in reverse, "next" is t-1.
 */
public final class Jacobians {

    private final LayerTrace layer;
    private final int k;
    private final boolean hasCellState;
    /** Those that were asked for: a figure asks again at every frame. */
    private final Map<Integer, Double> hiddenNorms = new ConcurrentHashMap<>();

    Jacobians(LayerTrace layer) {
        this.layer = layer;
        this.k = layer.microscope(1).spec.hidden();
        this.hasCellState = layer.microscope(1).spec.cell().hasCellState();
    }

    /**
     * ∂h_{t+1}/∂h_t with C_t held fixed: entry (i, j) is the change of h_{t+1}^i with h_t^j, [k x k].
     *
     * @param t any position but the last one read; the initial one too
     */
    public DMatrixRMaj hidden(int t) {
        return CommonOps_DDRM.extract(state(t), 0, k, 0, k);
    }

    /** ‖∂h_{t+1}/∂h_t‖, the largest singular value. */
    public double hiddenNorm(int t) {
        return hiddenNorms.computeIfAbsent(t, missing -> NormOps_DDRM.normP2(hidden(missing)));
    }

    /** ∂(h, C)_{t+1}/∂(h, C)_t, [2k x 2k]; the same as {@link #hidden} in a cell without C. */
    public DMatrixRMaj state(int t) {
        int next = layer.after(t);
        int size = hasCellState ? 2 * k : k;
        DMatrixRMaj jacobian = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            boolean ofCell = i >= k;
            Vector hidden = ofCell ? Vector.zeros(k) : Vector.oneHot(i, k);
            Vector cellState = !hasCellState ? null : ofCell ? Vector.oneHot(i - k, k) : Vector.zeros(k);
            CellState row = layer.microscope(next).backward(next, layer.step(next), new CellState(hidden, cellState))
                    .previous();
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

    /**
     * How far a change of h after n steps is felt in the last h, every path inside the layer counted, also those through
     * C: the norms for n = 0 (the initial state) to T.
     */
    public double[] hiddenNormsToTheEnd() {
        int length = layer.length();
        double[] norms = new double[length + 1];
        DMatrixRMaj product = CommonOps_DDRM.identity(hasCellState ? 2 * k : k);
        int t = layer.end();
        for (int n = length; n >= 0; n--) {
            norms[n] = NormOps_DDRM.normP2(CommonOps_DDRM.extract(product, 0, k, 0, k));
            if (n > 0) {
                // ∂s_T/∂s_{t-1} = ∂s_T/∂s_t ∂s_t/∂s_{t-1}
                t = layer.before(t);
                DMatrixRMaj longer = new DMatrixRMaj(product.numRows, product.numCols);
                CommonOps_DDRM.mult(product, state(t), longer);
                product = longer;
            }
        }
        return norms;
    }
}
