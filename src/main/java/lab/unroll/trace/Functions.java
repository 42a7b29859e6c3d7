package lab.unroll.trace;

import lab.unroll.net.Vector;

/** The functions that neurons and the softmax layer are made of. None overflows, whatever its argument. */
final class Functions {

    private Functions() {
    }

    /** σ(a) = 1 / (1 + e^-a). */
    static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    /** log Σ_j e^{z_j}. */
    static double logSumExp(Vector z) {
        double largest = z.get(z.argMax());
        double sum = 0;
        for (int j = 0; j < z.size(); j++) {
            sum += Math.exp(z.get(j) - largest);
        }
        return largest + Math.log(sum);
    }

    /** softmax(z)_j = e^{z_j} / Σ e^z. */
    static Vector softmax(Vector z) {
        double logSum = logSumExp(z);
        double[] p = new double[z.size()];
        for (int j = 0; j < p.length; j++) {
            p[j] = Math.exp(z.get(j) - logSum);
        }
        return Vector.of(p);
    }
}
