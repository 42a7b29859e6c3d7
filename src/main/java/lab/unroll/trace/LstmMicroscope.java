package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/** {@link lab.unroll.net.CellKind#LSTM} in any of its forms, one step at a time. */
final class LstmMicroscope extends CellMicroscope {

    private final boolean forgets;
    private final boolean peeps;

    LstmMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        super(spec, layout, weights, pins);
        this.forgets = spec.form().forgetGate();
        this.peeps = spec.form().peepholes();
    }

    @Override
    CellStep forward(int t, Vector x, CellState previous) {
        Map<Gate, PreActivation> preActivation = stimulate(x, previous.hidden());
        Map<Gate, Vector> computed = new EnumMap<>(Gate.class);
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        for (Gate gate : spec.gates()) {
            if (gate != Gate.OUTPUT) {
                open(gate, t, previous.cell(), preActivation, computed, gates);
            }
        }
        int k = spec.hidden();
        double[] c = new double[k];
        for (int j = 0; j < k; j++) {
            // C_t = f_t C_{t-1} + i_t C̃_t;  f_t = 1 in the form of 1997
            double kept = forgets ? gates.get(Gate.FORGET).get(j) * previous.cell().get(j) : previous.cell().get(j);
            c[j] = kept + gates.get(Gate.INPUT).get(j) * gates.get(Gate.CANDIDATE).get(j);
        }
        Vector found = Vector.of(c);
        Vector cell = pins.apply(Quantity.CELL_STATE, t, found);
        open(Gate.OUTPUT, t, cell, preActivation, computed, gates);
        // h_t = o_t tanh(C_t)
        Vector tanhC = Activation.TANH.of(cell);
        Vector hidden = gates.get(Gate.OUTPUT).times(tanhC);
        return new CellStep(x, previous, preActivation, computed, gates, tanhC, new CellState(hidden, found),
                new CellState(pins.apply(Quantity.HIDDEN_STATE, t, hidden), cell));
    }

    /** i_t, f_t, o_t = σ(a_t), C̃_t = tanh(a_t), with a_t + p C_{t-1} (p C_t for o) where there are peepholes. */
    private void open(Gate gate, int t, Vector heard, Map<Gate, PreActivation> preActivation, Map<Gate, Vector> computed,
                      Map<Gate, Vector> gates) {
        if (peeps && gate.isValve()) {
            preActivation.computeIfPresent(gate, (g, a) -> a.hearing(weights.peephole(gate).times(heard)));
        }
        computed.put(gate, Activation.in(gate).of(preActivation.get(gate).total()));
        gates.put(gate, used(gate, t, computed.get(gate)));
    }

    @Override
    CellGradient backward(int t, CellStep step, CellState fromAbove) {
        Vector i = step.gates().get(Gate.INPUT);
        Vector g = step.gates().get(Gate.CANDIDATE);
        Vector o = step.gates().get(Gate.OUTPUT);
        Vector tanhC = step.inside();
        Vector dh = pins.pass(Quantity.HIDDEN_STATE, t, fromAbove.hidden());
        Map<Gate, Vector> gates = new EnumMap<>(Gate.class);
        Map<Gate, Vector> preActivation = new EnumMap<>(Gate.class);
        // do_t = dh_t tanh(C_t)
        enter(Gate.OUTPUT, t, step, dh.times(tanhC), gates, preActivation);
        int k = spec.hidden();
        double[] fromHidden = new double[k];
        for (int j = 0; j < k; j++) {
            // the part of dC_t through h_t: dh_t o_t (1 - tanh^2 C_t), and da^o_t p_o through the peephole
            fromHidden[j] = dh.get(j) * o.get(j) * (1 - tanhC.get(j) * tanhC.get(j));
            if (peeps) {
                fromHidden[j] += preActivation.get(Gate.OUTPUT).get(j) * weights.peephole(Gate.OUTPUT).get(j);
            }
        }
        // dC_t = dC_{t+1} f_{t+1} + dh_t o_t (1 - tanh^2 C_t)
        Vector dCellFromHidden = Vector.of(fromHidden);
        Vector dCellTotal = fromAbove.cell().plus(dCellFromHidden);
        Vector dCell = pins.pass(Quantity.CELL_STATE, t, dCellTotal);
        // di_t = dC_t C̃_t,  dC̃_t = dC_t i_t,  df_t = dC_t C_{t-1}
        enter(Gate.INPUT, t, step, dCell.times(g), gates, preActivation);
        enter(Gate.CANDIDATE, t, step, dCell.times(i), gates, preActivation);
        // what step t hands to dC_{t-1}: dC_t f_t
        Vector dCellPrevious = dCell;
        if (forgets) {
            enter(Gate.FORGET, t, step, dCell.times(step.previous().cell()), gates, preActivation);
            dCellPrevious = dCell.times(step.gates().get(Gate.FORGET));
        }
        if (peeps) {
            for (Gate gate : layout.peepholeGates()) {
                // ... and da^i_t p_i + da^f_t p_f through the peepholes
                dCellPrevious = gate == Gate.OUTPUT ? dCellPrevious
                        : dCellPrevious.plus(preActivation.get(gate).times(weights.peephole(gate)));
            }
        }
        Vector da = fused(preActivation);
        // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
        return new CellGradient(new CellState(fromAbove.hidden(), dCellTotal), dCellFromHidden, fromAbove.cell(), gates, preActivation,
                Weights.timesTransposed(da, weights.input),
                new CellState(Weights.timesTransposed(da, weights.recurrent), dCellPrevious));
    }

    @Override
    DMatrixRMaj jacobian(int t, CellStep step) {
        int k = spec.hidden();
        DMatrixRMaj jacobian = new DMatrixRMaj(2 * k, 2 * k);
        for (boolean ofCell : new boolean[] {false, true}) {
            // to h_{t-1}: diag(da_t) W^h^T, to C_{t-1}: f_t and the peepholes
            CellGradient ones = backwardOfOnes(t, step, ofCell);
            int top = ofCell ? k : 0;
            addThroughProducts(fused(ones.preActivation()), weights.recurrent, jacobian, top);
            addDiagonal(ones.previous().cell(), jacobian, top, k);
        }
        return jacobian;
    }

    @Override
    DMatrixRMaj hiddenJacobian(int t, CellStep step) {
        DMatrixRMaj jacobian = new DMatrixRMaj(spec.hidden(), spec.hidden());
        addThroughProducts(fused(backwardOfOnes(t, step, false).preActivation()), weights.recurrent, jacobian, 0);
        return jacobian;
    }

    private void enter(Gate gate, int t, CellStep step, Vector gradient, Map<Gate, Vector> gates,
                       Map<Gate, Vector> preActivation) {
        gates.put(gate, gradient);
        preActivation.put(gate, throughActivation(gate, t, Activation.in(gate), step.gates().get(gate), gradient));
    }

    @Override
    void addContribution(CellStep step, CellGradient gradient, double[] sum) {
        super.addContribution(step, gradient, sum);
        for (Gate gate : layout.peepholeGates()) {
            // dL/dp_t = da_t C_{t-1}, or da^o_t C_t
            Vector heard = gate == Gate.OUTPUT ? step.next().cell() : step.previous().cell();
            addRow(gradient.preActivation().get(gate).times(heard), layout.peephole(gate), sum);
        }
    }
}
