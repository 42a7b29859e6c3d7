package lab.unroll.trace;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * ‖A‖, the largest singular value, without the others: A is brought to two diagonals from a random vector on (Golub and
 * Kahan, "Calculating the singular values and pseudo-inverse of a matrix", 1965), each new direction at right angles to all
 * before, and the largest eigenvalue of B^T B found by Sturm sequences (Golub and Van Loan, "Matrix Computations", 8.4 and
 * 10.4). After as many directions as A has columns that is exact; mostly it does not change any more after a few of them,
 * for what is largest is found first.
 *
 * <p>Rows are arrays of their own, all read from the same place on: only of such loops JDK 17 makes vector instructions.
 */
final class SpectralNorm {

    /** Halvings of the interval, enough for every bit of a number. */
    private static final int HALVINGS = 64;
    /** Rows that are added up at once. */
    private static final int GROUP = 4;
    /** It is asked after so many directions each time whether the largest value still grows, by more than this share. */
    private static final int BETWEEN = 4;
    private static final double GROWTH = 1e-15;
    /** What is left of a direction after all others were taken from it is nothing below this share of it. */
    private static final double NOTHING = 1e-14;

    private final int n;
    /** A and its transpose, divided by the largest entry, so that no square is infinite, and none that matters vanishes. */
    private final double[][] rows;
    private final double[][] columns;
    private final double[][] directions;
    /** B has alpha on its diagonal and beta to the right of it. */
    private final double[] alpha;
    private final double[] beta;

    private SpectralNorm(DMatrixRMaj a, double scale) {
        n = a.numCols;
        rows = new double[wholeGroups(a.numRows)][n];
        columns = new double[wholeGroups(n)][a.numRows];
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < n; j++) {
                double entry = a.data[i * n + j] / scale;
                rows[i][j] = entry;
                columns[j][i] = entry;
            }
        }
        directions = new double[wholeGroups(n)][n];
        alpha = new double[n];
        beta = new double[n];
    }

    /** ‖A‖; NaN where an entry is no number or is infinite. */
    static double of(DMatrixRMaj a) {
        if (MatrixFeatures_DDRM.hasUncountable(a)) {
            return Double.NaN;
        }
        double largest = 0;
        for (double entry : a.data) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest == 0 ? 0 : largest * new SpectralNorm(a, largest).largest();
    }

    private static int wholeGroups(int size) {
        return (size + GROUP - 1) / GROUP * GROUP;
    }

    private double largest() {
        // such a vector has a part in every direction
        SplittableRandom random = new SplittableRandom(n);
        double[] v = directions[0];
        Arrays.setAll(v, j -> random.nextDouble(-1, 1));
        divide(v, length(v));
        double[] u = new double[columns[0].length];
        double square = 0;
        for (int m = 0; m < n; m++) {
            // α_m u_m = A v_m − β_{m−1} u_{m−1}
            double before = m == 0 ? 0 : -beta[m - 1];
            for (int i = 0; i < u.length; i++) {
                u[i] *= before;
            }
            addProduct(v, columns, u);
            alpha[m] = length(u);
            if (alpha[m] > 0) {
                divide(u, alpha[m]);
            }
            // β_m v_{m+1} = A^T u_m − α_m v_m
            double[] next = new double[n];
            addProduct(u, rows, next);
            double whole = length(next);
            for (int again = 0; again < 2; again++) {
                separate(next, m + 1);
            }
            beta[m] = length(next);
            boolean isLast = m + 1 == n || beta[m] <= NOTHING * whole;
            if (isLast || m % BETWEEN == BETWEEN - 1) {
                double found = largestEigenvalue(m + 1);
                if (isLast || found <= square * (1 + GROWTH)) {
                    return Math.sqrt(Math.max(found, square));
                }
                square = found;
            }
            divide(next, beta[m]);
            directions[m + 1] = next;
            v = next;
        }
        throw new AssertionError("the last direction ends the loop");
    }

    /** Takes from a vector what lies along the first {@code count} directions. */
    private void separate(double[] vector, int count) {
        for (int d = 0; d < count; d += GROUP) {
            double[] x = directions[d];
            double[] y = directions[d + 1];
            double[] z = directions[d + 2];
            double[] w = directions[d + 3];
            double a = 0;
            double b = 0;
            double c = 0;
            double e = 0;
            // four sums that do not wait for one another
            for (int j = 0; j < n; j++) {
                a += vector[j] * x[j];
                b += vector[j] * y[j];
                c += vector[j] * z[j];
                e += vector[j] * w[j];
            }
            add(-a, x, -b, y, -c, z, -e, w, vector);
        }
    }

    private static double length(double[] v) {
        double sum = 0;
        for (double component : v) {
            sum += component * component;
        }
        return Math.sqrt(sum);
    }

    private static void divide(double[] v, double by) {
        for (int j = 0; j < v.length; j++) {
            v[j] /= by;
        }
    }

    /** to += Σ_i by^i row_i. */
    private static void addProduct(double[] by, double[][] rows, double[] to) {
        double[] share = Arrays.copyOf(by, rows.length);
        for (int i = 0; i < rows.length; i += GROUP) {
            add(share[i], rows[i], share[i + 1], rows[i + 1], share[i + 2], rows[i + 2], share[i + 3], rows[i + 3], to);
        }
    }

    /** to += a x + b y + c z + d w. */
    private static void add(double a, double[] x, double b, double[] y, double c, double[] z, double d, double[] w,
                            double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += a * x[j] + b * y[j] + (c * z[j] + d * w[j]);
        }
    }

    /** The largest eigenvalue of B^T B, where B has {@code m} columns: three diagonals, no eigenvalue of which is negative. */
    private double largestEigenvalue(int m) {
        double[] diagonal = new double[m];
        double[] beside = new double[m];
        for (int i = 0; i < m; i++) {
            diagonal[i] = alpha[i] * alpha[i] + (i == 0 ? 0 : beta[i - 1] * beta[i - 1]);
            beside[i] = i == 0 ? 0 : alpha[i - 1] * beta[i - 1];
        }
        double low = 0;
        double high = 0;
        for (int i = 0; i < m; i++) {
            low = Math.max(low, diagonal[i]);
            // Gershgorin
            high = Math.max(high, diagonal[i] + Math.abs(beside[i]) + (i + 1 < m ? Math.abs(beside[i + 1]) : 0));
        }
        for (int halving = 0; halving < HALVINGS && low < high; halving++) {
            double middle = (low + high) / 2;
            if (isAboveAll(middle, diagonal, beside)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** True if x is larger than every eigenvalue: x I - S has only positive pivots. */
    private static boolean isAboveAll(double x, double[] diagonal, double[] beside) {
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            pivot = x - diagonal[i] - beside[i] * beside[i] / pivot;
            if (!(pivot > 0)) {
                return false;
            }
        }
        return true;
    }
}
