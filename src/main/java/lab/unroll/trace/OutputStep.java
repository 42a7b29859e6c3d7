package lab.unroll.trace;

import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * The output layer at one step: from h_t to ŷ_t and the loss, and back to h_t.
 *
 * @param logits     z_t = h_t W^y + b^y; h_t itself where there are no output weights
 * @param output     ŷ_t
 * @param loss       loss_t before weighting; 0 where the step is not judged
 * @param dLogits    dL/dz_t
 * @param dHidden    dL/dh_t, the part that comes from the loss at t
 */
record OutputStep(Vector logits, Vector output, double loss, Vector dLogits, Vector dHidden) {

    static OutputStep of(int t, Vector h, Parameters parameters, Weights weights, Sequence sequence) {
        boolean readout = parameters.spec().head().hasWeights();
        // z_t = h_t W^y + b^y
        Vector logits = readout ? Weights.times(h, weights.hiddenToOutput).plus(weights.outputBias) : h;
        Vector output = sequence.hasClasses() ? Functions.softmax(logits) : logits;
        double loss = 0;
        Vector dLogits = Vector.zeros(logits.size());
        if (sequence.isJudged(t)) {
            Vector target = target(t, sequence, logits.size());
            loss = sequence.hasClasses()
                    // loss_t = -log softmax(z_t)[target]
                    ? Functions.logSumExp(logits) - logits.get(sequence.targetClass(t))
                    // loss_t = 1/2 Σ_j (ŷ_t^j - y_t^j)^2
                    : halfSquaredDistance(output, target);
            // dL/dz_t = weight_t (ŷ_t - y_t), for both losses
            double[] error = new double[logits.size()];
            for (int j = 0; j < error.length; j++) {
                error[j] = sequence.weight(t) * (output.get(j) - target.get(j));
            }
            dLogits = Vector.of(error);
        }
        Vector dHidden = readout ? Weights.timesTransposed(dLogits, weights.hiddenToOutput) : dLogits;
        return new OutputStep(logits, output, loss, dLogits, dHidden);
    }

    private static Vector target(int t, Sequence sequence, int size) {
        return sequence.hasClasses() ? Vector.oneHot(sequence.targetClass(t), size) : sequence.targetValues(t);
    }

    private static double halfSquaredDistance(Vector a, Vector b) {
        double sum = 0;
        for (int j = 0; j < a.size(); j++) {
            double difference = a.get(j) - b.get(j);
            sum += difference * difference;
        }
        return sum / 2;
    }
}
