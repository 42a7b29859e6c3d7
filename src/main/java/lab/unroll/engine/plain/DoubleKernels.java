package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;

/** Double precision, for those who want every digit. */
public final class DoubleKernels implements Kernels<double[]> {

    private static final int LANES = 8;
    private static final int PANEL = 256;

    private final Cells<double[]> cells = new DoubleCells();
    private final Losses<double[]> losses = new DoubleLosses();
    private final Updates<double[]> updates = new DoubleUpdates();

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
    public double[] zeros(int size) {
        return new double[size];
    }

    @Override
    public int length(double[] array) {
        return array.length;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public double get(double[] array, int i) {
        return array[i];
    }

    @Override
    public void set(double[] array, int i, double value) {
        array[i] = value;
    }

    @Override
    public double[] of(float[] data, double[] spare) {
        for (int i = 0; i < data.length; i++) {
            spare[i] = data[i];
        }
        return spare;
    }

    @Override
    public boolean areFinite(float[] data) {
        for (float number : data) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void fill(double[] array, int from, int to, double value) {
        Arrays.fill(array, from, to, value);
    }

    @Override
    public Products<double[]> products() {
        return new DoubleProducts();
    }

    @Override
    public Cells<double[]> cells() {
        return cells;
    }

    @Override
    public Losses<double[]> losses() {
        return losses;
    }

    @Override
    public Updates<double[]> updates() {
        return updates;
    }
}
