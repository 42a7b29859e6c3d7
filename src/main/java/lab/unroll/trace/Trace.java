package lab.unroll.trace;

import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * Everything that happened while a network read a sequence, forward and backward. Never changes.
 * Steps count from 1 to T; states also exist at 0. Vectors are of size k unless said otherwise.
 */
public final class Trace {

    private final Parameters parameters;
    private final Sequence sequence;
    private final Pins pins;
    private final List<CellStep> steps;
    private final List<OutputStep> outputs;
    private final List<CellGradient> gradients;
    private final Jacobians jacobians;
    private final double loss;

    Trace(Parameters parameters, Sequence sequence, Pins pins, CellMicroscope cell, List<CellStep> steps,
          List<OutputStep> outputs, List<CellGradient> gradients) {
        this.parameters = parameters;
        this.sequence = sequence;
        this.pins = pins;
        this.steps = List.copyOf(steps);
        this.outputs = List.copyOf(outputs);
        this.gradients = List.copyOf(gradients);
        this.jacobians = new Jacobians(cell, this.steps);
        // L = Σ_t weight_t loss_t
        double sum = 0;
        for (int t = 1; t <= length(); t++) {
            sum += sequence.weight(t) * outputs.get(t - 1).loss();
        }
        this.loss = sum;
    }

    // What was run

    /** The weights that were used. */
    public Parameters parameters() {
        return parameters;
    }

    /** The shape of the network. */
    public NetworkSpec spec() {
        return parameters.spec();
    }

    /** What was read. */
    public Sequence sequence() {
        return sequence;
    }

    /** The gates that were held. */
    public Pins pins() {
        return pins;
    }

    /** T. */
    public int length() {
        return steps.size();
    }

    // Forward

    /** x_t, of size n. */
    public Vector x(int t) {
        return sequence.x(t);
    }

    /** h_t, t from 0. */
    public Vector hidden(int t) {
        return t == 0 ? steps.get(0).previous().hidden() : step(t).next().hidden();
    }

    /** C_t, t from 0; null in a cell without one. */
    public Vector cell(int t) {
        return t == 0 ? steps.get(0).previous().cell() : step(t).next().cell();
    }

    /** tanh C_t; null in a cell without a cell state. */
    public Vector tanhCell(int t) {
        return step(t).tanhCell();
    }

    /** a_t of a layer of neurons, in its three parts. */
    public PreActivation stimulus(Gate gate, int t) {
        return step(t).stimulus().get(gate);
    }

    /** The value of a gate or of the candidate as it was used: where a pin holds, the pinned value. */
    public Vector gate(Gate gate, int t) {
        return step(t).gates().get(gate);
    }

    /** The value that the network computed for a gate, whether or not a pin replaced it. */
    public Vector computedGate(Gate gate, int t) {
        return step(t).computed().get(gate);
    }

    /** z_t, of size m. */
    public Vector logits(int t) {
        return outputs.get(t - 1).logits();
    }

    /** ŷ_t, of size m. */
    public Vector output(int t) {
        return outputs.get(t - 1).output();
    }

    /** loss_t before weighting; 0 where the step is not judged. */
    public double loss(int t) {
        return outputs.get(t - 1).loss();
    }

    /** L = Σ_t weight_t loss_t. */
    public double loss() {
        return loss;
    }

    // Backward

    /** dL/dh_t in total, t from 0. */
    public Vector dHidden(int t) {
        return t == 0 ? gradients.get(0).previous().hidden() : gradient(t).total().hidden();
    }

    /** The part of dL/dh_t that comes from the loss at step t. */
    public Vector dHiddenFromLoss(int t) {
        return t == 0 ? Vector.zeros(spec().hidden()) : outputs.get(t - 1).dHidden();
    }

    /** The part of dL/dh_t that comes from step t+1; zero at T. */
    public Vector dHiddenFromNext(int t) {
        return t == length() ? Vector.zeros(spec().hidden()) : gradient(t + 1).previous().hidden();
    }

    /** dL/dC_t in total, t from 0; null in a cell without one. */
    public Vector dCell(int t) {
        return t == 0 ? gradients.get(0).previous().cell() : gradient(t).total().cell();
    }

    /** The part of dL/dC_t that comes through h_t = o_t tanh C_t. */
    public Vector dCellFromHidden(int t) {
        return gradient(t).cellFromHidden();
    }

    /** The part of dL/dC_t that comes from step t+1: dL/dC_{t+1} f_{t+1}; zero at T. */
    public Vector dCellFromNext(int t) {
        return gradient(t).cellFromNext();
    }

    /** dL with respect to the value of a gate or of the candidate. */
    public Vector dGate(Gate gate, int t) {
        return gradient(t).gates().get(gate);
    }

    /** dL with respect to a_t of a layer; zero where a pin holds it. */
    public Vector dStimulus(Gate gate, int t) {
        return gradient(t).stimulus().get(gate);
    }

    /** dL/dz_t, of size m. */
    public Vector dLogits(int t) {
        return outputs.get(t - 1).dLogits();
    }

    /** dL/dx_t, of size n. */
    public Vector dInput(int t) {
        return gradient(t).x();
    }

    /** dL/dW_t: the part of the gradient that belongs to the copy of the weights which step t uses. */
    public Parameters contribution(int t) {
        double[] sum = new double[parameters.layout().size()];
        addContribution(t, sum);
        return new Parameters(parameters.layout(), sum);
    }

    /** dL/dW = Σ_t dL/dW_t. */
    public Parameters gradient() {
        double[] sum = new double[parameters.layout().size()];
        for (int t = 1; t <= length(); t++) {
            addContribution(t, sum);
        }
        return new Parameters(parameters.layout(), sum);
    }

    private void addContribution(int t, double[] sum) {
        ParameterLayout layout = parameters.layout();
        for (Gate gate : spec().cell().gates()) {
            Vector da = dStimulus(gate, t);
            // dL/dW^x_t = x_t^T da_t,  dL/dW^h_t = h_{t-1}^T da_t,  dL/db_t = da_t
            addOuter(x(t), da, layout.inputWeights(gate), sum);
            addOuter(hidden(t - 1), da, layout.recurrentWeights(gate), sum);
            addOuter(Vector.of(1), da, layout.bias(gate), sum);
        }
        if (spec().head().hasWeights()) {
            // dL/dW^y_t = h_t^T dz_t,  dL/db^y_t = dz_t
            addOuter(hidden(t), dLogits(t), layout.outputWeights(), sum);
            addOuter(Vector.of(1), dLogits(t), layout.outputBias(), sum);
        }
    }

    private static void addOuter(Vector rows, Vector cols, ParameterBlock block, double[] sum) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < cols.size(); j++) {
                sum[block.index(i, j)] += rows.get(i) * cols.get(j);
            }
        }
    }

    // Jacobians

    /** The Jacobians of this run; computed when asked for. */
    public Jacobians jacobians() {
        return jacobians;
    }

    private CellStep step(int t) {
        return steps.get(t - 1);
    }

    private CellGradient gradient(int t) {
        return gradients.get(t - 1);
    }
}
