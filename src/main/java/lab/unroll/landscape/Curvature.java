package lab.unroll.landscape;

import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * How the loss is curved at a point, in numbers.
 *
 * @param largest  λ_max of the Hessian
 * @param smallest λ_min; negative where the loss bends down
 * @param trace    the sum of all eigenvalues
 * @param spread   the standard error of the trace; 0 where it is exact
 */
public record Curvature(double largest, double smallest, double trace, double spread) {

    /** Random vectors for the trace; up to so many weights it is summed exactly. */
    private static final int PROBES = 40;

    /**
     * Measures it.
     *
     * @param spectrum the ends of the same Hessian's spectrum
     * @param progress is told of the number of products computed
     */
    public static Curvature of(HessianProduct hessian, Spectrum spectrum, Cancel cancel, IntConsumer progress) {
        int n = hessian.size();
        boolean exact = n <= PROBES;
        SplittableRandom random = new SplittableRandom(2);
        int probes = exact ? n : PROBES;
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < probes; p++) {
            cancel.check();
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = exact ? i == p ? 1 : 0 : random.nextBoolean() ? 1 : -1;
            }
            // tr H = E(v · H v) for signs v drawn at random. Hutchinson, Communications in Statistics 18 (1989)
            double one = Linear.dot(v, hessian.times(v));
            sum += one;
            squares += one * one;
            progress.accept(p + 1);
        }
        double mean = sum / probes;
        return exact ? new Curvature(spectrum.largest(), spectrum.smallest(), sum, 0)
                : new Curvature(spectrum.largest(), spectrum.smallest(), mean,
                        Math.sqrt(Math.max(0, squares / probes - mean * mean) / (probes - 1)));
    }

    /** Number of products that {@link #of} needs for n weights. */
    public static int products(int n) {
        return Math.min(n, PROBES);
    }

    /** |λ_min / λ_max|: how far the ground is from convex. NaN where it is flat. */
    public double ratio() {
        return largest == 0 ? Double.NaN : Math.abs(smallest / largest);
    }
}
