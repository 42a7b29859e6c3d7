package lab.unroll.net;

import java.util.Arrays;

/** The weights and biases of a network, or a gradient of the same shape: one flat array of doubles that never changes. */
public final class Parameters {

    private final ParameterLayout layout;
    private final double[] values;

    /**
     * Takes a copy of the values.
     *
     * @param layout says which value stands where
     * @param values one number a parameter; copied
     * @throws IllegalArgumentException if the length does not fit the layout
     */
    public Parameters(ParameterLayout layout, double[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException("The network has " + layout.size() + " parameters, but "
                    + values.length + " values were given.");
        }
        this.layout = layout;
        this.values = values.clone();
    }

    /** The same from single-precision values, as the motor keeps them. */
    public static Parameters of(ParameterLayout layout, float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return new Parameters(layout, wide);
    }

    /** Which value stands where. */
    public ParameterLayout layout() {
        return layout;
    }

    /** The shape of the network. */
    public NetworkSpec spec() {
        return layout.spec();
    }

    /** Entry (row, col) of a block, both counted from 0. */
    public double get(ParameterBlock block, int row, int col) {
        return values[block.index(row, col)];
    }

    /** A block as rows of doubles; a copy. */
    public double[][] matrix(ParameterBlock block) {
        double[][] matrix = new double[block.rows()][];
        for (int row = 0; row < block.rows(); row++) {
            matrix[row] = Arrays.copyOfRange(values, block.index(row, 0), block.index(row, 0) + block.cols());
        }
        return matrix;
    }

    /** All values in storage order; a copy. */
    public double[] toArray() {
        return values.clone();
    }

    /** All values in storage order, rounded to single precision; a copy. */
    public float[] toFloats() {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    /** The same parameters with one of them changed. */
    public Parameters with(ParameterBlock block, int row, int col, double value) {
        double[] changed = values.clone();
        changed[block.index(row, col)] = value;
        return new Parameters(layout, changed);
    }
}
