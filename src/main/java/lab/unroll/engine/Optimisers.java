package lab.unroll.engine;

import java.util.Map;
import lab.unroll.engine.kernel.Kernels;

/**
 * The update rules. g is the gradient, n the step, counted from 1.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class Optimisers<A> {

    private final Kernels<A> kernels;
    private final int size;

    /** Rules for {@code size} parameters. */
    public Optimisers(Kernels<A> kernels, int size) {
        this.kernels = kernels;
        this.size = size;
    }

    /** Gradient descent: w -= rate (g + decay w). Robbins and Monro (1951). */
    public Optimiser<A> descent(double decay) {
        return rule((w, g, rate) -> kernels.updates().descend(w, g, rate, decay), Map.of());
    }

    /**
     * Gradient descent with a memory: v = momentum v + g + decay w; w -= rate v. Polyak (1964).
     *
     * @param ahead true for w -= rate (g + decay w + momentum v), the form of Nesterov (1983) in Sutskever et al., ICML 2013
     */
    public Optimiser<A> momentum(double momentum, double decay, boolean ahead) {
        A v = zeros();
        return rule((w, g, rate) -> kernels.updates().momentum(w, g, v, rate, momentum, decay, ahead),
                Map.of("velocity", v));
    }

    /** v = v + g², w -= rate g / (sqrt(v) + ε). Duchi, Hazan and Singer, JMLR 12 (2011). */
    public Optimiser<A> adagrad(double epsilon) {
        A v = zeros();
        return rule((w, g, rate) -> kernels.updates().scaled(w, g, v, rate, 1, 1, epsilon), Map.of("sum", v));
    }

    /** v = α v + (1 - α) g², w -= rate g / (sqrt(v) + ε). Tieleman and Hinton, Coursera lecture 6.5 (2012). */
    public Optimiser<A> rmsprop(double alpha, double epsilon) {
        A v = zeros();
        return rule((w, g, rate) -> kernels.updates().scaled(w, g, v, rate, alpha, 1 - alpha, epsilon),
                Map.of("square", v));
    }

    /** The running averages of g² and of the steps, one divided by the other. Zeiler, arXiv:1212.5701 (2012). */
    public Optimiser<A> adadelta(double rho, double epsilon) {
        A v = zeros();
        A u = zeros();
        return rule((w, g, rate) -> kernels.updates().adadelta(w, g, v, u, rate, rho, epsilon),
                Map.of("square", v, "step", u));
    }

    /** Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1, with its constants. */
    public Optimiser<A> adam() {
        return adam(0.9, 0.999, 1e-8, 0, false);
    }

    /**
     * Adam and its relatives.
     *
     * @param beta1   β1
     * @param beta2   β2
     * @param epsilon ε
     * @param decay   weight decay apart from the gradient: AdamW, Loshchilov and Hutter, ICLR 2019
     * @param largest true to divide by the largest v so far: AMSGrad, Reddi, Kale and Kumar, ICLR 2018
     */
    public Optimiser<A> adam(double beta1, double beta2, double epsilon, double decay, boolean largest) {
        return new Adam<>(kernels, size, beta1, beta2, epsilon, decay, largest);
    }

    private A zeros() {
        return kernels.zeros(size);
    }

    private interface Rule<A> {
        void update(A weights, A gradient, double rate);
    }

    private static <A> Optimiser<A> rule(Rule<A> rule, Map<String, A> memory) {
        return new Optimiser<>() {
            @Override
            public void update(A weights, A gradient, double rate) {
                rule.update(weights, gradient, rate);
            }

            @Override
            public Map<String, A> memory() {
                return memory;
            }
        };
    }
}
