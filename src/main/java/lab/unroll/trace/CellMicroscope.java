package lab.unroll.trace;

import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Vector;

/** One cell, one step at a time, forward and backward. */
abstract class CellMicroscope {

    final NetworkSpec spec;
    final LayerLayout layout;
    final Weights weights;
    final Pins pins;

    CellMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        this.spec = spec;
        this.layout = layout;
        this.weights = weights;
        this.pins = pins;
    }

    static CellMicroscope of(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        return switch (spec.cell()) {
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleRnnMicroscope(spec, layout, weights, pins,
                    Activation.of(spec.cell(), Gate.STATE));
            case LSTM -> new LstmMicroscope(spec, layout, weights, pins);
            case GRU -> new GruMicroscope(spec, layout, weights, pins);
            case GRU_BEFORE -> new GruBeforeMicroscope(spec, layout, weights, pins);
            case UGRNN -> new UgrnnMicroscope(spec, layout, weights, pins);
        };
    }

    /** h_t, C_t and everything on the way, from x_t, h_{t-1} and C_{t-1}. */
    abstract CellStep forward(int t, Vector x, CellState previous);

    /** Carries dL/dh_t and the part of dL/dC_t that comes from the next step back through step t. */
    abstract CellGradient backward(int t, CellStep step, CellState fromAbove);

    /** Adds dL/dW_t, the part of the gradient that belongs to the weights which step t uses, to a flat gradient. */
    void addContribution(CellStep step, CellGradient gradient, double[] sum) {
        for (Gate gate : spec.gates()) {
            Vector da = gradient.stimulus().get(gate);
            // dL/dW^x_t = x_t^T da_t,  dL/db_t = da_t
            addOuter(step.x(), da, layout.inputWeights(gate), sum);
            addRow(da, layout.bias(gate), sum);
            addRecurrent(gate, step, gradient, sum);
        }
    }

    /** dL/dW^h_t = h_{t-1}^T da_t, where the layer hears h_{t-1} itself. */
    void addRecurrent(Gate gate, CellStep step, CellGradient gradient, double[] sum) {
        addOuter(step.previous().hidden(), gradient.stimulus().get(gate), layout.recurrentWeights(gate), sum);
    }

    static void addOuter(Vector rows, Vector cols, ParameterBlock block, double[] sum) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < cols.size(); j++) {
                sum[block.index(i, j)] += rows.get(i) * cols.get(j);
            }
        }
    }

    static void addRow(Vector row, ParameterBlock block, double[] sum) {
        for (int j = 0; j < row.size(); j++) {
            sum[block.index(0, j)] += row.get(j);
        }
    }

    /** a_t = x_t W^x + h_{t-1} W^h + b, for every layer of the cell. */
    Map<Gate, PreActivation> stimulate(Vector x, Vector previousHidden) {
        Vector fromInput = Weights.times(x, weights.input);
        Vector fromHidden = Weights.times(previousHidden, weights.recurrent);
        Map<Gate, PreActivation> stimulus = new EnumMap<>(Gate.class);
        for (Gate gate : spec.gates()) {
            stimulus.put(gate, PreActivation.of(columnsOf(gate, fromInput), columnsOf(gate, fromHidden),
                    columnsOf(gate, weights.bias)));
        }
        return stimulus;
    }

    /** The gradient at all a_t side by side, as the fused weights are stored: [1 x gk]. */
    Vector fused(Map<Gate, Vector> stimulusGradient) {
        double[] all = new double[spec.fusedWidth()];
        stimulusGradient.forEach((gate, gradient) ->
                System.arraycopy(gradient.toArray(), 0, all, layout.columnOf(gate), gradient.size()));
        return Vector.of(all);
    }

    /** The value of a layer as it is used: computed, or held by a pin. */
    Vector used(Gate gate, int t, Vector computed) {
        return pins.apply(Quantity.of(gate), t, computed);
    }

    /** da = d(value) φ'(a), written with the value; nothing passes a pin. */
    Vector throughActivation(Gate gate, int t, Activation activation, Vector value, Vector gradient) {
        double[] da = new double[gradient.size()];
        for (int j = 0; j < da.length; j++) {
            da[j] = pins.holds(gate, j, t) ? 0 : gradient.get(j) * activation.slope(value.get(j));
        }
        return Vector.of(da);
    }

    Vector columnsOf(Gate gate, Vector fused) {
        return Vector.of(fused.toArray(), layout.columnOf(gate), spec.hidden());
    }
}
