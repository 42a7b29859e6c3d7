package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.FMatrixRMaj;

/**
 * Products tile by tile: Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34 (2008).
 * A packed matrix stands in panels of a few vectors of columns ({@link TileShape}), row by row inside a panel, so that a
 * tile reads it from beginning to end. Long sums are taken in pieces for which the panel stays in the first-level cache,
 * and many rows in blocks that stay in the second-level cache; each element still adds its terms in their order.
 */
final class VectorProducts implements Products<FMatrixRMaj> {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    /** Rows of a result for which packing the right factor does not pay. */
    static final int FEW_ROWS = 8;
    /** Rows that go through all panels before the next ones do. */
    static final int BLOCK = 128;

    private final TileShape shape;
    /** A right factor that is packed on the way. */
    private final float[] panel;

    /** Products with tiles of that shape. */
    VectorProducts(TileShape shape) {
        this.shape = shape;
        panel = new float[shape.piece() * TileShape.WIDEST * L];
    }

    @Override
    public PackedMatrix<FMatrixRMaj> packed(int depth, int width) {
        return new PackedMatrix<>(new FMatrixRMaj(depth, width), depth, width);
    }

    /** Width of the panel that begins at {@code column}. */
    private int panelAt(int column, int width) {
        return shape.panel((width - column) / L) * L;
    }

    @Override
    public void pack(FMatrixRMaj from, int at, int rowStep, int colStep, int rows, int cols,
                     PackedMatrix<FMatrixRMaj> to, int row, int col) {
        int end = col + cols;
        int panelWidth;
        for (int column = 0; column < end; column += panelWidth) {
            panelWidth = panelAt(column, to.width());
            int first = Math.max(col, column);
            int count = Math.min(end, column + panelWidth) - first;
            if (count > 0) {
                packPart(from.data, at + (first - col) * colStep, rowStep, colStep, rows, count, to.numbers().data,
                        column * to.depth() + row * panelWidth + first - column, panelWidth);
            }
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
        for (int j = 0; j < cols; j++) {
            // numbers that stand side by side one after the other
            for (int i = 0; i < rows; i++) {
                to[start + i * step + j] = from[at + i * rowStep + j * colStep];
            }
        }
    }

    @Override
    public void multiply(int runs, int runStep, int rows, FMatrixRMaj d, int dAt, int dStep, FMatrixRMaj a, int aAt,
                         int aStep, PackedMatrix<FMatrixRMaj> b, FMatrixRMaj c, int cAt, int cStep) {
        for (int run = 0; run < runs; run++) {
            for (int from = 0; from < rows; from += BLOCK) {
                int row = run * runStep + from;
                multiply(Math.min(BLOCK, rows - from), d.data, dAt + row * dStep, dStep, a.data, aAt + row * aStep, aStep,
                        b, c.data, cAt + row * cStep, cStep);
            }
        }
    }

    /** C = D + A B for a block of rows. */
    private void multiply(int rows, float[] d, int dAt, int dStep, float[] a, int aAt, int aStep,
                          PackedMatrix<FMatrixRMaj> b, float[] c, int cAt, int cStep) {
        int depth = b.depth();
        int piece = shape.piece();
        int panelWidth;
        for (int column = 0; column < b.width(); column += panelWidth) {
            panelWidth = panelAt(column, b.width());
            for (int s = 0; s < depth; s += piece) {
                boolean first = s == 0;
                tiles(panelWidth / L, rows, first ? d : c, (first ? dAt : cAt) + column, first ? dStep : cStep, a, aAt + s,
                        aStep, 1, b.numbers().data, column * depth + s * panelWidth, panelWidth, c,
                        cAt + column, cStep, Math.min(piece, depth - s));
            }
        }
    }

    @Override
    public void addTransposed(int rows, FMatrixRMaj a, int aAt, int aStep, int depth, FMatrixRMaj b, int bAt,
                              int bStep, int width, FMatrixRMaj c, int cAt, int cStep) {
        boolean inPlace = depth <= FEW_ROWS;
        int piece = shape.piece();
        for (int s = 0; s < rows; s += piece) {
            int terms = Math.min(piece, rows - s);
            int row = bAt + s * bStep;
            int panelWidth;
            for (int column = 0; column < width; column += panelWidth) {
                panelWidth = panelAt(column, width);
                if (!inPlace) {
                    take(b.data, row + column, bStep, terms, panelWidth);
                }
                tiles(panelWidth / L, depth, c.data, cAt + column, cStep, a.data, aAt + s * aStep, 1, aStep,
                        inPlace ? b.data : panel, inPlace ? row + column : 0, inPlace ? bStep : panelWidth,
                        c.data, cAt + column, cStep, terms);
            }
        }
    }

    /** Packs a panel of rows that stand far apart: they would fall on each other in the cache. */
    private void take(float[] from, int at, int step, int rows, int width) {
        int source = at;
        int to = 0;
        for (int i = 0; i < rows; i++) {
            FloatVector.fromArray(S, from, source).intoArray(panel, to);
            if (width > L) {
                FloatVector.fromArray(S, from, source + L).intoArray(panel, to + L);
            }
            if (width > 2 * L) {
                FloatVector.fromArray(S, from, source + 2 * L).intoArray(panel, to + 2 * L);
            }
            if (width > 3 * L) {
                FloatVector.fromArray(S, from, source + 3 * L).intoArray(panel, to + 3 * L);
            }
            source += step;
            to += width;
        }
    }

    /** All rows of a panel of so many vectors, tile by tile. */
    private void tiles(int vectors, int rows, float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep,
                       int termStep, float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        switch (vectors) {
            case 4 -> WideTiles.rows(shape, rows, d, dAt, dStep, a, aAt, rowStep, termStep, b, bAt, bStep, c, cAt, cStep,
                    depth);
            case 3 -> TripleTiles.rows(rows, d, dAt, dStep, a, aAt, rowStep, termStep, b, bAt, bStep, c, cAt, cStep, depth);
            case 2 -> PairTiles.rows(rows, d, dAt, dStep, a, aAt, rowStep, termStep, b, bAt, bStep, c, cAt, cStep, depth);
            case 1 -> NarrowTiles.rows(rows, d, dAt, dStep, a, aAt, rowStep, termStep, b, bAt, bStep, c, cAt, cStep, depth);
            default -> throw new IllegalArgumentException("There are no tiles of " + vectors + " vectors.");
        }
    }
}
