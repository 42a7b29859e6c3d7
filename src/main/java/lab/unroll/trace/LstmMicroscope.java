package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Vector;

/** {@link lab.unroll.net.CellKind#LSTM}, one step at a time. */
final class LstmMicroscope extends CellMicroscope {

    LstmMicroscope(ParameterLayout layout, Weights weights, Pins pins) {
        super(layout, weights, pins);
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> stimulus = stimulate(x, previous.hidden());
        Map<Gate, Vector> computed = new EnumMap<>(Gate.class);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        stimulus.forEach((gate, a) -> {
            // i_t, f_t, o_t = σ(a_t),  C̃_t = tanh(a_t)
            computed.put(gate, activate(gate, a.total()));
            gates.put(gate, pins.apply(gate, t, computed.get(gate)));
        });
        Vector i = gates.get(Gate.INPUT);
        Vector f = gates.get(Gate.FORGET);
        Vector g = gates.get(Gate.CANDIDATE);
        Vector o = gates.get(Gate.OUTPUT);
        int k = i.size();
        double[] c = new double[k];
        double[] tanhC = new double[k];
        double[] h = new double[k];
        for (int j = 0; j < k; j++) {
            // C_t = f_t C_{t-1} + i_t C̃_t
            c[j] = f.get(j) * previous.cell().get(j) + i.get(j) * g.get(j);
            // h_t = o_t tanh(C_t)
            tanhC[j] = Math.tanh(c[j]);
            h[j] = o.get(j) * tanhC[j];
        }
        return new CellStep(x, previous, stimulus, computed, gates, Vector.of(tanhC),
                new CellState(Vector.of(h), Vector.of(c)));
    }

    private static Vector activate(Gate gate, Vector a) {
        double[] value = new double[a.size()];
        for (int j = 0; j < value.length; j++) {
            value[j] = gate == Gate.CANDIDATE ? Math.tanh(a.get(j)) : Functions.sigmoid(a.get(j));
        }
        return Vector.of(value);
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector i = step.gates().get(Gate.INPUT);
        Vector f = step.gates().get(Gate.FORGET);
        Vector g = step.gates().get(Gate.CANDIDATE);
        Vector o = step.gates().get(Gate.OUTPUT);
        Vector dh = fromAbove.hidden();
        int k = dh.size();
        double[] dCellFromHidden = new double[k];
        double[] dCell = new double[k];
        double[] di = new double[k];
        double[] df = new double[k];
        double[] dg = new double[k];
        double[] dOut = new double[k];
        double[] dCellPrevious = new double[k];
        for (int j = 0; j < k; j++) {
            double tanhC = step.tanhCell().get(j);
            // do_t = dh_t tanh(C_t)
            dOut[j] = dh.get(j) * tanhC;
            // dC_t = dC_{t+1} f_{t+1} + dh_t o_t (1 - tanh^2 C_t)
            dCellFromHidden[j] = dh.get(j) * o.get(j) * (1 - tanhC * tanhC);
            dCell[j] = fromAbove.cell().get(j) + dCellFromHidden[j];
            // df_t = dC_t C_{t-1},  di_t = dC_t C̃_t,  dC̃_t = dC_t i_t
            df[j] = dCell[j] * step.previous().cell().get(j);
            di[j] = dCell[j] * g.get(j);
            dg[j] = dCell[j] * i.get(j);
            // what step t hands to dC_{t-1}: dC_t f_t
            dCellPrevious[j] = dCell[j] * f.get(j);
        }
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        gates.put(Gate.INPUT, Vector.of(di));
        gates.put(Gate.FORGET, Vector.of(df));
        gates.put(Gate.CANDIDATE, Vector.of(dg));
        gates.put(Gate.OUTPUT, Vector.of(dOut));
        Map<Gate, Vector> stimulus = new EnumMap<>(Gate.class);
        gates.forEach((gate, gradient) -> stimulus.put(gate, throughActivation(gate, t, gradient, step)));
        Vector da = fused(stimulus);
        // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
        return new CellGradient(new CellState(dh, Vector.of(dCell)), Vector.of(dCellFromHidden), fromAbove.cell(),
                gates, stimulus, Weights.timesTransposed(da, weights.inputToCell),
                new CellState(Weights.timesTransposed(da, weights.hiddenToCell), Vector.of(dCellPrevious)));
    }

    /** da = d(gate) s (1 - s) for a gate, d(C̃) (1 - C̃^2) for the candidate, and nothing past a pin. */
    private Vector throughActivation(Gate gate, int t, Vector gradient, CellStep step) {
        Vector value = step.gates().get(gate);
        double[] da = new double[gradient.size()];
        for (int j = 0; j < da.length; j++) {
            double s = value.get(j);
            double slope = gate == Gate.CANDIDATE ? 1 - s * s : s * (1 - s);
            da[j] = pins.holds(gate, j, t) ? 0 : gradient.get(j) * slope;
        }
        return Vector.of(da);
    }
}
