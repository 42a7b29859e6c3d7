package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Updates;

/** Single precision in loops that the JIT can vectorise. */
public class PlainKernels implements Kernels<float[]> {

    private static final int LANES = 8;
    private static final int PANEL = 256;

    private final Cells<float[]> cells = new PlainCells();
    private final Losses<float[]> losses = new PlainLosses();
    private final Updates<float[]> updates = new PlainUpdates();

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
    public float[] zeros(int size) {
        return new float[size];
    }

    @Override
    public int length(float[] array) {
        return array.length;
    }

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public double get(float[] array, int i) {
        return array[i];
    }

    @Override
    public void set(float[] array, int i, double value) {
        array[i] = (float) value;
    }

    @Override
    public float[] of(float[] data, float[] spare) {
        return data;
    }

    @Override
    public boolean areFinite(float[] data) {
        return updates().isFinite(data, data.length);
    }

    @Override
    public void fill(float[] array, int from, int to, double value) {
        Arrays.fill(array, from, to, (float) value);
    }

    @Override
    public Products<float[]> products() {
        return new PlainProducts();
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
