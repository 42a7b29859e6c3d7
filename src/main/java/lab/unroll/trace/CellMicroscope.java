package lab.unroll.trace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/** One cell, one step at a time, forward and backward. */
abstract class CellMicroscope {

    /** Columns that are made together: their numbers in a row fill a line of the cache. */
    private static final int COLUMNS = 8;

    final NetworkSpec spec;
    final LayerLayout layout;
    final Weights weights;
    final Pins pins;
    /** b of each layer of neurons, [1 x k], and k zeros for the peepholes that are not there: one object for all steps. */
    private final Map<Gate, Vector> biases = new EnumMap<>(Gate.class);
    private final Vector silence;

    CellMicroscope(NetworkSpec spec, LayerLayout layout, Weights weights, Pins pins) {
        this.spec = spec;
        this.layout = layout;
        this.weights = weights;
        this.pins = pins;
        spec.gates().forEach(gate -> biases.put(gate, columnsOf(gate, weights.bias)));
        this.silence = Vector.zeros(spec.hidden());
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

    /** ∂(h, C)_t/∂(h, C)_{t-1}, [2k x 2k]; in a cell without C ∂h_t/∂h_{t-1}, [k x k]. Nothing passes a pin. */
    abstract DMatrixRMaj jacobian(int t, CellStep step);

    /** ∂h_t/∂h_{t-1} with C_{t-1} held fixed, [k x k]. */
    DMatrixRMaj hiddenJacobian(int t, CellStep step) {
        return jacobian(t, step);
    }

    /**
     * The backward pass of ones at every h_t, or at every C_t. From the states to the stimuli gradients go component by
     * component, so this one pass holds the diagonals of what k passes of unit vectors find.
     */
    CellGradient backwardOfOnes(int t, CellStep step, boolean ofCell) {
        Vector ones = Vector.ones(spec.hidden());
        Vector zeros = Vector.zeros(spec.hidden());
        return backward(t, step, new CellState(ofCell ? zeros : ones,
                !spec.cell().hasCellState() ? null : ofCell ? ones : zeros));
    }

    /**
     * Adds diag(da) W^T, the way back through the products of the gates, to the rows of a Jacobian from {@code top} on:
     * entry (i, j) is the sum of da^i W^ji over the gates.
     *
     * @param da the gradients at the stimuli side by side, [1 x gk]
     * @param w  the weights side by side, [k x gk]
     */
    static void addThroughProducts(Vector da, DMatrixRMaj w, DMatrixRMaj jacobian, int top) {
        int k = w.numRows;
        double[] slopes = da.toArray();
        double[][] columns = new double[COLUMNS][k];
        for (int first = 0; first < k; first += COLUMNS) {
            int count = Math.min(COLUMNS, k - first);
            for (int c = 0; c < count; c++) {
                Arrays.fill(columns[c], 0);
                for (int gate = 0; gate < w.numCols; gate += k) {
                    int from = (first + c) * w.numCols + gate;
                    for (int i = 0; i < k; i++) {
                        columns[c][i] += slopes[gate + i] * w.data[from + i];
                    }
                }
            }
            for (int i = 0; i < k; i++) {
                int to = (top + i) * jacobian.numCols + first;
                for (int c = 0; c < count; c++) {
                    jacobian.data[to + c] += columns[c][i];
                }
            }
        }
    }

    /** Adds a diagonal to the [k x k] part of a Jacobian that begins at (top, left). */
    static void addDiagonal(Vector diagonal, DMatrixRMaj jacobian, int top, int left) {
        for (int j = 0; j < diagonal.size(); j++) {
            jacobian.add(top + j, left + j, diagonal.get(j));
        }
    }

    /** Adds dL/dW_t, the part of the gradient that belongs to the weights which step t uses, to a flat gradient. */
    void addContribution(CellStep step, CellGradient gradient, double[] sum) {
        for (Gate gate : spec.gates()) {
            Vector da = gradient.preActivation().get(gate);
            // dL/dW^x_t = x_t^T da_t,  dL/db_t = da_t
            addOuter(step.x(), da, layout.inputWeights(gate), sum);
            addRow(da, layout.bias(gate), sum);
            addRecurrent(gate, step, gradient, sum);
        }
    }

    /** dL/dW^h_t = h_{t-1}^T da_t, where the layer hears h_{t-1} itself. */
    void addRecurrent(Gate gate, CellStep step, CellGradient gradient, double[] sum) {
        addOuter(step.previous().hidden(), gradient.preActivation().get(gate), layout.recurrentWeights(gate), sum);
    }

    static void addOuter(Vector rows, Vector cols, ParameterBlock block, double[] sum) {
        double[] row = cols.toArray();
        for (int i = 0; i < rows.size(); i++) {
            double factor = rows.get(i);
            int at = block.index(i, 0);
            for (int j = 0; j < row.length; j++) {
                sum[at + j] += factor * row[j];
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
        Map<Gate, PreActivation> preActivation = new EnumMap<>(Gate.class);
        for (Gate gate : spec.gates()) {
            preActivation.put(gate, PreActivation.of(columnsOf(gate, fromInput), columnsOf(gate, fromHidden),
                    biases.get(gate), silence));
        }
        return preActivation;
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
        return fused.part(layout.columnOf(gate), spec.hidden());
    }
}
