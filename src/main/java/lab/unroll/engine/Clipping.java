package lab.unroll.engine;

/**
 * Shortens a gradient that is too long; its direction stays.
 * Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML 2013, algorithm 1.
 */
public final class Clipping {

    /** Part of the rule: keeps the quotient finite. */
    private static final double EPSILON = 1e-6;

    private Clipping() {
    }

    /** sqrt(Σ g²) over all parameters together. */
    public static double norm(float[] gradient) {
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        return Math.sqrt(sum);
    }

    /**
     * g *= min(1, longest / (norm + 1e-6)).
     *
     * @param gradient g. Modified.
     * @param norm     its length before
     * @param longest  the limit; 0 for none
     */
    public static void clip(float[] gradient, double norm, double longest) {
        float scale = (float) Math.min(1, longest / (norm + EPSILON));
        if (longest == 0 || scale == 1) {
            return;
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
        }
    }
}
