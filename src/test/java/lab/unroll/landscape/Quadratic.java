package lab.unroll.landscape;

/** L(w) = ½ Σ λ_i w_i² turned by a reflection, so that its eigenvalues are known and its axes are not those of the weights. */
final class Quadratic implements Objective {

    private final double[] eigenvalues;
    private final double[] mirror;

    Quadratic(double... eigenvalues) {
        this.eigenvalues = eigenvalues;
        mirror = new double[eigenvalues.length];
        for (int i = 0; i < mirror.length; i++) {
            mirror[i] = 1 + i % 3;
        }
    }

    /** (1 - 2 m mᵀ / mᵀm) w. */
    double[] reflect(double[] w) {
        return Linear.plus(w, -2 * Linear.dot(mirror, w) / Linear.dot(mirror, mirror), mirror);
    }

    @Override
    public int size() {
        return eigenvalues.length;
    }

    @Override
    public double loss(double[] weights) {
        double[] own = reflect(weights);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += eigenvalues[i] * own[i] * own[i] / 2;
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] weights) {
        double[] own = reflect(weights);
        for (int i = 0; i < own.length; i++) {
            own[i] *= eigenvalues[i];
        }
        return reflect(own);
    }
}
