package lab.unroll.trace;

import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/** A SimpleRNN with tanh, ReLU or σ, one step at a time. */
final class SimpleRnnMicroscope extends CellMicroscope {

    private final Activation activation;

    SimpleRnnMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins, Activation activation) {
        super(spec, layout, weights, pins);
        this.activation = activation;
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> preActivation = stimulate(x, previous.hidden());
        // h_t = φ(a_t)
        Vector h = activation.of(preActivation.get(Gate.STATE).total());
        Vector used = used(Gate.STATE, t, h);
        return new CellStep(x, previous, preActivation, Map.of(Gate.STATE, h), Map.of(Gate.STATE, used), null,
                new CellState(h, null), new CellState(used, null));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector dh = fromAbove.hidden();
        // da_t = dh_t φ'(a_t)
        Vector da = throughActivation(Gate.STATE, t, activation, step.next().hidden(), dh);
        // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
        Vector dx = Weights.timesTransposed(da, weights.input);
        Vector dhPrevious = Weights.timesTransposed(da, weights.recurrent);
        return new CellGradient(fromAbove, null, null, Map.of(Gate.STATE, dh), Map.of(Gate.STATE, da), dx,
                new CellState(dhPrevious, null));
    }

    @Override
    DMatrixRMaj jacobian(int t, CellStep step) {
        // ∂h_t/∂h_{t-1} = diag(φ'(a_t)) W^h^T
        DMatrixRMaj jacobian = new DMatrixRMaj(spec.hidden(), spec.hidden());
        addThroughProducts(backwardOfOnes(t, step, false).preActivation().get(Gate.STATE), weights.recurrent, jacobian, 0);
        return jacobian;
    }
}
