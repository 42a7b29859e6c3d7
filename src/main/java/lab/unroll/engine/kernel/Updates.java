package lab.unroll.engine.kernel;

/**
 * Changes and sums of whole matrices. In the update rules w are weights, g their gradient.
 *
 * @param <A> the matrices
 */
public interface Updates<A> {

    /** w -= rate (g + decay w). */
    void descend(A w, A g, double rate, double decay);

    /**
     * v = momentum v + g + decay w; w -= rate v, or w -= rate (g + decay w + momentum v) where {@code ahead}.
     *
     * @param v zero before the first step. Modified.
     */
    void momentum(A w, A g, A v, double rate, double momentum, double decay, boolean ahead);

    /**
     * v = kept v + taken g²; w -= rate g / (sqrt(v) + ε).
     *
     * @param v zero before the first step. Modified.
     */
    void scaled(A w, A g, A v, double rate, double kept, double taken, double epsilon);

    /**
     * m = β1 m + (1 - β1) g, v = β2 v + (1 - β2) g²;
     * w = shrink w - rate m / (sqrt(v correction) + ε). Where {@code most} is not null, the largest v so far takes its place.
     *
     * @param m    zero before the first step. Modified.
     * @param v    zero before the first step. Modified.
     * @param most zero before the first step, or null. Modified.
     */
    void adam(A w, A g, A m, A v, A most, double beta1, double beta2, double rate, double correction, double epsilon,
              double shrink);

    /** v = ρ v + (1 - ρ) g², d = g sqrt(u + ε) / sqrt(v + ε), u = ρ u + (1 - ρ) d²; w -= rate d. */
    void adadelta(A w, A g, A v, A u, double rate, double rho, double epsilon);

    /** Σ a². */
    double sumOfSquares(A a);

    /** True if none of the first {@code count} numbers is NaN or infinite. */
    boolean isFinite(A a, int count);

    /** a *= factor. */
    void scale(A a, double factor);

    /** a = max(-limit, min(limit, a)); NaN stays. */
    void clamp(A a, double limit);

    /** to += Σ over rows of a row: the gradient of a bias. {@code to} is one row. */
    void sumRows(int rows, A a, int at, int step, int width, A to, int toAt);

    /** to += Σ over rows of a row of a times the same row of b. {@code to} is one row. */
    void sumProducts(int rows, A a, int at, int step, A b, int bAt, int bStep, int width, A to, int toAt);

    /** Row symbols[first + r] of {@code to} += row r of a, r < rows: the gradient of weights that read one-hot vectors. */
    void scatterRows(int[] symbols, int first, int rows, A a, int at, int step, int width, A to, int toAt, int toStep);

    /** to = a b, number by number, {@code count} numbers. {@code to} may be one of the others. */
    void multiply(A a, int at, A b, int bAt, A to, int toAt, int count);

    /** to += from, {@code count} numbers. */
    void add(A from, int at, A to, int toAt, int count);
}
