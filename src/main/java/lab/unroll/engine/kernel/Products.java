package lab.unroll.engine.kernel;

/**
 * Matrix products. Every element of a result adds its terms one by one in their order. Not for several threads at once.
 *
 * @param <A> the matrices
 */
public interface Products<A> {

    /** A packed matrix of zeros. {@code width} is a multiple of {@link Kernels#lanes()}. */
    PackedMatrix<A> packed(int depth, int width);

    /**
     * Sets a part of a packed matrix: entry (row + i, col + j) = from[at + i rowStep + j colStep]. With the steps of rows
     * and columns exchanged it transposes.
     *
     * @param from not modified
     * @param to   modified
     */
    void pack(A from, int at, int rowStep, int colStep, int rows, int cols, PackedMatrix<A> to, int row, int col);

    /**
     * C = D + A B on several runs of rows. Run r starts at row {@code r runStep} of A, C and D.
     *
     * @param runs    number of runs
     * @param runStep distance between the first rows of two runs
     * @param rows    rows of a run
     * @param d       what the products are added to; may be C itself. Not modified otherwise.
     * @param dStep   distance between two rows; 0 if there is one row for all
     * @param a       [.. x depth of B]. Not modified.
     * @param b       not modified
     * @param c       [.. x width of B]. Modified.
     */
    void multiply(int runs, int runStep, int rows, A d, int dAt, int dStep, A a, int aAt, int aStep, PackedMatrix<A> b,
                  A c, int cAt, int cStep);

    /**
     * C += A^T B, a sum over {@code rows} rows: the gradient of weights.
     *
     * @param a     [rows x depth]. Not modified.
     * @param b     [rows x width]. Not modified.
     * @param width a multiple of {@link Kernels#lanes()}
     * @param c     [depth x width]. Modified.
     */
    void addTransposed(int rows, A a, int aAt, int aStep, int depth, A b, int bAt, int bStep, int width,
                       A c, int cAt, int cStep);
}
