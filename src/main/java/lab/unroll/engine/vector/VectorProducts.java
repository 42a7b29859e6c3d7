package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.FMatrixRMaj;

/**
 * Products tile by tile: Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34 (2008).
 * A packed matrix stands in panels of four vectors of columns, row by row inside a panel, so that a tile reads it from
 * beginning to end; what is left of the columns stands in panels of one vector. Long sums are taken in pieces for which the
 * panel stays in the first-level cache; each element still adds its terms in their order.
 */
final class VectorProducts implements Products<FMatrixRMaj> {

    /** Vectors in a wide panel. */
    static final int VECTORS = 4;

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int WIDE = VECTORS * LANES;
    /** Terms of a sum that are taken at once. */
    private static final int PIECE = 256;
    /** Machines with vectors of 256 bit have 16 registers, which hold two rows of four sums. */
    private static final boolean MANY_REGISTERS = FloatVector.SPECIES_PREFERRED.vectorBitSize() != 256;

    private final float[] panel = new float[PIECE * WIDE];

    @Override
    public PackedMatrix<FMatrixRMaj> packed(int depth, int width) {
        return new PackedMatrix<>(new FMatrixRMaj(depth, width), depth, width);
    }

    @Override
    public void pack(FMatrixRMaj from, int at, int rowStep, int colStep, int rows, int cols,
                     PackedMatrix<FMatrixRMaj> to, int row,
                     int col) {
        int wideEnd = to.width() / WIDE * WIDE;
        int j = 0;
        while (j < cols) {
            // columns of one panel
            int column = col + j;
            int panelWidth = column < wideEnd ? WIDE : LANES;
            int inPanel = column % panelWidth;
            int count = Math.min(cols - j, panelWidth - inPanel);
            int start = (column - inPanel) * to.depth() + row * panelWidth + inPanel;
            packPart(from.data, at + j * colStep, rowStep, colStep, rows, count, to.numbers().data, start, panelWidth);
            j += count;
        }
    }

    private static void packPart(float[] from, int at, int rowStep, int colStep, int rows, int cols, float[] to, int start,
                                 int step) {
        if (colStep == 1) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(from, at + i * rowStep, to, start + i * step, cols);
            }
            return;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                to[start + i * step + j] = from[at + i * rowStep + j * colStep];
            }
        }
    }

    @Override
    public void multiply(int runs, int runStep, int rows, FMatrixRMaj d, int dAt, int dStep, FMatrixRMaj a, int aAt,
                         int aStep,
                         PackedMatrix<FMatrixRMaj> b, FMatrixRMaj c, int cAt, int cStep) {
        int wideEnd = b.width() / WIDE * WIDE;
        for (int column = 0; column < b.width(); column += column < wideEnd ? WIDE : LANES) {
            boolean wide = column < wideEnd;
            int panelWidth = wide ? WIDE : LANES;
            for (int s = 0; s < b.depth(); s += PIECE) {
                int terms = Math.min(PIECE, b.depth() - s);
                int bAt = column * b.depth() + s * panelWidth;
                for (int run = 0; run < runs; run++) {
                    int row = run * runStep;
                    int cRow = cAt + row * cStep + column;
                    int aRow = aAt + row * aStep + s;
                    if (s == 0) {
                        tiles(wide, rows, d.data, dAt + row * dStep + column, dStep, a.data, aRow, aStep, 1,
                                b.numbers().data, bAt, c.data, cRow,
                                cStep, terms);
                    } else {
                        tiles(wide, rows, c.data, cRow, cStep, a.data, aRow, aStep, 1, b.numbers().data, bAt, c.data,
                                cRow, cStep, terms);
                    }
                }
            }
        }
    }

    @Override
    public void addTransposed(int rows, FMatrixRMaj a, int aAt, int aStep, int depth, FMatrixRMaj b, int bAt,
                              int bStep, int width,
                              FMatrixRMaj c, int cAt, int cStep) {
        int wideEnd = width / WIDE * WIDE;
        for (int column = 0; column < width; column += column < wideEnd ? WIDE : LANES) {
            boolean wide = column < wideEnd;
            int panelWidth = wide ? WIDE : LANES;
            for (int s = 0; s < rows; s += PIECE) {
                int terms = Math.min(PIECE, rows - s);
                for (int i = 0; i < terms; i++) {
                    System.arraycopy(b.data, bAt + (s + i) * bStep + column, panel, i * panelWidth, panelWidth);
                }
                tiles(wide, depth, c.data, cAt + column, cStep, a.data, aAt + s * aStep, 1, aStep, panel, 0, c.data,
                        cAt + column, cStep,
                        terms);
            }
        }
    }

    /** All rows of a panel, tile by tile. */
    private static void tiles(boolean wide, int rows, float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep,
                              int termStep, float[] b, int bAt, float[] c, int cAt, int cStep, int depth) {
        int r = 0;
        if (wide) {
            for (; MANY_REGISTERS && r + 6 <= rows; r += 6) {
                WideTiles.six(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, c, cAt + r * cStep,
                        cStep, depth);
            }
            for (; r + 2 <= rows; r += 2) {
                WideTiles.two(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, c, cAt + r * cStep,
                        cStep, depth);
            }
            if (r < rows) {
                WideTiles.one(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, c, cAt + r * cStep,
                        cStep, depth);
            }
            return;
        }
        for (; r + 8 <= rows; r += 8) {
            NarrowTiles.eight(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, c, cAt + r * cStep,
                    cStep, depth);
        }
        for (; r < rows; r++) {
            NarrowTiles.one(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, c, cAt + r * cStep,
                    cStep, depth);
        }
    }
}
