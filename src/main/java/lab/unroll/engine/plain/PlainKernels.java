package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Looks;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;
import org.ejml.data.FMatrixRMaj;

/** Single precision in loops that the JIT can vectorise. */
public class PlainKernels implements Kernels<FMatrixRMaj> {

    private static final int LANES = 8;
    private static final int PANEL = 256;

    private final Cells<FMatrixRMaj> cells = new PlainCells();
    private final Looks<FMatrixRMaj> looks = new PlainLooks();
    private final Losses<FMatrixRMaj> losses = new PlainLosses();
    private final Updates<FMatrixRMaj> updates = new PlainUpdates();

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public int panel() {
        return PANEL;
    }

    @Override
    public FMatrixRMaj zeros(int rows, int cols) {
        return new FMatrixRMaj(rows, cols);
    }

    @Override
    public int length(FMatrixRMaj matrix) {
        return matrix.getNumElements();
    }

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public double get(FMatrixRMaj matrix, int i) {
        return matrix.data[i];
    }

    @Override
    public void set(FMatrixRMaj matrix, int i, double value) {
        matrix.data[i] = (float) value;
    }

    @Override
    public FMatrixRMaj of(FMatrixRMaj data, FMatrixRMaj spare) {
        return data;
    }

    @Override
    public boolean areFinite(FMatrixRMaj data) {
        return updates().isFinite(data, data.getNumElements());
    }

    @Override
    public void fill(FMatrixRMaj matrix, int from, int to, double value) {
        Arrays.fill(matrix.data, from, to, (float) value);
    }

    @Override
    public void copy(FMatrixRMaj from, int at, FMatrixRMaj to, int toAt, int count) {
        System.arraycopy(from.data, at, to.data, toAt, count);
    }

    @Override
    public Products<FMatrixRMaj> products() {
        return new PlainProducts();
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
}
