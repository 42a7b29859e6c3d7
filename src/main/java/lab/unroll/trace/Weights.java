package lab.unroll.trace;

import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The parameters of one layer in one direction as EJML matrices, and the two products that everything is made of. */
final class Weights {

    /** W^x, all gates side by side, [n x gk]. */
    final DMatrixRMaj input;
    /** W^h, all gates side by side, [k x gk]. */
    final DMatrixRMaj recurrent;
    /** b, all gates side by side, [1 x gk]. */
    final Vector bias;
    /** b_hn, [1 x k], or null. */
    final Vector productBias;
    private final Parameters parameters;
    private final LayerLayout layout;

    Weights(Parameters parameters, LayerLayout layout) {
        this.parameters = parameters;
        this.layout = layout;
        input = matrix(parameters, layout.fusedInput());
        recurrent = matrix(parameters, layout.fusedRecurrent());
        bias = row(parameters, layout.fusedBias());
        productBias = layout.hasProductBias() ? row(parameters, layout.productBias()) : null;
    }

    /** p of a gate, [1 x k]. */
    Vector peephole(Gate gate) {
        return row(parameters, layout.peephole(gate));
    }

    /** W^h of one gate, [k x k]. */
    DMatrixRMaj recurrent(Gate gate) {
        return matrix(parameters, layout.recurrentWeights(gate));
    }

    static DMatrixRMaj matrix(Parameters parameters, ParameterBlock block) {
        return parameters.matrix(block);
    }

    static Vector row(Parameters parameters, ParameterBlock block) {
        return Vector.of(parameters.matrix(block).data);
    }

    /** v W, for a row v of as many components as W has rows. Rows of W that meet a zero are passed over: x is mostly zeros. */
    static Vector times(Vector v, DMatrixRMaj w) {
        if (v.size() != w.numRows) {
            throw new IllegalArgumentException(v.size() + " components meet a matrix of " + w.numRows + " rows");
        }
        double[] product = new double[w.numCols];
        for (int i = 0; i < w.numRows; i++) {
            if (v.get(i) != 0) {
                addRow(v.get(i), w.data, i * w.numCols, product);
            }
        }
        return Vector.of(product);
    }

    private static void addRow(double factor, double[] data, int from, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * data[from + j];
        }
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
