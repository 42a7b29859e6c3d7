package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/** {@link lab.unroll.net.CellKind#UGRNN}, one step at a time. */
final class UgrnnMicroscope extends CellMicroscope {

    UgrnnMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        super(spec, layout, weights, pins);
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> preActivation = stimulate(x, previous.hidden());
        Map<Gate, Vector> computed = new EnumMap<>(Gate.class);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        for (Gate gate : spec.gates()) {
            // g_t = σ(a^g_t), c_t = tanh(a^c_t)
            computed.put(gate, Activation.in(gate).of(preActivation.get(gate).total()));
            gates.put(gate, used(gate, t, computed.get(gate)));
        }
        // h_t = g_t h_{t-1} + (1 - g_t) c_t
        Vector h = GruState.mix(gates.get(Gate.UPDATE), gates.get(Gate.CANDIDATE), previous.hidden());
        return new CellStep(x, previous, preActivation, computed, gates, null, new CellState(h, null),
                new CellState(pins.apply(Quantity.HIDDEN_STATE, t, h), null));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector dh = pins.pass(Quantity.HIDDEN_STATE, t, fromAbove.hidden());
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        Map<Gate, Vector> preActivation = new EnumMap<>(Gate.class);
        GruState.backward(this, t, step, dh, gates, preActivation);
        // dx_t = da_t W^x^T,  dh_{t-1} = dh_t g_t + da_t W^h^T
        Vector da = fused(preActivation);
        Vector dx = Weights.timesTransposed(da, weights.input);
        Vector dhPrevious = dh.times(step.gates().get(Gate.UPDATE)).plus(Weights.timesTransposed(da, weights.recurrent));
        return new CellGradient(fromAbove, null, null, gates, preActivation, dx, new CellState(dhPrevious, null));
    }

    @Override
    DMatrixRMaj jacobian(int t, CellStep step) {
        // ∂h_t/∂h_{t-1} = diag(da^c_t, da^g_t) W^h^T + diag(g_t)
        int k = spec.hidden();
        DMatrixRMaj jacobian = new DMatrixRMaj(k, k);
        addThroughProducts(fused(backwardOfOnes(t, step, false).preActivation()), weights.recurrent, jacobian, 0);
        addDiagonal(GruState.kept(this, t, step), jacobian, 0, 0);
        return jacobian;
    }
}
