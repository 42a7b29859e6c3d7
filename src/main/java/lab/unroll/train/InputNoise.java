package lab.unroll.train;

import java.util.random.RandomGenerator;
import lab.unroll.net.Batch;
import org.ejml.data.FMatrixRMaj;

/**
 * Adds normal noise to every number that a network reads while it trains; a symbol is read as a one-hot vector with noise.
 * Training so favours smooth functions: Bishop, "Training with noise is equivalent to Tikhonov regularization", Neural
 * Computation 7 (1995).
 */
final class InputNoise {

    private final int inputs;
    private FMatrixRMaj noisy = new FMatrixRMaj(0, 0);

    /** Noise for networks that read {@code inputs} numbers a step. */
    InputNoise(int inputs) {
        this.inputs = inputs;
    }

    /**
     * The same batch with noise; until the next call.
     *
     * @param batch     not modified
     * @param deviation σ; 0 gives the batch itself and draws no number
     */
    Batch over(Batch batch, double deviation, RandomGenerator random) {
        if (deviation == 0) {
            return batch;
        }
        noisy.reshape(batch.rows(), inputs);
        float[] x = noisy.data;
        int count = batch.rows() * inputs;
        for (int i = 0; i < count; i += 2) {
            // polar method: Marsaglia and Bray, SIAM Review 6 (1964); two at once
            double u;
            double v;
            double s;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            // the strict logarithm is the same on every machine
            double length = deviation * Math.sqrt(-2 * StrictMath.log(s) / s);
            x[i] = (float) (length * u);
            if (i + 1 < count) {
                x[i + 1] = (float) (length * v);
            }
        }
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.hasSymbols()) {
                x[row * inputs + batch.symbols()[row]] += 1;
            } else {
                for (int j = 0; j < inputs; j++) {
                    x[row * inputs + j] += batch.inputs().data[row * inputs + j];
                }
            }
        }
        return batch.reading(noisy);
    }
}
