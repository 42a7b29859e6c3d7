package lab.unroll.engine;

/** Softmax of a row, in place. The largest sum is taken off first, so no exponential overflows. */
final class Softmax {

    private Softmax() {
    }

    /** a = exp(a_j - max a) / Σ_i exp(a_i - max a); returns ln Σ_i exp(a_i). */
    static double probabilities(float[] a, int at, int count) {
        float largest = a[at];
        for (int j = 1; j < count; j++) {
            largest = Math.max(largest, a[at + j]);
        }
        double sum = 0;
        for (int j = 0; j < count; j++) {
            float e = Exponential.ofNonPositive(a[at + j] - largest);
            a[at + j] = e;
            sum += e;
        }
        float scale = (float) (1 / sum);
        for (int j = 0; j < count; j++) {
            a[at + j] *= scale;
        }
        return largest + StrictMath.log(sum);
    }

    /** -ln softmax(a)_target = ln Σ_i exp(a_i) - a_target; a becomes the probabilities. */
    static double crossEntropy(float[] a, int at, int count, int target) {
        double sumOfTarget = a[at + target];
        return probabilities(a, at, count) - sumOfTarget;
    }
}
