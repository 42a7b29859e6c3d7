package lab.unroll.trace;

import lab.unroll.net.Parameters;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Parameters as EJML matrices, and the two products that forward and backward are made of. */
final class Weights {

    final DMatrixRMaj inputToCell;
    final DMatrixRMaj hiddenToCell;
    final Vector bias;
    final DMatrixRMaj hiddenToOutput;
    final Vector outputBias;

    Weights(Parameters parameters) {
        inputToCell = matrix(parameters, parameters.layout().fusedInput());
        hiddenToCell = matrix(parameters, parameters.layout().fusedRecurrent());
        bias = row(parameters, parameters.layout().fusedBias());
        boolean readout = parameters.spec().head().hasWeights();
        hiddenToOutput = readout ? matrix(parameters, parameters.layout().outputWeights()) : null;
        outputBias = readout ? row(parameters, parameters.layout().outputBias()) : null;
    }

    private static DMatrixRMaj matrix(Parameters parameters, ParameterBlock block) {
        return new DMatrixRMaj(parameters.matrix(block));
    }

    private static Vector row(Parameters parameters, ParameterBlock block) {
        return Vector.of(parameters.matrix(block)[0]);
    }

    /** v W, for a row v of as many components as W has rows. */
    static Vector times(Vector v, DMatrixRMaj w) {
        DMatrixRMaj product = new DMatrixRMaj(1, w.numCols);
        CommonOps_DDRM.mult(row(v), w, product);
        return Vector.of(product.data);
    }

    /** v W^T, which carries a gradient back through v W. */
    static Vector timesTransposed(Vector v, DMatrixRMaj w) {
        DMatrixRMaj product = new DMatrixRMaj(1, w.numRows);
        CommonOps_DDRM.multTransB(row(v), w, product);
        return Vector.of(product.data);
    }

    private static DMatrixRMaj row(Vector v) {
        return DMatrixRMaj.wrap(1, v.size(), v.toArray());
    }
}
