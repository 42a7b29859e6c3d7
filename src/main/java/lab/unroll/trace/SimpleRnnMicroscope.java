package lab.unroll.trace;

import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Vector;

/** {@link lab.unroll.net.CellKind#SIMPLE_RNN}, one step at a time. */
final class SimpleRnnMicroscope extends CellMicroscope {

    SimpleRnnMicroscope(ParameterLayout layout, Weights weights, Pins pins) {
        super(layout, weights, pins);
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> stimulus = stimulate(x, previous.hidden());
        Vector a = stimulus.get(Gate.STATE).total();
        int k = a.size();
        double[] h = new double[k];
        for (int j = 0; j < k; j++) {
            // h_t = tanh(a_t)
            h[j] = Math.tanh(a.get(j));
        }
        Map<Gate, Vector> state = Map.of(Gate.STATE, Vector.of(h));
        return new CellStep(x, previous, stimulus, state, state, null, new CellState(state.get(Gate.STATE), null));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector h = step.next().hidden();
        Vector dh = fromAbove.hidden();
        double[] da = new double[h.size()];
        for (int j = 0; j < da.length; j++) {
            // da_t = dh_t (1 - h_t^2)
            da[j] = dh.get(j) * (1 - h.get(j) * h.get(j));
        }
        Vector stimulus = Vector.of(da);
        // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
        Vector dx = Weights.timesTransposed(stimulus, weights.inputToCell);
        Vector dhPrevious = Weights.timesTransposed(stimulus, weights.hiddenToCell);
        return new CellGradient(fromAbove, null, null, Map.of(Gate.STATE, dh), Map.of(Gate.STATE, stimulus), dx,
                new CellState(dhPrevious, null));
    }
}
