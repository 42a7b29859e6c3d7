package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/** {@link lab.unroll.net.CellKind#GRU}, the form that resets after the product, one step at a time. */
final class GruMicroscope extends CellMicroscope {

    GruMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
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
        PreActivation plain = preActivation.get(Gate.CANDIDATE);
        // the product that is reset: h_{t-1} W^h_n + b_hn
        Vector product = plain.fromHidden().plus(weights.productBias);
        preActivation.put(Gate.CANDIDATE, plain.withHidden(gates.get(Gate.RESET).times(product)));
        // h̃_t = tanh(x_t W^x_n + b_n + r_t (h_{t-1} W^h_n + b_hn))
        Vector candidate = Activation.TANH.of(preActivation.get(Gate.CANDIDATE).total());
        computed.put(Gate.CANDIDATE, candidate);
        gates.put(Gate.CANDIDATE, used(Gate.CANDIDATE, t, candidate));
        Vector h = GruState.mix(gates.get(Gate.UPDATE), gates.get(Gate.CANDIDATE), previous.hidden());
        return new CellStep(x, previous, preActivation, computed, gates, product, new CellState(h, null),
                new CellState(pins.apply(Quantity.HIDDEN_STATE, t, h), null));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector dh = pins.pass(Quantity.HIDDEN_STATE, t, fromAbove.hidden());
        Vector r = step.gates().get(Gate.RESET);
        Vector z = step.gates().get(Gate.UPDATE);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        Map<Gate, Vector> preActivation = new EnumMap<>(Gate.class);
        GruState.backward(this, t, step, dh, gates, preActivation);
        Vector daN = preActivation.get(Gate.CANDIDATE);
        // dr_t = da^n_t (h_{t-1} W^h_n + b_hn)
        Vector dr = daN.times(step.inside());
        gates.put(Gate.RESET, dr);
        preActivation.put(Gate.RESET, throughActivation(Gate.RESET, t, Activation.SIGMOID, r, dr));
        Vector dx = Weights.timesTransposed(fused(preActivation), weights.input);
        // dh_{t-1} = dh_t z_t + da^r_t W^h_r^T + da^z_t W^h_z^T + (da^n_t r_t) W^h_n^T
        Vector dhPrevious = dh.times(z).plus(Weights.timesTransposed(atProducts(step, preActivation), weights.recurrent));
        return new CellGradient(fromAbove, null, null, gates, preActivation, dx, new CellState(dhPrevious, null));
    }

    /** The gradient at all products with W^h side by side: da^r_t, da^z_t and da^n_t r_t. */
    private Vector atProducts(CellStep step, Map<Gate, Vector> preActivation) {
        Map<Gate, Vector> atProducts = new EnumMap<>(preActivation);
        atProducts.put(Gate.CANDIDATE, preActivation.get(Gate.CANDIDATE).times(step.gates().get(Gate.RESET)));
        return fused(atProducts);
    }

    @Override
    DMatrixRMaj jacobian(int t, CellStep step) {
        // ∂h_t/∂h_{t-1} = diag(da^r_t, da^z_t, da^n_t r_t) W^h^T + diag(z_t)
        int k = spec.hidden();
        DMatrixRMaj jacobian = new DMatrixRMaj(k, k);
        addThroughProducts(atProducts(step, backwardOfOnes(t, step, false).preActivation()), weights.recurrent, jacobian, 0);
        addDiagonal(GruState.kept(this, t, step), jacobian, 0, 0);
        return jacobian;
    }

    @Override
    void addRecurrent(Gate gate, CellStep step, CellGradient gradient, double[] sum) {
        if (gate != Gate.CANDIDATE) {
            super.addRecurrent(gate, step, gradient, sum);
            return;
        }
        // dL/dW^h_n = h_{t-1}^T (da^n_t r_t),  dL/db_hn = da^n_t r_t
        Vector atProduct = gradient.preActivation().get(gate).times(step.gates().get(Gate.RESET));
        addOuter(step.previous().hidden(), atProduct, layout.recurrentWeights(gate), sum);
        addRow(atProduct, layout.productBias(), sum);
    }
}
