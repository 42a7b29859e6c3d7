package lab.unroll.engine.ejml;

import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;
import lab.unroll.engine.plain.PlainKernels;
import org.ejml.data.FMatrixRMaj;

/** EJML's operations in single precision. */
public final class EjmlKernels extends PlainKernels {

    private final Updates<FMatrixRMaj> updates = new EjmlUpdates();

    @Override
    public String name() {
        return "ejml";
    }

    @Override
    public Products<FMatrixRMaj> products() {
        return new SingleProducts(this);
    }

    @Override
    public Updates<FMatrixRMaj> updates() {
        return updates;
    }
}
