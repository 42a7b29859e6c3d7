package lab.unroll.engine.ejml;

import lab.unroll.engine.kernel.Kernels;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** EJML's products in single precision. */
final class SingleProducts extends EjmlProducts<FMatrixRMaj> {

    SingleProducts(Kernels<FMatrixRMaj> kernels) {
        super(kernels);
    }

    @Override
    void addProduct(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        CommonOps_FDRM.multAdd(a, b, c);
    }

    @Override
    void addTransposedProduct(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        CommonOps_FDRM.multAddTransA(a, b, c);
    }
}
