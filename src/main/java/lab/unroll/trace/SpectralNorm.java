package lab.unroll.trace;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * ‖A‖, the largest singular value, without the others: the root of the largest eigenvalue of A^T A, which Householder
 * reflections bring to three diagonals and Sturm sequences find there (Golub and Van Loan, "Matrix Computations", 8.3 and
 * 8.4). Squaring costs the small singular values their digits, not the largest one. Nothing iterates until it converges,
 * so the time does not depend on the numbers.
 *
 * <p>Rows are arrays of their own, all read from the same place on: only of such loops JDK 17 makes vector instructions.
 */
final class SpectralNorm {

    /** Halvings of the interval, enough for every bit of a number. */
    private static final int HALVINGS = 64;
    /** Rows that are added up at once. */
    private static final int GROUP = 4;

    private SpectralNorm() {
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
        // divided by its largest entry: no square is infinite, and none that matters vanishes
        return largest == 0 ? 0 : largest * Math.sqrt(largestEigenvalue(square(a, largest)));
    }

    /** A^T A, both divided by {@code scale}, from the diagonal on to the right; below it rows of zeros. */
    private static double[][] square(DMatrixRMaj a, double scale) {
        int n = a.numCols;
        double[][] square = new double[wholeGroups(n)][n];
        double[][] rows = new double[GROUP][n];
        for (int first = 0; first < a.numRows; first += GROUP) {
            for (int r = 0; r < GROUP; r++) {
                for (int j = 0; j < n; j++) {
                    rows[r][j] = first + r < a.numRows ? a.data[(first + r) * n + j] / scale : 0;
                }
            }
            for (int i = 0; i < n; i++) {
                add(rows[0][i], rows[0], rows[1][i], rows[1], rows[2][i], rows[2], rows[3][i], rows[3], square[i], i);
            }
        }
        return square;
    }

    private static int wholeGroups(int size) {
        return (size + GROUP - 1) / GROUP * GROUP;
    }

    /** to += a x + b y + c z + d w, from place {@code first} on. */
    private static void add(double a, double[] x, double b, double[] y, double c, double[] z, double d, double[] w,
                            double[] to, int first) {
        for (int j = first; j < to.length; j++) {
            to[j] += a * x[j] + b * y[j] + (c * z[j] + d * w[j]);
        }
    }

    /** The largest eigenvalue of a symmetric matrix that is not negative, given from the diagonal on. Overwritten. */
    private static double largestEigenvalue(double[][] s) {
        int n = s[0].length;
        double[] diagonal = new double[n];
        double[] beside = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s[j][i] = s[i][j];
            }
        }
        double[] u = new double[s.length];
        double[] p = new double[n];
        for (int m = 0; m < n; m++) {
            diagonal[m] = s[m][m];
            if (m + 1 < n) {
                beside[m + 1] = reflect(s, m, u, p);
            }
        }
        return bisect(diagonal, beside);
    }

    /**
     * Reflects what is right of and below entry (m, m), so that row m has no more than its neighbour left of it.
     *
     * @return that neighbour
     */
    private static double reflect(double[][] s, int m, double[] u, double[] p) {
        double[] row = s[m];
        int n = row.length;
        // the rows above belong to no group any more
        u[m] = 0;
        double rest = 0;
        for (int j = m + 2; j < n; j++) {
            rest += row[j] * row[j];
        }
        double next = row[m + 1];
        if (rest == 0) {
            return next;
        }
        // H = I - 2 u u^T / (u^T u) takes the row to (-sign(next) length, 0, ..., 0)
        double length = Math.sqrt(next * next + rest);
        double kept = next < 0 ? length : -length;
        u[m + 1] = next - kept;
        System.arraycopy(row, m + 2, u, m + 2, n - m - 2);
        double half = (rest + u[m + 1] * u[m + 1]) / 2;
        // H S H = S - u p^T - p u^T, where p = S u / half less its half along u
        Arrays.fill(p, m + 1, n, 0);
        for (int i = (m + 1) / GROUP * GROUP; i < n; i += GROUP) {
            add(u[i] / half, s[i], u[i + 1] / half, s[i + 1], u[i + 2] / half, s[i + 2], u[i + 3] / half, s[i + 3], p, m + 1);
        }
        double along = 0;
        for (int j = m + 1; j < n; j++) {
            along += u[j] * p[j];
        }
        double part = along / (2 * half);
        for (int j = m + 1; j < n; j++) {
            p[j] -= part * u[j];
        }
        for (int i = m + 1; i < n; i++) {
            subtract(u[i], p, p[i], u, s[i], m + 1);
        }
        return kept;
    }

    /** to -= a x + b y, from place {@code first} on. */
    private static void subtract(double a, double[] x, double b, double[] y, double[] to, int first) {
        for (int j = first; j < to.length; j++) {
            to[j] -= a * x[j] + b * y[j];
        }
    }

    /** The largest eigenvalue of a matrix of three diagonals, none of whose eigenvalues is negative. */
    private static double bisect(double[] diagonal, double[] beside) {
        int n = diagonal.length;
        double low = 0;
        double high = 0;
        for (int i = 0; i < n; i++) {
            low = Math.max(low, diagonal[i]);
            // Gershgorin
            high = Math.max(high, diagonal[i] + Math.abs(beside[i]) + (i + 1 < n ? Math.abs(beside[i + 1]) : 0));
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
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
