package lab.unroll.trace;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * How far a small change of the state at t is felt at the next step, and at the end. Only paths inside the layer count: what a
 * layer reads is held, the context of a decoder with attention too.
 * Each row is what a backward pass of a unit vector finds, so a held gate lets nothing through here either.
 * The factors ‖∂h_{t+1}/∂h_t‖ are those of Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural
 * networks" (ICML 2013). In a layer that reads in reverse, "next" is t-1.
 */
public final class Jacobians {

    private final LayerTrace layer;
    private final int k;
    private final boolean hasCellState;

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
        int next = layer.after(t);
        return layer.microscope(next).hiddenJacobian(next, layer.step(next));
    }

    /** ‖∂h_{t+1}/∂h_t‖, the largest singular value; NaN where an entry is no number or is infinite. */
    public double hiddenNorm(int t) {
        return SpectralNorm.of(hidden(t));
    }

    /** ∂(h, C)_{t+1}/∂(h, C)_t, [2k x 2k]; the same as {@link #hidden} in a cell without C. */
    public DMatrixRMaj state(int t) {
        int next = layer.after(t);
        return layer.microscope(next).jacobian(next, layer.step(next));
    }

    /** Largest singular value of {@link #state}; NaN where an entry is no number or is infinite. */
    public double stateNorm(int t) {
        return SpectralNorm.of(state(t));
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
            norms[n] = SpectralNorm.of(CommonOps_DDRM.extract(product, 0, k, 0, k));
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
