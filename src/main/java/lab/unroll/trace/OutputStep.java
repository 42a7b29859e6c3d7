package lab.unroll.trace;

import lab.unroll.net.OutputKind;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/**
 * The output layer at one step: from h_t to ŷ_t and the loss, and back to h_t.
 *
 * @param logits  z_t = h_t W^y + b^y; h_t itself where there are no output weights
 * @param output  ŷ_t
 * @param loss    loss_t before weighting; 0 where the step is not judged
 * @param dLogits dL/dz_t
 * @param dHidden dL/dh_t, the part that comes from the loss at t
 */
record OutputStep(Vector logits, Vector output, double loss, Vector dLogits, Vector dHidden) {

    /** A step at which nothing is answered: an encoder only reads. */
    static OutputStep none(int k) {
        Vector nothing = Vector.zeros(0);
        return new OutputStep(nothing, nothing, 0, nothing, Vector.zeros(k));
    }

    /** The same answer, of which nobody says whether it is right. */
    OutputStep unjudged() {
        return new OutputStep(logits, output, 0, Vector.zeros(dLogits.size()), Vector.zeros(dHidden.size()));
    }

    /**
     * Judges one step.
     *
     * @param h       h_t of the top layer, both directions joined
     * @param weights W^y [k x m], or null
     * @param bias    b^y [1 x m], or null
     */
    static OutputStep of(int t, Vector h, OutputKind head, DMatrixRMaj weights, Vector bias, Sequence sequence) {
        // z_t = h_t W^y + b^y
        Vector logits = weights == null ? h : Weights.times(h, weights).plus(bias);
        Vector output = switch (head) {
            case SOFTMAX -> Functions.softmax(logits);
            case LOGISTIC -> Activation.SIGMOID.of(logits);
            default -> logits;
        };
        double loss = 0;
        Vector dLogits = Vector.zeros(logits.size());
        if (sequence.isJudged(t)) {
            Vector target = sequence.hasClasses() ? Vector.oneHot(sequence.targetClass(t), logits.size())
                    : sequence.targetValues(t);
            loss = switch (head) {
                // loss_t = -log softmax(z_t)[target]
                case SOFTMAX -> Functions.logSumExp(logits) - logits.get(sequence.targetClass(t));
                // loss_t = -Σ_j y^j log ŷ^j + (1 - y^j) log(1 - ŷ^j)
                case LOGISTIC -> Functions.binaryCrossEntropy(logits, target);
                // loss_t = 1/2 Σ_j (ŷ_t^j - y_t^j)^2
                default -> Functions.halfSquaredDistance(output, target);
            };
            // dL/dz_t = weight_t (ŷ_t - y_t), for all three losses
            double[] error = new double[logits.size()];
            for (int j = 0; j < error.length; j++) {
                error[j] = sequence.weight(t) * (output.get(j) - target.get(j));
            }
            dLogits = Vector.of(error);
        }
        Vector dHidden = weights == null ? dLogits : Weights.timesTransposed(dLogits, weights);
        return new OutputStep(logits, output, loss, dLogits, dHidden);
    }
}
