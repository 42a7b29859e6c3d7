package lab.unroll.engine.ejml;

import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.ReshapeMatrix;

/**
 * Products by EJML, of either precision. A whole matrix is handed over as it is, a part of one by way of a copy; the room
 * for copies grows to the largest product and is kept. A packed matrix is row-major.
 *
 * @param <A> the matrices
 */
abstract class EjmlProducts<A extends ReshapeMatrix> implements Products<A> {

    private final Kernels<A> kernels;
    private final A leftRoom;
    private final A rightRoom;
    private final A resultRoom;

    EjmlProducts(Kernels<A> kernels) {
        this.kernels = kernels;
        leftRoom = kernels.zeros(0, 0);
        rightRoom = kernels.zeros(0, 0);
        resultRoom = kernels.zeros(0, 0);
    }

    /** C += A B. */
    abstract void addProduct(A a, A b, A c);

    /** C += A^T B. */
    abstract void addTransposedProduct(A a, A b, A c);

    @Override
    public PackedMatrix<A> packed(int depth, int width) {
        return new PackedMatrix<>(kernels.zeros(depth, width), depth, width);
    }

    @Override
    public void pack(A from, int at, int rowStep, int colStep, int rows, int cols, PackedMatrix<A> to, int row, int col) {
        for (int i = 0; i < rows; i++) {
            int start = (row + i) * to.width() + col;
            for (int j = 0; j < cols; j++) {
                kernels.set(to.numbers(), start + j, kernels.get(from, at + i * rowStep + j * colStep));
            }
        }
    }

    @Override
    public void multiply(int runs, int runStep, int rows, A d, int dAt, int dStep, A a, int aAt, int aStep,
                         PackedMatrix<A> b, A c, int cAt, int cStep) {
        for (int run = 0; run < runs; run++) {
            int first = run * runStep;
            int cRow = cAt + first * cStep;
            A left = read(a, aAt + first * aStep, aStep, rows, b.depth(), leftRoom);
            A result = room(c, cRow, cStep, rows, b.width(), resultRoom);
            if (result != d) {
                take(d, dAt + first * dStep, dStep, rows, b.width(), result);
            }
            addProduct(left, b.numbers(), result);
            put(result, rows, b.width(), c, cRow, cStep);
        }
    }

    @Override
    public void addTransposed(int rows, A a, int aAt, int aStep, int depth, A b, int bAt, int bStep, int width,
                              A c, int cAt, int cStep) {
        A left = read(a, aAt, aStep, rows, depth, leftRoom);
        A right = read(b, bAt, bStep, rows, width, rightRoom);
        A result = read(c, cAt, cStep, depth, width, resultRoom);
        addTransposedProduct(left, right, result);
        put(result, depth, width, c, cAt, cStep);
    }

    /** The matrix itself if all of it is meant, otherwise {@code room} in that shape. */
    private A room(A matrix, int at, int step, int rows, int cols, A room) {
        if (at == 0 && step == cols && matrix.getNumRows() == rows && matrix.getNumCols() == cols) {
            return matrix;
        }
        room.reshape(rows, cols);
        return room;
    }

    /** The same, with the numbers in it. */
    private A read(A matrix, int at, int step, int rows, int cols, A room) {
        A part = room(matrix, at, step, rows, cols, room);
        if (part != matrix) {
            take(matrix, at, step, rows, cols, part);
        }
        return part;
    }

    private void take(A from, int at, int step, int rows, int cols, A part) {
        for (int r = 0; r < rows; r++) {
            kernels.copy(from, at + r * step, part, r * cols, cols);
        }
    }

    private void put(A part, int rows, int cols, A to, int at, int step) {
        for (int r = 0; part != to && r < rows; r++) {
            kernels.copy(part, r * cols, to, at + r * step, cols);
        }
    }
}
