package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Looks;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;

/** Double precision, for those who want every digit. */
public class DoubleKernels implements Kernels<DMatrixRMaj> {

    private static final int LANES = 8;
    private static final int PANEL = 256;

    private final Cells<DMatrixRMaj> cells = new DoubleCells();
    private final Looks<DMatrixRMaj> looks = new DoubleLooks();
    private final Losses<DMatrixRMaj> losses = new DoubleLosses();
    private final Updates<DMatrixRMaj> updates = new DoubleUpdates();

    @Override
    public String name() {
        return "double";
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
    public DMatrixRMaj zeros(int rows, int cols) {
        return new DMatrixRMaj(rows, cols);
    }

    @Override
    public int length(DMatrixRMaj matrix) {
        return matrix.getNumElements();
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public double get(DMatrixRMaj matrix, int i) {
        return matrix.data[i];
    }

    @Override
    public void set(DMatrixRMaj matrix, int i, double value) {
        matrix.data[i] = value;
    }

    @Override
    public DMatrixRMaj of(FMatrixRMaj data, DMatrixRMaj spare) {
        for (int i = 0; i < data.getNumElements(); i++) {
            spare.data[i] = data.data[i];
        }
        return spare;
    }

    @Override
    public boolean areFinite(FMatrixRMaj data) {
        for (float number : data.data) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void fill(DMatrixRMaj matrix, int from, int to, double value) {
        Arrays.fill(matrix.data, from, to, value);
    }

    @Override
    public void copy(DMatrixRMaj from, int at, DMatrixRMaj to, int toAt, int count) {
        System.arraycopy(from.data, at, to.data, toAt, count);
    }

    @Override
    public Products<DMatrixRMaj> products() {
        return new DoubleProducts();
    }

    @Override
    public Cells<DMatrixRMaj> cells() {
        return cells;
    }

    @Override
    public Looks<DMatrixRMaj> looks() {
        return looks;
    }

    @Override
    public Losses<DMatrixRMaj> losses() {
        return losses;
    }

    @Override
    public Updates<DMatrixRMaj> updates() {
        return updates;
    }
}
