package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import lab.unroll.net.ParameterBlock;

/**
 * Some weights W [q x p] as products want them: packed, packed in transposed form, and with a gradient of its own. Its
 * columns are blocks of the flat matrix side by side, each padded.
 *
 * @param <A> the matrices
 */
final class Weights<A> {

    private final Kernels<A> kernels;
    private final List<ParameterBlock> blocks;
    private final int firstRow;
    private final int depth;
    private final int blockWidth;
    private final PackedMatrix<A> forward;
    private final PackedMatrix<A> transposed;
    private final A gradient;

    /**
     * Makes room.
     *
     * @param blocks   where the columns stand in the flat matrix
     * @param firstRow the first row of the blocks that belongs to these weights
     * @param depth    q, number of rows
     * @param way      which ways are wanted
     */
    Weights(Kernels<A> kernels, List<ParameterBlock> blocks, int firstRow, int depth, Way way) {
        this.kernels = kernels;
        this.blocks = blocks;
        this.firstRow = firstRow;
        this.depth = depth;
        blockWidth = kernels.padded(blocks.get(0).cols());
        Products<A> products = kernels.products();
        forward = products.packed(depth, width());
        transposed = way == Way.FORWARD_BACK_AND_BELOW ? products.packed(width(), kernels.padded(depth)) : null;
        gradient = kernels.zeros(way == Way.FORWARD ? 0 : depth, width());
    }

    /** Which products are wanted. */
    enum Way {
        /** x W. */
        FORWARD,
        /** x W, and the gradient of W. */
        FORWARD_AND_BACK,
        /** x W, the gradient of W, and the gradient of x. */
        FORWARD_BACK_AND_BELOW;

        /** What a motor needs: {@code below} counts only on the way back. */
        static Way of(boolean backward, boolean below) {
            return !backward ? FORWARD : below ? FORWARD_BACK_AND_BELOW : FORWARD_AND_BACK;
        }
    }

    /** q. */
    int depth() {
        return depth;
    }

    /** p, padded. */
    int width() {
        return blocks.size() * blockWidth;
    }

    /** W. */
    PackedMatrix<A> forward() {
        return forward;
    }

    /** W^T; null unless asked for. */
    PackedMatrix<A> transposed() {
        return transposed;
    }

    /** dL/dW, [q x p]; empty unless asked for. */
    A gradient() {
        return gradient;
    }

    /** Takes W from the flat matrix. */
    void read(Products<A> products, A flat) {
        for (int n = 0; n < blocks.size(); n++) {
            ParameterBlock block = blocks.get(n);
            int at = block.index(firstRow, 0);
            int column = n * blockWidth;
            products.pack(flat, at, block.stride(), 1, depth, block.cols(), forward, 0, column);
            if (transposed != null) {
                products.pack(flat, at, 1, block.stride(), block.cols(), depth, transposed, column, 0);
            }
        }
    }

    /** Puts dL/dW into the flat gradient. */
    void writeGradient(A flat) {
        for (int n = 0; n < blocks.size(); n++) {
            ParameterBlock block = blocks.get(n);
            for (int row = 0; row < depth; row++) {
                kernels.copy(gradient, row * width() + n * blockWidth, flat, block.index(firstRow + row, 0),
                        block.cols());
            }
        }
    }

    /**
     * Adds A^T D to some columns of dL/dW.
     *
     * @param a     what W read, [rows x q]. Not modified.
     * @param d     the gradient at x W, [rows x ..]. Not modified.
     * @param dAt   place of the first number of column 0
     * @param from  the first column
     * @param count number of columns, a multiple of the lanes
     * @param fresh true to replace what is there
     */
    void derive(Products<A> products, int rows, A a, int aAt, int aStep, A d, int dAt, int dStep, int from, int count,
                boolean fresh) {
        clear(from, count, fresh);
        products.addTransposed(rows, a, aAt, aStep, depth, d, dAt + from, dStep, count, gradient, from, width());
    }

    /** The same where W read one-hot vectors, those of some rows from {@code row} on. */
    void derive(int[] symbols, int row, int rows, A d, int dAt, int dStep, int from, int count, boolean fresh) {
        clear(from, count, fresh);
        kernels.updates().scatterRows(symbols, row, rows, d, dAt + from, dStep, count, gradient, from, width());
    }

    private void clear(int from, int count, boolean fresh) {
        for (int row = 0; fresh && row < depth; row++) {
            kernels.fill(gradient, row * width() + from, row * width() + from + count, 0);
        }
    }
}
