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

    /** An encoder's parameters with a decoder's behind them. */
    public static Parameters ofPair(Parameters encoder, Parameters decoder) {
        double[] both = Arrays.copyOf(encoder.values, encoder.values.length + decoder.values.length);
        System.arraycopy(decoder.values, 0, both, encoder.values.length, decoder.values.length);
        return new Parameters(ParameterLayout.ofPair(encoder.spec(), decoder.spec()), both);
    }

    /** Those of the encoder alone; null where there is one network. */
    public Parameters encoder() {
        return !layout.isPair() ? null : new Parameters(layout.encoder(), Arrays.copyOf(values, layout.offset()));
    }

    /** Those of the decoder alone, or of the only network. */
    public Parameters decoder() {
        return !layout.isPair() ? this : new Parameters(new ParameterLayout(layout.spec()),
                Arrays.copyOfRange(values, layout.offset(), values.length));
    }

    /** Which value stands where. */
    public ParameterLayout layout() {
        return layout;
    }

    /** The shape of the network; of a pair, the decoder's. */
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
