package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.DMatrixRMaj;

/** As {@link PlainProducts}, in double precision. */
final class DoubleProducts implements Products<DMatrixRMaj> {

    private static final int ROWS = 32;
    private static final int TERMS = 4;

    private double[][] result = new double[ROWS][0];
    private double[][] factor = new double[TERMS][0];

    @Override
    public PackedMatrix<DMatrixRMaj> packed(int depth, int width) {
        return new PackedMatrix<>(new DMatrixRMaj(depth, width), depth, width);
    }

    @Override
    public void pack(DMatrixRMaj from, int at, int rowStep, int colStep, int rows, int cols,
                     PackedMatrix<DMatrixRMaj> to,
                     int row, int col) {
        for (int i = 0; i < rows; i++) {
            int start = (row + i) * to.width() + col;
            for (int j = 0; j < cols; j++) {
                to.numbers().data[start + j] = from.data[at + i * rowStep + j * colStep];
            }
        }
    }

    @Override
    public void multiply(int runs, int runStep, int rows, DMatrixRMaj d, int dAt, int dStep, DMatrixRMaj a, int aAt,
                         int aStep,
                         PackedMatrix<DMatrixRMaj> b, DMatrixRMaj c, int cAt, int cStep) {
        reserve(b.width());
        for (int run = 0; run < runs; run++) {
            int first = run * runStep;
            for (int from = 0; from < rows; from += ROWS) {
                int count = Math.min(ROWS, rows - from);
                load(d.data, dAt + (first + from) * dStep, dStep, count, b.width());
                addBlock(a.data, aAt + (first + from) * aStep, aStep, 1, b.numbers().data, 0, b.width(), b.width(),
                        b.depth(), count);
                store(c.data, cAt + (first + from) * cStep, cStep, count, b.width());
            }
        }
    }

    @Override
    public void addTransposed(int rows, DMatrixRMaj a, int aAt, int aStep, int depth, DMatrixRMaj b, int bAt, int bStep,
                              int width, DMatrixRMaj c, int cAt, int cStep) {
        reserve(width);
        for (int from = 0; from < depth; from += ROWS) {
            int count = Math.min(ROWS, depth - from);
            load(c.data, cAt + from * cStep, cStep, count, width);
            addBlock(a.data, aAt + from, 1, aStep, b.data, bAt, bStep, width, rows, count);
            store(c.data, cAt + from * cStep, cStep, count, width);
        }
    }

    private void reserve(int width) {
        if (factor[0].length < width) {
            result = new double[ROWS][width];
            factor = new double[TERMS][width];
        }
    }

    private void load(double[] c, int at, int step, int count, int width) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(c, at + r * step, result[r], 0, width);
        }
    }

    private void store(double[] c, int at, int step, int count, int width) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(result[r], 0, c, at + r * step, width);
        }
    }

    /** Adds {@code terms} terms to each loaded row; factor s of row r is {@code a[from + r rowStep + s termStep]}. */
    private void addBlock(double[] a, int from, int rowStep, int termStep, double[] b, int bAt, int bStep, int width,
                          int terms, int count) {
        int s = 0;
        for (; s + TERMS <= terms; s += TERMS) {
            for (int i = 0; i < TERMS; i++) {
                System.arraycopy(b, bAt + (s + i) * bStep, factor[i], 0, width);
            }
            for (int r = 0; r < count; r++) {
                int at = from + r * rowStep + s * termStep;
                add4(a[at], factor[0], a[at + termStep], factor[1], a[at + 2 * termStep], factor[2],
                        a[at + 3 * termStep], factor[3], result[r], width);
            }
        }
        for (; s < terms; s++) {
            System.arraycopy(b, bAt + s * bStep, factor[0], 0, width);
            for (int r = 0; r < count; r++) {
                add1(a[from + r * rowStep + s * termStep], factor[0], result[r], width);
            }
        }
    }

    /** c += a0 b0 + a1 b1 + a2 b2 + a3 b3, rows of p numbers. */
    private static void add4(double a0, double[] b0, double a1, double[] b1, double a2, double[] b2, double a3, double[] b3,
                             double[] c, int p) {
        for (int j = 0; j < p; j++) {
            c[j] = c[j] + a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
        }
    }

    private static void add1(double a0, double[] b0, double[] c, int p) {
        for (int j = 0; j < p; j++) {
            c[j] += a0 * b0[j];
        }
    }
}
