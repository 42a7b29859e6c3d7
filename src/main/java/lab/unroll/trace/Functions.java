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

    /** -Σ_j y^j log σ(z^j) + (1 - y^j) log(1 - σ(z^j)) = Σ_j max(z, 0) - z y + log(1 + e^-|z|). */
    static double binaryCrossEntropy(Vector z, Vector y) {
        double sum = 0;
        for (int j = 0; j < z.size(); j++) {
            sum += Math.max(z.get(j), 0) - z.get(j) * y.get(j) + Math.log1p(Math.exp(-Math.abs(z.get(j))));
        }
        return sum;
    }

    /** 1/2 Σ_j (a^j - b^j)^2. */
    static double halfSquaredDistance(Vector a, Vector b) {
        double sum = 0;
        for (int j = 0; j < a.size(); j++) {
            double difference = a.get(j) - b.get(j);
            sum += difference * difference;
        }
        return sum / 2;
    }
}
