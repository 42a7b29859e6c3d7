package lab.unroll.engine.ejml;

import lab.unroll.engine.plain.PlainUpdates;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * Changes of whole matrices by EJML where it has an operation for them. Rules that divide by a root stay plain loops: EJML
 * would need a matrix more for each of their terms. So does the sum of squares, which EJML adds up in single precision.
 */
final class EjmlUpdates extends PlainUpdates {

    @Override
    public void descend(FMatrixRMaj weights, FMatrixRMaj gradient, double rate, double decay) {
        // w = (1 - rate decay) w - rate g
        shrink(weights, rate * decay);
        CommonOps_FDRM.addEquals(weights, (float) -rate, gradient);
    }

    @Override
    public void momentum(FMatrixRMaj weights, FMatrixRMaj gradient, FMatrixRMaj velocity, double rate, double momentum,
                         double decay, boolean ahead) {
        // v = momentum v + g + decay w
        CommonOps_FDRM.add((float) momentum, velocity, 1, gradient, velocity);
        CommonOps_FDRM.addEquals(velocity, (float) decay, weights);
        if (ahead) {
            // w = (1 - rate decay) w - rate g - rate momentum v
            shrink(weights, rate * decay);
            CommonOps_FDRM.addEquals(weights, (float) -rate, gradient);
            CommonOps_FDRM.addEquals(weights, (float) (-rate * momentum), velocity);
        } else {
            // w -= rate v
            CommonOps_FDRM.addEquals(weights, (float) -rate, velocity);
        }
    }

    private static void shrink(FMatrixRMaj weights, double part) {
        if (part != 0) {
            CommonOps_FDRM.scale((float) (1 - part), weights);
        }
    }

    @Override
    public void scale(FMatrixRMaj matrix, double factor) {
        CommonOps_FDRM.scale((float) factor, matrix);
    }
}
