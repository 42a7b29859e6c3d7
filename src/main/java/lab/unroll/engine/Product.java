package lab.unroll.engine;

import org.ejml.data.FMatrixRMaj;

/**
 * Matrix products on a range of rows. Four terms at a time are added to a row of the result, in a loop over its
 * columns. JDK 17 turns that loop into vector instructions only if every array in it is read from its beginning and there
 * are at most four terms (60 against 6 GFLOP/s, measured); so rows are first copied into arrays of their own.
 *
 * <p>Every element adds its terms in their order, so results do not depend on the width of the vectors.
 */
final class Product {

    private static final int ROWS = 32;
    private static final int TERMS = 4;

    private final float[][] result;
    private final float[][] factor;

    /** For results of up to {@code columns} columns. Not for several threads. */
    Product(int columns) {
        result = new float[ROWS][columns];
        factor = new float[TERMS][columns];
    }

    /**
     * C += A B on {@code rows} rows.
     *
     * @param a [.. x q], rows from {@code aRow} on are read. Not modified.
     * @param b [q x p]. Not modified.
     * @param c [.. x p], rows from {@code cRow} on. Modified.
     */
    void add(FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow, int rows) {
        int q = b.numRows;
        for (int from = 0; from < rows; from += ROWS) {
            int count = Math.min(ROWS, rows - from);
            load(c, cRow + from, count);
            addBlock(a.data, (aRow + from) * q, q, 1, b, q, count);
            store(c, cRow + from, count);
        }
    }

    /**
     * C += Aᵀ B, a sum over {@code rows} rows: the weight gradient Σ_t h_{t-1}ᵀ dL/da_t.
     *
     * @param a [.. x q], rows from {@code aRow} on are read. Not modified.
     * @param b [.. x p], rows from 0 on are read. Not modified.
     * @param c [q x p]. Modified.
     */
    void addTransposed(FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int rows) {
        int q = c.numRows;
        for (int from = 0; from < q; from += ROWS) {
            int count = Math.min(ROWS, q - from);
            load(c, from, count);
            addBlock(a.data, aRow * q + from, 1, q, b, rows, count);
            store(c, from, count);
        }
    }

    private void load(FMatrixRMaj c, int row, int count) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(c.data, (row + r) * c.numCols, result[r], 0, c.numCols);
        }
    }

    private void store(FMatrixRMaj c, int row, int count) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(result[r], 0, c.data, (row + r) * c.numCols, c.numCols);
        }
    }

    /** Adds {@code terms} terms to each loaded row; factor s of row r is {@code a[from + r rowStep + s termStep]}. */
    private void addBlock(float[] a, int from, int rowStep, int termStep, FMatrixRMaj b, int terms, int count) {
        int p = b.numCols;
        int s = 0;
        for (; s + TERMS <= terms; s += TERMS) {
            for (int i = 0; i < TERMS; i++) {
                System.arraycopy(b.data, (s + i) * p, factor[i], 0, p);
            }
            for (int r = 0; r < count; r++) {
                int at = from + r * rowStep + s * termStep;
                add4(a[at], factor[0], a[at + termStep], factor[1], a[at + 2 * termStep], factor[2],
                        a[at + 3 * termStep], factor[3], result[r], p);
            }
        }
        for (; s < terms; s++) {
            System.arraycopy(b.data, s * p, factor[0], 0, p);
            for (int r = 0; r < count; r++) {
                add1(a[from + r * rowStep + s * termStep], factor[0], result[r], p);
            }
        }
    }

    /** c += a0 b0 + a1 b1 + a2 b2 + a3 b3, rows of p numbers. */
    private static void add4(float a0, float[] b0, float a1, float[] b1, float a2, float[] b2, float a3, float[] b3,
                             float[] c, int p) {
        for (int j = 0; j < p; j++) {
            c[j] = c[j] + a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
        }
    }

    private static void add1(float a0, float[] b0, float[] c, int p) {
        for (int j = 0; j < p; j++) {
            c[j] += a0 * b0[j];
        }
    }
}
