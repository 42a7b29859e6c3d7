package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.FMatrixRMaj;

/**
 * Four terms at a time are added to a row of the result, in a loop over its columns. JDK 17 turns that loop into vector
 * instructions only if every array in it is read from its beginning and there are at most four terms (60 against
 * 6 GFLOP/s, measured); so rows are first copied into arrays of their own. A packed matrix is row-major.
 */
final class PlainProducts implements Products<FMatrixRMaj> {

    private static final int ROWS = 32;
    private static final int TERMS = 4;

    private float[][] result = new float[ROWS][0];
    private float[][] factor = new float[TERMS][0];

    @Override
    public PackedMatrix<FMatrixRMaj> packed(int depth, int width) {
        return new PackedMatrix<>(new FMatrixRMaj(depth, width), depth, width);
    }

    @Override
    public void pack(FMatrixRMaj from, int at, int rowStep, int colStep, int rows, int cols,
                     PackedMatrix<FMatrixRMaj> to,
                     int row, int col) {
        for (int i = 0; i < rows; i++) {
            int start = (row + i) * to.width() + col;
            for (int j = 0; j < cols; j++) {
                to.numbers().data[start + j] = from.data[at + i * rowStep + j * colStep];
            }
        }
    }

    @Override
    public void multiply(int runs, int runStep, int rows, FMatrixRMaj d, int dAt, int dStep, FMatrixRMaj a, int aAt,
                         int aStep,
                         PackedMatrix<FMatrixRMaj> b, FMatrixRMaj c, int cAt, int cStep) {
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
    public void addTransposed(int rows, FMatrixRMaj a, int aAt, int aStep, int depth, FMatrixRMaj b, int bAt, int bStep,
                              int width, FMatrixRMaj c, int cAt, int cStep) {
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
            result = new float[ROWS][width];
            factor = new float[TERMS][width];
        }
    }

    private void load(float[] c, int at, int step, int count, int width) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(c, at + r * step, result[r], 0, width);
        }
    }

    private void store(float[] c, int at, int step, int count, int width) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(result[r], 0, c, at + r * step, width);
        }
    }

    /** Adds {@code terms} terms to each loaded row; factor s of row r is {@code a[from + r rowStep + s termStep]}. */
    private void addBlock(float[] a, int from, int rowStep, int termStep, float[] b, int bAt, int bStep, int width,
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
