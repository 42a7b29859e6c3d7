package lab.unroll.gradients;

/**
 * What clipping by norm makes of a gradient: g · min(1, limit / ‖g‖). Pascanu, Mikolov and Bengio, ICML 2013.
 *
 * @param norm  ‖g‖
 * @param limit the longest gradient; 0 for no limit
 */
public record ClippedStep(double norm, double limit) {

    /** The factor, from 0 to 1; NaN where the gradient has no length. */
    public double factor() {
        if (!Double.isFinite(norm)) {
            return Double.NaN;
        }
        return limit <= 0 || norm <= limit ? 1 : limit / norm;
    }

    /** ‖g‖ after clipping. */
    public double length() {
        return norm * factor();
    }

    /** True if it gets shorter. */
    public boolean isShorter() {
        return factor() < 1;
    }
}
