package lab.unroll.engine.ejml;

import lab.unroll.engine.kernel.Kernels;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** EJML's products in double precision. */
final class DoubleProducts extends EjmlProducts<DMatrixRMaj> {

    DoubleProducts(Kernels<DMatrixRMaj> kernels) {
        super(kernels);
    }

    @Override
    void addProduct(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        CommonOps_DDRM.multAdd(a, b, c);
    }

    @Override
    void addTransposedProduct(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        CommonOps_DDRM.multAddTransA(a, b, c);
    }
}
