package lab.unroll.net;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;

/** The weights and biases of a network, or a gradient of the same shape: one flat EJML matrix of
 * doubles, [1 x n], that never changes. */
public final class Parameters {

    private final ParameterLayout layout;
    private final DMatrixRMaj values;

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
        this.values = DMatrixRMaj.wrap(1, values.length, values.clone());
    }

    /** An encoder's parameters with a decoder's behind them. */
    public static Parameters ofPair(Parameters encoder, Parameters decoder) {
        double[] both = Arrays.copyOf(encoder.values.data, encoder.values.numCols + decoder.values.numCols);
        System.arraycopy(decoder.values.data, 0, both, encoder.values.numCols, decoder.values.numCols);
        return new Parameters(ParameterLayout.ofPair(encoder.spec(), decoder.spec()), both);
    }

    /** Those of the encoder alone; null where there is one network. */
    public Parameters encoder() {
        return !layout.isPair() ? null : new Parameters(layout.encoder(), Arrays.copyOf(values.data, layout.offset()));
    }

    /** Those of the decoder alone, or of the only network. */
    public Parameters decoder() {
        return !layout.isPair() ? this : new Parameters(new ParameterLayout(layout.spec()),
                Arrays.copyOfRange(values.data, layout.offset(), values.numCols));
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
        return values.data[block.index(row, col)];
    }

    /** A block as a matrix of its own; a copy. */
    public DMatrixRMaj matrix(ParameterBlock block) {
        DMatrixRMaj matrix = new DMatrixRMaj(block.rows(), block.cols());
        for (int row = 0; row < block.rows(); row++) {
            System.arraycopy(values.data, block.index(row, 0), matrix.data, row * block.cols(), block.cols());
        }
        return matrix;
    }

    /** All values in storage order; a copy. */
    public double[] toArray() {
        return values.data.clone();
    }

    /** All values in storage order, rounded to single precision, [1 x n]; a copy. */
    public FMatrixRMaj toSingle() {
        FMatrixRMaj narrow = new FMatrixRMaj(1, values.numCols);
        for (int i = 0; i < values.numCols; i++) {
            narrow.data[i] = (float) values.data[i];
        }
        return narrow;
    }

    /** The same parameters with one of them changed. */
    public Parameters with(ParameterBlock block, int row, int col, double value) {
        double[] changed = values.data.clone();
        changed[block.index(row, col)] = value;
        return new Parameters(layout, changed);
    }
}
