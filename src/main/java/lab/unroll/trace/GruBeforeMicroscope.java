package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** {@link lab.unroll.net.CellKind#GRU_BEFORE}, the form that resets before the product, one step at a time. */
final class GruBeforeMicroscope extends CellMicroscope {

    GruBeforeMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        super(spec, layout, weights, pins);
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> preActivation = stimulate(x, previous.hidden());
        Map<Gate, Vector> computed = new EnumMap<>(Gate.class);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        for (Gate gate : new Gate[] {Gate.RESET, Gate.UPDATE}) {
            // r_t, z_t = σ(a_t)
            computed.put(gate, Activation.SIGMOID.of(preActivation.get(gate).total()));
            gates.put(gate, used(gate, t, computed.get(gate)));
        }
        // the state that the candidate hears: r_t h_{t-1}
        Vector heard = gates.get(Gate.RESET).times(previous.hidden());
        PreActivation plain = preActivation.get(Gate.CANDIDATE);
        preActivation.put(Gate.CANDIDATE, plain.withHidden(
                Weights.times(heard, weights.recurrent(Gate.CANDIDATE))));
        // h̃_t = tanh(x_t W^x_n + (r_t h_{t-1}) W^h_n + b_n)
        Vector candidate = Activation.TANH.of(preActivation.get(Gate.CANDIDATE).total());
        computed.put(Gate.CANDIDATE, candidate);
        gates.put(Gate.CANDIDATE, used(Gate.CANDIDATE, t, candidate));
        Vector h = GruState.mix(gates.get(Gate.UPDATE), gates.get(Gate.CANDIDATE), previous.hidden());
        return new CellStep(x, previous, preActivation, computed, gates, heard, new CellState(h, null),
                new CellState(pins.apply(Quantity.HIDDEN_STATE, t, h), null));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector dh = pins.pass(Quantity.HIDDEN_STATE, t, fromAbove.hidden());
        Vector r = step.gates().get(Gate.RESET);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        Map<Gate, Vector> preActivation = new EnumMap<>(Gate.class);
        GruState.backward(this, t, step, dh, gates, preActivation);
        // d(r_t h_{t-1}) = da^n_t W^h_n^T
        Vector dHeard = Weights.timesTransposed(preActivation.get(Gate.CANDIDATE), weights.recurrent(Gate.CANDIDATE));
        // dr_t = d(r_t h_{t-1}) h_{t-1}
        Vector dr = dHeard.times(step.previous().hidden());
        gates.put(Gate.RESET, dr);
        preActivation.put(Gate.RESET, throughActivation(Gate.RESET, t, Activation.SIGMOID, r, dr));
        Vector dx = Weights.timesTransposed(fused(preActivation), weights.input);
        // dh_{t-1} = dh_t z_t + d(r_t h_{t-1}) r_t + da^r_t W^h_r^T + da^z_t W^h_z^T
        Vector dhPrevious = dh.times(step.gates().get(Gate.UPDATE)).plus(dHeard.times(r));
        for (Gate gate : new Gate[] {Gate.RESET, Gate.UPDATE}) {
            dhPrevious = dhPrevious.plus(Weights.timesTransposed(preActivation.get(gate), weights.recurrent(gate)));
        }
        return new CellGradient(fromAbove, null, null, gates, preActivation, dx, new CellState(dhPrevious, null));
    }

    @Override
    DMatrixRMaj jacobian(int t, CellStep step) {
        int k = spec.hidden();
        Map<Gate, Vector> ones = backwardOfOnes(t, step, false).preActivation();
        // ∂h_t/∂(r_t h_{t-1}) = diag(da^n_t) W^h_n^T
        DMatrixRMaj toHeard = new DMatrixRMaj(k, k);
        addThroughProducts(ones.get(Gate.CANDIDATE), weights.recurrent(Gate.CANDIDATE), toHeard, 0);
        // ∂h_t/∂a^r_t = ∂h_t/∂(r_t h_{t-1}) diag(h_{t-1} σ'(a^r_t))
        Vector r = step.gates().get(Gate.RESET);
        DMatrixRMaj toReset = toHeard.copy();
        CommonOps_DDRM.multCols(toReset,
                throughActivation(Gate.RESET, t, Activation.SIGMOID, r, step.previous().hidden()).toArray());
        // ∂h_t/∂h_{t-1} = diag(z_t) + ∂h_t/∂(r_t h_{t-1}) diag(r_t) + ∂h_t/∂a^r_t W^h_r^T + diag(da^z_t) W^h_z^T
        DMatrixRMaj jacobian = toHeard;
        CommonOps_DDRM.multCols(jacobian, r.toArray());
        addDiagonal(GruState.kept(this, t, step), jacobian, 0, 0);
        CommonOps_DDRM.multAddTransB(toReset, weights.recurrent(Gate.RESET), jacobian);
        addThroughProducts(ones.get(Gate.UPDATE), weights.recurrent(Gate.UPDATE), jacobian, 0);
        return jacobian;
    }

    @Override
    void addRecurrent(Gate gate, CellStep step, CellGradient gradient, double[] sum) {
        // dL/dW^h_n = (r_t h_{t-1})^T da^n_t
        Vector heard = gate == Gate.CANDIDATE ? step.inside() : step.previous().hidden();
        addOuter(heard, gradient.preActivation().get(gate), layout.recurrentWeights(gate), sum);
    }
}
