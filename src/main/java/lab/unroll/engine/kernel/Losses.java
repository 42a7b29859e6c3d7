package lab.unroll.engine.kernel;

import org.ejml.data.FMatrixRMaj;

/**
 * The losses of one row of sums z, and what they say of it. Rows have a stride that is padded; only the first {@code m}
 * numbers count.
 *
 * @param <A> the matrices
 */
public interface Losses<A> {

    /**
     * ŷ = softmax(z), in place. Padding must be minus infinity, and becomes zero.
     *
     * @param width m, padded
     * @return ln Σ_j exp(z_j)
     */
    double softmax(A z, int at, int width);

    /** ŷ = σ(z), in place. */
    void logistic(A z, int at, int m);

    /** Σ_j -y ln σ(z) - (1 - y) ln(1 - σ(z)) = Σ_j max(z, 0) - z y + ln(1 + exp(-|z|)). */
    double crossEntropy(A z, int at, FMatrixRMaj y, int yAt, int m);

    /** ½ Σ_j (ŷ - y)². */
    double halfSquare(A answer, int at, FMatrixRMaj y, int yAt, int m);

    /** to = weight (ŷ - y). */
    void difference(A answer, int at, FMatrixRMaj y, int yAt, int m, double weight, A to);

    /** to = weight (p - one-hot). */
    void difference(A probabilities, int at, int target, int width, double weight, A to);
}
