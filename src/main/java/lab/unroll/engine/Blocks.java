package lab.unroll.engine;

import lab.unroll.net.ParameterBlock;
import org.ejml.data.FMatrixRMaj;

/** Copies whole (not strided) blocks between the flat parameter array and matrices. */
final class Blocks {

    private Blocks() {
    }

    /** matrix = block of the flat array. */
    static void read(float[] flat, ParameterBlock block, FMatrixRMaj matrix) {
        System.arraycopy(flat, block.offset(), matrix.data, 0, block.rows() * block.cols());
    }

    /** Block of the flat array = matrix. */
    static void write(FMatrixRMaj matrix, ParameterBlock block, float[] flat) {
        System.arraycopy(matrix.data, 0, flat, block.offset(), block.rows() * block.cols());
    }
}
