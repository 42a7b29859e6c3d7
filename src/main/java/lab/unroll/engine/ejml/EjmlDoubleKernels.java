package lab.unroll.engine.ejml;

import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.plain.DoubleKernels;
import org.ejml.data.DMatrixRMaj;

/** EJML's products in double precision; everything else is that of the plain kernels. */
public final class EjmlDoubleKernels extends DoubleKernels {

    @Override
    public String name() {
        return "ejml double";
    }

    @Override
    public Products<DMatrixRMaj> products() {
        return new DoubleProducts(this);
    }
}
