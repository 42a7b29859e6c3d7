package lab.unroll.engine;

import java.util.Map;
import lab.unroll.engine.kernel.Kernels;

/**
 * m = β1 m + (1 - β1) g, v = β2 v + (1 - β2) g², both divided by what their first zeros took away;
 * w = (1 - rate decay) w - rate m / (sqrt(v) + ε).
 */
final class Adam<A> implements Optimiser<A> {

    private final Kernels<A> kernels;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double decay;
    private final A mean;
    private final A square;
    private final A most;
    private long steps;
    private double power1 = 1;
    private double power2 = 1;

    Adam(Kernels<A> kernels, int size, double beta1, double beta2, double epsilon, double decay, boolean largest) {
        this.kernels = kernels;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.decay = decay;
        mean = kernels.zeros(size);
        square = kernels.zeros(size);
        most = largest ? kernels.zeros(size) : null;
    }

    @Override
    public void update(A weights, A gradient, double rate) {
        count();
        kernels.updates().adam(weights, gradient, mean, square, most, beta1, beta2, rate / (1 - power1),
                1 / (1 - power2), epsilon, 1 - rate * decay);
    }

    /** β1^n and β2^n for the n-th step. */
    private void count() {
        steps++;
        power1 *= beta1;
        power2 *= beta2;
    }

    @Override
    public long steps() {
        return steps;
    }

    /** {@inheritDoc} The powers are multiplied up step by step, as they were before, and so have the same bits. */
    @Override
    public void resume(long taken) {
        steps = 0;
        power1 = 1;
        power2 = 1;
        while (steps < taken && power2 > 0) {
            count();
        }
        steps = taken;
    }

    @Override
    public Map<String, A> memory() {
        return most == null ? Map.of("mean", mean, "square", square)
                : Map.of("mean", mean, "square", square, "largest", most);
    }
}
