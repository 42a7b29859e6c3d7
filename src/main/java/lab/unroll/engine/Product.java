package lab.unroll.engine;

import org.ejml.data.FMatrixRMaj;

/**
 * Matrix products on a range of rows. Eight terms are added to a row of the result at a time, in a loop over its columns
 * that the JIT compiler turns into vector instructions. Every element adds its terms in their order, so results do
 * not depend on the width of the vectors.
 */
final class Product {

    private static final int BLOCK = 8;

    private Product() {
    }

    /**
     * C += A B on {@code rows} rows.
     *
     * @param a    [.. x q], rows from {@code aRow} on are read. Not modified.
     * @param b    [q x p]. Not modified.
     * @param c    [.. x p], rows from {@code cRow} on. Modified.
     * @param rows number of rows
     */
    static void add(FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow, int rows) {
        int q = b.numRows;
        int p = b.numCols;
        int i = 0;
        for (; i + BLOCK <= q; i += BLOCK) {
            for (int row = 0; row < rows; row++) {
                int from = (aRow + row) * q + i;
                add8(a.data, from, 1, b.data, i * p, p, c.data, (cRow + row) * p);
            }
        }
        for (; i < q; i++) {
            for (int row = 0; row < rows; row++) {
                add1(a.data[(aRow + row) * q + i], b.data, i * p, p, c.data, (cRow + row) * p);
            }
        }
    }

    /**
     * C += Aᵀ B, a sum over {@code rows} rows: the weight gradient Σ_t h_{t-1}ᵀ dL/da_t.
     *
     * @param a    [.. x q], the first {@code rows} rows are read. Not modified.
     * @param b    [.. x p], the first {@code rows} rows are read. Not modified.
     * @param bRow first row of b; that of a is {@code aRow}
     * @param c    [q x p]. Modified.
     */
    static void addTransposed(FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c, int rows) {
        int q = c.numRows;
        int p = c.numCols;
        int row = 0;
        for (; row + BLOCK <= rows; row += BLOCK) {
            for (int i = 0; i < q; i++) {
                add8(a.data, (aRow + row) * q + i, q, b.data, (bRow + row) * p, p, c.data, i * p);
            }
        }
        for (; row < rows; row++) {
            for (int i = 0; i < q; i++) {
                add1(a.data[(aRow + row) * q + i], b.data, (bRow + row) * p, p, c.data, i * p);
            }
        }
    }

    /** c += a_0 b_0 + ... + a_7 b_7, rows of p numbers; the a stand {@code step} apart. */
    private static void add8(float[] a, int from, int step, float[] b, int b0, int p, float[] c, int to) {
        float a0 = a[from];
        float a1 = a[from + step];
        float a2 = a[from + 2 * step];
        float a3 = a[from + 3 * step];
        float a4 = a[from + 4 * step];
        float a5 = a[from + 5 * step];
        float a6 = a[from + 6 * step];
        float a7 = a[from + 7 * step];
        int b1 = b0 + p;
        int b2 = b1 + p;
        int b3 = b2 + p;
        int b4 = b3 + p;
        int b5 = b4 + p;
        int b6 = b5 + p;
        int b7 = b6 + p;
        for (int j = 0; j < p; j++) {
            c[to + j] = c[to + j] + a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j]
                    + a4 * b[b4 + j] + a5 * b[b5 + j] + a6 * b[b6 + j] + a7 * b[b7 + j];
        }
    }

    private static void add1(float a, float[] b, int b0, int p, float[] c, int to) {
        for (int j = 0; j < p; j++) {
            c[to + j] += a * b[b0 + j];
        }
    }
}
