package lab.unroll.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lab.unroll.engine.kernel.Kernels;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;

/** One way to compute on the motor's matrices. */
public final class KernelSet {

    private final String id;
    private final BooleanSupplier available;
    private final Supplier<Kernels<FMatrixRMaj>> single;
    private final Supplier<Kernels<DMatrixRMaj>> wide;

    /**
     * A set.
     *
     * @param id        its name
     * @param available says whether it can be made on this machine
     * @param single    makes it in single precision
     * @param wide      makes it in double precision; null if there is none
     */
    KernelSet(String id, BooleanSupplier available, Supplier<Kernels<FMatrixRMaj>> single,
              Supplier<Kernels<DMatrixRMaj>> wide) {
        this.id = id;
        this.available = available;
        this.single = single;
        this.wide = wide;
    }

    /** Its name, for example {@code plain}. */
    public String id() {
        return id;
    }

    /** True if it can be made on this machine. */
    public boolean isAvailable() {
        return available.getAsBoolean();
    }

    /** It in single precision. */
    public Kernels<FMatrixRMaj> single() {
        return single.get();
    }

    /** It in double precision, where there is such a one. */
    public Optional<Kernels<DMatrixRMaj>> wide() {
        return Optional.ofNullable(wide).map(Supplier::get);
    }

    @Override
    public String toString() {
        return id;
    }
}
