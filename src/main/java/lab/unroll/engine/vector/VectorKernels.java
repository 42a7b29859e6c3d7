package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;
import lab.unroll.engine.plain.PlainKernels;

/** Single precision in vectors of the width that the machine prefers. */
public final class VectorKernels extends PlainKernels {

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private final Cells<float[]> cells = new VectorCells();
    private final Losses<float[]> losses = new VectorLosses();
    private final Updates<float[]> updates = new VectorUpdates();

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
        return VectorProducts.VECTORS * LANES;
    }

    @Override
    public Products<float[]> products() {
        return new VectorProducts();
    }

    @Override
    public Cells<float[]> cells() {
        return cells;
    }

    @Override
    public Losses<float[]> losses() {
        return losses;
    }

    @Override
    public Updates<float[]> updates() {
        return updates;
    }
}
