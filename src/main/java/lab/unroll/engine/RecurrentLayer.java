package lab.unroll.engine;

import java.util.Arrays;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** One recurrent layer over all steps: input products of all steps at once, then the cell step by step. */
final class RecurrentLayer {

    private final ParameterLayout layout;
    private final CellKernel kernel;
    private final Tape tape;
    private final FMatrixRMaj inputWeights;
    private final FMatrixRMaj recurrentWeights;
    private final FMatrixRMaj recurrentTransposed;
    private final float[] bias;
    private final FMatrixRMaj inputGradient;
    private final FMatrixRMaj recurrentGradient;
    private final float[] biasGradient;
    private final FMatrixRMaj inputs = new FMatrixRMaj(1, 1);

    RecurrentLayer(ParameterLayout layout, int steps, int batch, boolean backward) {
        this.layout = layout;
        NetworkSpec spec = layout.spec();
        kernel = switch (spec.cell()) {
            case SIMPLE_RNN -> new SimpleRnnKernel();
            case LSTM -> new LstmKernel();
            default -> throw new IllegalArgumentException("The motor has no " + spec.cell().displayName() + " yet.");
        };
        tape = new Tape(spec, steps, batch, backward);
        int width = spec.fusedWidth();
        inputWeights = new FMatrixRMaj(spec.input(), width);
        recurrentWeights = new FMatrixRMaj(spec.hidden(), width);
        recurrentTransposed = new FMatrixRMaj(width, spec.hidden());
        bias = new float[width];
        inputGradient = new FMatrixRMaj(backward ? spec.input() : 0, width);
        recurrentGradient = new FMatrixRMaj(backward ? spec.hidden() : 0, width);
        biasGradient = new float[width];
    }

    /** h_0 ... h_T and their gradients. */
    Tape tape() {
        return tape;
    }

    /** Takes W^x, W^h and b from the flat array. */
    void read(float[] parameters) {
        Blocks.read(parameters, layout.fusedInput(), inputWeights);
        Blocks.read(parameters, layout.fusedRecurrent(), recurrentWeights);
        System.arraycopy(parameters, layout.fusedBias().offset(), bias, 0, bias.length);
    }

    /** The way forward over all steps. The initial states stand in the tape. */
    void forward(Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            System.arraycopy(bias, 0, tape.gates.data, row * tape.width, tape.width);
        }
        // a_t = b + x_t W^x for all t
        if (batch.hasSymbols()) {
            addSymbolRows(batch.symbols());
        } else {
            tape.product.add(inputsOf(batch), 0, inputWeights, tape.gates, 0, batch.rows());
        }
        for (int t = 1; t <= tape.steps; t++) {
            kernel.forward(tape, recurrentWeights, t);
        }
    }

    /** A one-hot x_t picks its row of W^x. */
    private void addSymbolRows(int[] symbols) {
        for (int row = 0; row < symbols.length; row++) {
            addRow(inputWeights.data, symbols[row] * tape.width, tape.gates.data, row * tape.width, tape.width);
        }
    }

    private static void addRow(float[] from, int fromAt, float[] to, int toAt, int count) {
        for (int j = 0; j < count; j++) {
            to[toAt + j] += from[fromAt + j];
        }
    }

    /**
     * The way back over all steps. The tape holds the part of dL/dh_t that comes from the output layer.
     *
     * @param gradient the flat gradient; W^x, W^h and b of this layer are set. Modified.
     */
    void backward(Batch batch, float[] gradient) {
        CommonOps_FDRM.transpose(recurrentWeights, recurrentTransposed);
        Arrays.fill(tape.cellGradient.data, 0);
        for (int t = tape.steps; t >= 1; t--) {
            kernel.backward(tape, recurrentTransposed, t);
        }
        // dL/dW^h = Σ_t h_{t-1}^T dL/da_t
        recurrentGradient.zero();
        tape.product.addTransposed(tape.state, 0, tape.gatesGradient, recurrentGradient, batch.rows());
        // dL/dW^x = Σ_t x_t^T dL/da_t
        inputGradient.zero();
        if (batch.hasSymbols()) {
            int[] symbols = batch.symbols();
            for (int row = 0; row < symbols.length; row++) {
                addRow(tape.gatesGradient.data, row * tape.width, inputGradient.data, symbols[row] * tape.width,
                        tape.width);
            }
        } else {
            tape.product.addTransposed(inputsOf(batch), 0, tape.gatesGradient, inputGradient, batch.rows());
        }
        // dL/db = Σ_t dL/da_t
        Arrays.fill(biasGradient, 0);
        for (int row = 0; row < batch.rows(); row++) {
            addRow(tape.gatesGradient.data, row * tape.width, biasGradient, 0, tape.width);
        }
        Blocks.write(inputGradient, layout.fusedInput(), gradient);
        Blocks.write(recurrentGradient, layout.fusedRecurrent(), gradient);
        ParameterBlock place = layout.fusedBias();
        System.arraycopy(biasGradient, 0, gradient, place.offset(), biasGradient.length);
    }

    /** The inputs of a batch as a matrix [TB x n] over its own array. */
    private FMatrixRMaj inputsOf(Batch batch) {
        inputs.setData(batch.inputs());
        inputs.numRows = batch.rows();
        inputs.numCols = layout.spec().input();
        return inputs;
    }
}
