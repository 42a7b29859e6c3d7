package lab.unroll.landscape;

/**
 * Products of the Hessian H = ∂²L/∂w² with vectors, without the Hessian: central differences of gradients,
 * H v = (∇L(w + r v) - ∇L(w - r v)) / 2r. Pearlmutter, "Fast Exact Multiplication by the Hessian", Neural Computation 6 (1994),
 * names this the usual way; in double precision its error is far below what is drawn.
 */
public final class HessianProduct {

    /** The length of the step beside weights of length 1: the third root of the precision, where both errors are small. */
    private static final double STEP = 6e-6;

    private final Objective objective;
    private final double[] weights;
    private final double step;

    /**
     * The Hessian at a point.
     *
     * @param objective in double precision
     * @param weights   w; not copied, and never changed
     */
    public HessianProduct(Objective objective, double[] weights) {
        this.objective = objective;
        this.weights = weights;
        step = STEP * Math.max(1, Linear.norm(weights));
    }

    /** n. */
    public int size() {
        return weights.length;
    }

    /** H v, as an array of its own. {@code v} is not modified. */
    public double[] times(double[] v) {
        double length = Linear.norm(v);
        if (length == 0) {
            return new double[v.length];
        }
        double r = step / length;
        double[] product = objective.gradient(Linear.plus(weights, r, v));
        Linear.add(product, -1, objective.gradient(Linear.plus(weights, -r, v)));
        return Linear.times(1 / (2 * r), product);
    }
}
