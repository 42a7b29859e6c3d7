package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Vector;

/** One cell, one step at a time, forward and backward. */
abstract class CellMicroscope {

    final ParameterLayout layout;
    final Weights weights;
    final Pins pins;

    CellMicroscope(ParameterLayout layout, Weights weights, Pins pins) {
        this.layout = layout;
        this.weights = weights;
        this.pins = pins;
    }

    static CellMicroscope of(ParameterLayout layout, Weights weights, Pins pins) {
        return switch (layout.spec().cell()) {
            case SIMPLE_RNN -> new SimpleRnnMicroscope(layout, weights, pins);
            case LSTM -> new LstmMicroscope(layout, weights, pins);
        };
    }

    /** h_t, C_t and everything on the way, from x_t, h_{t-1} and C_{t-1}. */
    abstract CellStep forward(int t, Vector x, CellState previous);

    /** Carries dL/dh_t and the part of dL/dC_t that comes from step t+1 back through step t. */
    abstract CellGradient backward(int t, CellStep step, CellState fromAbove);

    /** a_t = x_t W^x + h_{t-1} W^h + b, for every layer of the cell. */
    Map<Gate, PreActivation> stimulate(Vector x, Vector previousHidden) {
        Vector fromInput = Weights.times(x, weights.inputToCell);
        Vector fromHidden = Weights.times(previousHidden, weights.hiddenToCell);
        Map<Gate, PreActivation> stimulus = new EnumMap<>(Gate.class);
        for (Gate gate : layout.spec().cell().gates()) {
            Vector ofInput = columnsOf(gate, fromInput);
            Vector ofHidden = columnsOf(gate, fromHidden);
            Vector bias = columnsOf(gate, weights.bias);
            stimulus.put(gate, new PreActivation(ofInput, ofHidden, bias, ofInput.plus(ofHidden).plus(bias)));
        }
        return stimulus;
    }

    /** The gradient at all a_t side by side, as the fused weights are stored: [1 x gk]. */
    Vector fused(Map<Gate, Vector> stimulusGradient) {
        double[] all = new double[layout.spec().fusedWidth()];
        stimulusGradient.forEach((gate, gradient) ->
                System.arraycopy(gradient.toArray(), 0, all, layout.columnOf(gate), gradient.size()));
        return Vector.of(all);
    }

    private Vector columnsOf(Gate gate, Vector fused) {
        return Vector.of(fused.toArray(), layout.columnOf(gate), layout.spec().hidden());
    }
}
