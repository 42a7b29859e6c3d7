package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * The ends of the spectrum of a Hessian, by Lanczos' method with every vector made orthogonal to all before. Lanczos, Journal
 * of Research of the National Bureau of Standards 45 (1950).
 *
 * @param values  the two largest eigenvalues and the smallest, in this order; fewer where n is smaller. NaN where the
 *                gradient is not finite
 * @param vectors of length 1, of the same eigenvalues; not copied, and never changed
 */
public record Spectrum(double[] values, List<double[]> vectors) {

    private static final int MOST = 60;
    private static final long MOST_NUMBERS = 16L << 20;
    private static final double CLOSE = 1e-3;
    private static final double NOTHING = 1e-10;

    /**
     * Finds the ends of the spectrum.
     *
     * @param progress is told of the number of products computed
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     */
    public static Spectrum of(HessianProduct hessian, Cancel cancel, IntConsumer progress) {
        int n = hessian.size();
        int most = (int) Math.min(n, Math.max(8, Math.min(MOST, MOST_NUMBERS / n)));
        List<double[]> basis = new ArrayList<>();
        List<Double> diagonal = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        double[] v = orthogonal(random, basis, n);
        double scale = 0;
        SymmetricEigen small = null;
        while (v != null && basis.size() < most) {
            cancel.check();
            basis.add(v);
            // H v_j = β_{j-1} v_{j-1} + α_j v_j + β_j v_{j+1}
            double[] w = hessian.times(v);
            if (!Linear.isFinite(w)) {
                return new Spectrum(new double[] {Double.NaN, Double.NaN, Double.NaN},
                        List.of(new double[n], new double[n], new double[n]));
            }
            double alpha = Linear.dot(w, v);
            diagonal.add(alpha);
            orthogonalise(w, basis);
            double beta = Linear.norm(w);
            scale = Math.max(scale, Math.max(Math.abs(alpha), beta));
            progress.accept(basis.size());
            boolean ends = beta <= NOTHING * scale || beta == 0;
            boolean last = basis.size() == most;
            if (basis.size() % 5 == 0 || ends || last) {
                small = eigen(diagonal, beside);
                if (!ends && areClose(small, beta)) {
                    break;
                }
            }
            // what is left of a space that H does not lead out of
            v = ends ? orthogonal(random, basis, n) : Linear.times(1 / beta, w);
            beside.add(ends ? 0 : beta);
        }
        return ends(eigen(diagonal, beside), basis);
    }

    private static double[] orthogonal(SplittableRandom random, List<double[]> basis, int n) {
        double[] v = new double[n];
        if (basis.size() == n) {
            return null;
        }
        for (int i = 0; i < n; i++) {
            v[i] = random.nextGaussian();
        }
        orthogonalise(v, basis);
        return Linear.times(1 / Linear.norm(v), v);
    }

    /** Twice, for the first time leaves what rounding adds. */
    private static void orthogonalise(double[] w, List<double[]> basis) {
        for (int twice = 0; twice < 2; twice++) {
            basis.forEach(v -> Linear.add(w, -Linear.dot(w, v), v));
        }
    }

    private static SymmetricEigen eigen(List<Double> diagonal, List<Double> beside) {
        int m = diagonal.size();
        double[][] matrix = new double[m][m];
        for (int i = 0; i < m; i++) {
            matrix[i][i] = diagonal.get(i);
            if (i + 1 < m) {
                matrix[i][i + 1] = beside.get(i);
            }
        }
        return SymmetricEigen.of(matrix);
    }

    /** The residual of a Ritz pair is β_m |s_m|. */
    private static boolean areClose(SymmetricEigen small, double beta) {
        int m = small.values().length;
        if (m < 3) {
            return false;
        }
        double size = Math.max(Math.abs(small.values()[0]), Math.abs(small.values()[m - 1]));
        for (int i : new int[] {0, 1, m - 1}) {
            if (beta * Math.abs(small.vectors().get(i)[m - 1]) > CLOSE * size) {
                return false;
            }
        }
        return true;
    }

    private static Spectrum ends(SymmetricEigen small, List<double[]> basis) {
        int m = small.values().length;
        int[] chosen = m >= 3 ? new int[] {0, 1, m - 1} : m == 2 ? new int[] {0, 1} : new int[] {0};
        double[] values = new double[chosen.length];
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            values[i] = small.values()[chosen[i]];
            double[] vector = new double[basis.get(0).length];
            for (int j = 0; j < m; j++) {
                Linear.add(vector, small.vectors().get(chosen[i])[j], basis.get(j));
            }
            vectors.add(vector);
        }
        return new Spectrum(values, vectors);
    }

    /** λ_max. */
    public double largest() {
        return values[0];
    }

    /** λ_min. */
    public double smallest() {
        return values[values.length - 1];
    }
}
