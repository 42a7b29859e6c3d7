package lab.unroll.weights;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.ParameterBlock;
import lab.unroll.weights.file.Tensor;
import org.ejml.data.DMatrixRMaj;

/**
 * A tensor that a format asks for, and which blocks of parameters stand where in it. The same description serves both ways:
 * what is written from it, is read by it.
 *
 * @param name   of the tensor
 * @param shape  its sizes, outermost first
 * @param pieces the blocks in it; where none stands it is zero
 */
record Slot(String name, List<Integer> shape, List<Piece> pieces) {

    /**
     * A block in a tensor.
     *
     * @param block  of the flat matrix of parameters
     * @param row    where its first row stands
     * @param col    where its first column stands
     * @param turned true if its rows are columns there
     * @param second true if it is a second bias, which is only ever added to the first: written as zero, read by adding
     */
    record Piece(ParameterBlock block, int row, int col, boolean turned, boolean second) {
    }

    /** A tensor without blocks yet. */
    static Slot of(String name, Integer... shape) {
        return new Slot(name, List.of(shape), List.of());
    }

    /** With a block from (row, col) on. */
    Slot with(ParameterBlock block, int row, int col) {
        return with(new Piece(block, row, col, false, false));
    }

    /** With a transposed block from (row, col) on. */
    Slot withTurned(ParameterBlock block, int row, int col) {
        return with(new Piece(block, row, col, true, false));
    }

    /** With the place of a second bias, zero, from (row, col) on. */
    Slot withSecond(ParameterBlock block, int row, int col) {
        return with(new Piece(block, row, col, false, true));
    }

    private Slot with(Piece piece) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return new Slot(name, shape, more);
    }

    /**
     * The tensor of a network.
     *
     * @param parameters its flat array
     */
    Tensor filled(double[] parameters) {
        Tensor tensor = Tensor.zeros(name, shape);
        for (Piece piece : pieces) {
            if (!piece.second()) {
                each(piece, tensor.values(), (index, at) -> tensor.values().data[at] = parameters[index]);
            }
        }
        return tensor;
    }

    /** Adds what a tensor of this shape holds to a flat array of parameters, which begins with zeros. */
    void addTo(double[] parameters, Tensor tensor) {
        for (Piece piece : pieces) {
            each(piece, tensor.values(), (index, at) -> parameters[index] += tensor.values().data[at]);
        }
    }

    /** Takes the index of a value in the flat matrix of parameters and its index in the tensor. */
    private interface Entry {
        void visit(int parameter, int value);
    }

    private static void each(Piece piece, DMatrixRMaj values, Entry entry) {
        ParameterBlock block = piece.block();
        for (int i = 0; i < block.rows(); i++) {
            for (int j = 0; j < block.cols(); j++) {
                int row = piece.row() + (piece.turned() ? j : i);
                int col = piece.col() + (piece.turned() ? i : j);
                entry.visit(block.index(i, j), values.getIndex(row, col));
            }
        }
    }
}
