package lab.unroll.engine;

import java.util.Arrays;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The output layer over all steps, with its loss: answers, mean loss, and dL/dh_t. */
final class OutputLayer {

    private final ParameterLayout layout;
    private final OutputKind kind;
    private final int classes;
    private final FMatrixRMaj weights;
    private final FMatrixRMaj weightsTransposed;
    private final Product product;
    private final float[] bias;
    private final FMatrixRMaj answers;
    private final FMatrixRMaj answersGradient;
    private final FMatrixRMaj weightsGradient;
    private final float[] biasGradient;

    OutputLayer(ParameterLayout layout, int rows, boolean backward) {
        this.layout = layout;
        kind = layout.spec().head();
        classes = layout.spec().output();
        int k = kind.hasWeights() ? layout.spec().hidden() : 0;
        product = new Product(Math.max(k, classes));
        weights = new FMatrixRMaj(k, classes);
        weightsTransposed = new FMatrixRMaj(classes, k);
        bias = new float[classes];
        answers = new FMatrixRMaj(rows, classes);
        answersGradient = new FMatrixRMaj(backward ? rows : 0, classes);
        weightsGradient = new FMatrixRMaj(backward ? k : 0, classes);
        biasGradient = new float[classes];
    }

    /** ŷ_t, [TB x m]: h_t, sums, or probabilities. */
    FMatrixRMaj answers() {
        return answers;
    }

    /** Takes W^y and b^y from the flat array. */
    void read(float[] parameters) {
        if (kind.hasWeights()) {
            Blocks.read(parameters, layout.outputWeights(), weights);
            System.arraycopy(parameters, layout.outputBias().offset(), bias, 0, classes);
        }
    }

    /**
     * Computes ŷ_t and the mean loss.
     *
     * @param state h_0 ... h_T, [(T+1)B x k]. Not modified.
     * @return the mean loss by weight; NaN if no row is judged
     */
    double forward(Batch batch, FMatrixRMaj state) {
        int rows = batch.rows();
        if (kind == OutputKind.HIDDEN_STATE) {
            // ŷ_t = h_t
            System.arraycopy(state.data, batch.size() * classes, answers.data, 0, rows * classes);
        } else {
            // ŷ_t = h_t W^y + b^y
            for (int row = 0; row < rows; row++) {
                System.arraycopy(bias, 0, answers.data, row * classes, classes);
            }
            product.add(state, batch.size(), weights, answers, 0, rows);
        }
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            if (batch.isJudged(row)) {
                sum += batch.weights()[row] * loss(batch, row);
            } else if (kind == OutputKind.SOFTMAX) {
                Softmax.probabilities(answers.data, row * classes, classes);
            }
        }
        return sum / batch.judgedWeight();
    }

    /** The loss of one row; turns the sums of a softmax into probabilities. */
    private double loss(Batch batch, int row) {
        int at = row * classes;
        if (kind == OutputKind.SOFTMAX) {
            // loss = -ln softmax(ŷ)_target
            return Softmax.crossEntropy(answers.data, at, classes, batch.classes()[row]);
        }
        // loss = ½ Σ_j (ŷ^j - y^j)²
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            double difference = answers.data[at + j] - batch.values()[at + j];
            sum += difference * difference;
        }
        return sum / 2;
    }

    /**
     * The way back from the mean loss.
     *
     * @param state         h_0 ... h_T. Not modified.
     * @param stateGradient dL/dh_0 ... dL/dh_T; set to the part that comes from the answers. Modified.
     * @param gradient      the flat gradient; W^y and b^y are set. Modified.
     */
    void backward(Batch batch, FMatrixRMaj state, FMatrixRMaj stateGradient, float[] gradient) {
        int rows = batch.rows();
        double total = batch.judgedWeight();
        // softmax: dL/dŷ = (p - one-hot) w / Σw; squared error: dL/dŷ = (ŷ - y) w / Σw
        for (int row = 0; row < rows; row++) {
            differences(batch, row, batch.isJudged(row) ? (float) (batch.weights()[row] / total) : 0);
        }
        stateGradient.zero();
        if (kind == OutputKind.HIDDEN_STATE) {
            System.arraycopy(answersGradient.data, 0, stateGradient.data, batch.size() * classes, rows * classes);
            return;
        }
        // dL/dh_t = dL/dŷ_t W^y^T
        CommonOps_FDRM.transpose(weights, weightsTransposed);
        product.add(answersGradient, 0, weightsTransposed, stateGradient, batch.size(), rows);
        // dL/dW^y = Σ_t h_t^T dL/dŷ_t
        weightsGradient.zero();
        product.addTransposed(state, batch.size(), answersGradient, weightsGradient, rows);
        // dL/db^y = Σ_t dL/dŷ_t
        Arrays.fill(biasGradient, 0);
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < classes; j++) {
                biasGradient[j] += answersGradient.data[row * classes + j];
            }
        }
        Blocks.write(weightsGradient, layout.outputWeights(), gradient);
        System.arraycopy(biasGradient, 0, gradient, layout.outputBias().offset(), classes);
    }

    private void differences(Batch batch, int row, float weight) {
        int at = row * classes;
        if (weight == 0) {
            Arrays.fill(answersGradient.data, at, at + classes, 0);
        } else if (kind == OutputKind.SOFTMAX) {
            for (int j = 0; j < classes; j++) {
                answersGradient.data[at + j] = answers.data[at + j] * weight;
            }
            answersGradient.data[at + batch.classes()[row]] -= weight;
        } else {
            for (int j = 0; j < classes; j++) {
                answersGradient.data[at + j] = (answers.data[at + j] - batch.values()[at + j]) * weight;
            }
        }
    }

    /** Number of judged rows whose most probable class is the right one. */
    int correct(Batch batch) {
        int correct = 0;
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.isJudged(row) && largest(row) == batch.classes()[row]) {
                correct++;
            }
        }
        return correct;
    }

    private int largest(int row) {
        int best = 0;
        for (int j = 1; j < classes; j++) {
            if (answers.data[row * classes + j] > answers.data[row * classes + best]) {
                best = j;
            }
        }
        return best;
    }
}
