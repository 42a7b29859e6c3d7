package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Looks;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;
import lab.unroll.engine.plain.PlainKernels;
import org.ejml.data.FMatrixRMaj;

/** Single precision in vectors of the width that the machine prefers. */
public final class VectorKernels extends PlainKernels {

    /** Columns of a job, about. */
    private static final int JOB = 96;
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private final Cells<FMatrixRMaj> cells = new VectorCells();
    private final Looks<FMatrixRMaj> looks = new VectorLooks();
    private final Losses<FMatrixRMaj> losses = new VectorLosses();
    private final Updates<FMatrixRMaj> updates = new VectorUpdates();

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public int panel() {
        int columns = TileShape.HERE.vectors() * LANES;
        return Math.max(1, JOB / columns) * columns;
    }

    @Override
    public Products<FMatrixRMaj> products() {
        return new VectorProducts(TileShape.HERE);
    }

    @Override
    public Cells<FMatrixRMaj> cells() {
        return cells;
    }

    @Override
    public Looks<FMatrixRMaj> looks() {
        return looks;
    }

    @Override
    public Losses<FMatrixRMaj> losses() {
        return losses;
    }

    @Override
    public Updates<FMatrixRMaj> updates() {
        return updates;
    }

    /** Until they are compiled, vectors are objects. */
    @Override
    public Kernels<FMatrixRMaj> untilCompiled() {
        return new PlainKernels();
    }
}
