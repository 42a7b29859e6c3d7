package lab.unroll.engine;

import lab.unroll.engine.kernel.Kernels;

/** Keeps a gradient within limits. */
public final class Clipping {

    /** Part of the rule: keeps the quotient finite. */
    private static final double EPSILON = 1e-6;

    private Clipping() {
    }

    /** sqrt(Σ g²) over all parameters together. */
    public static <A> double norm(Kernels<A> kernels, A gradient) {
        return Math.sqrt(kernels.updates().sumOfSquares(gradient));
    }

    /**
     * g *= min(1, longest / (norm + 1e-6)): its direction stays.
     * Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML 2013, algorithm 1.
     *
     * @param gradient g. Modified.
     * @param norm     its length before
     * @param longest  the limit; 0 for none
     */
    public static <A> void byNorm(Kernels<A> kernels, A gradient, double norm, double longest) {
        double scale = factor(norm, longest);
        if (scale < 1) {
            kernels.updates().scale(gradient, scale);
        }
    }

    /**
     * By how much {@link #byNorm} shortens a gradient: min(1, longest / (norm + 1e-6)).
     *
     * @param norm    its length before
     * @param longest the limit; 0 for none
     */
    public static double factor(double norm, double longest) {
        return longest == 0 ? 1 : Math.min(1, longest / (norm + EPSILON));
    }

    /**
     * g = max(-largest, min(largest, g)), number by number. Mikolov (2012).
     *
     * @param gradient g. Modified.
     * @param largest  the limit; 0 for none
     */
    public static <A> void byValue(Kernels<A> kernels, A gradient, double largest) {
        if (largest != 0) {
            kernels.updates().clamp(gradient, largest);
        }
    }
}
