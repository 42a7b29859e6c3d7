package lab.unroll.net;

import java.util.SplittableRandom;

/**
 * First values of the parameters, the same for the same seed.
 * Input and output weights and those of attention: Glorot and Bengio (AISTATS 2010), uniform in ±sqrt(6 / (fan_in + fan_out)), each gate by
 * itself. Recurrent weights as {@link Start} says. Biases and peepholes: zero, except that the gates of an LSTM may start
 * open or shut.
 *
 * @param forgetBias first value of b_f; above zero the cell starts by keeping (Jozefowicz et al., ICML 2015)
 * @param inputBias  first value of b_i; below zero the cell starts by writing little
 * @param recurrent  how W^h begins
 * @param scale      factor of {@link Start#ORTHOGONAL} and {@link Start#IDENTITY}, or the radius of
 *                   {@link Start#SPECTRAL_RADIUS}; {@link Start#UNIFORM} and {@link Start#GLOROT} ignore it
 */
public record Initialiser(double forgetBias, double inputBias, Start recurrent, double scale) {

    /** The first values of the biases of gates lie within plus and minus this. */
    public static final double LARGEST_BIAS = 10;
    /** The largest scale. */
    public static final double LARGEST_SCALE = 10;

    /** The usual start of an LSTM (Jozefowicz et al., ICML 2015). */
    public static final Initialiser USUAL = new Initialiser(1, 0);

    /** Biases of the gates, and uniform recurrent weights. */
    public Initialiser(double forgetBias, double inputBias) {
        this(forgetBias, inputBias, Start.UNIFORM, 1);
    }

    /**
     * Begins by keeping what is in the cell for about T steps, and by writing little: b_f = ln T, b_i = -ln T, and ±2 for
     * short T. Tallec and Ollivier, "Can recurrent neural networks warp time?", ICLR 2018, draw b_f about as large.
     */
    public static Initialiser keepingFor(int length) {
        double bias = length <= 8 ? 2 : Math.log(length);
        return new Initialiser(bias, -bias);
    }

    /** The same with other recurrent weights. */
    public Initialiser withRecurrent(Start other, double otherScale) {
        return new Initialiser(forgetBias, inputBias, other, otherScale);
    }

    /** The same with another first value of b_f. */
    public Initialiser withForgetBias(double other) {
        return new Initialiser(other, inputBias, recurrent, scale);
    }

    /** The same with another first value of b_i. */
    public Initialiser withInputBias(double other) {
        return new Initialiser(forgetBias, other, recurrent, scale);
    }

    /** Draws the parameters of a network. */
    public Parameters draw(NetworkSpec spec, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ParameterLayout layout = new ParameterLayout(spec);
        double[] values = new double[layout.size()];
        for (LayerLayout layer : layout.layers()) {
            for (Gate gate : spec.gates()) {
                uniform(random, values, layer.inputWeights(gate), new Fans(layer.input(), spec.hidden()).glorotBound());
                RecurrentInitialiser.fill(recurrent, scale, random, values, layer.recurrentWeights(gate));
                constant(values, layer.bias(gate), biasOf(gate));
            }
        }
        if (layout.attention() != null) {
            for (ParameterBlock block : layout.attention().blocks()) {
                uniform(random, values, block, new Fans(block.rows(), block.cols()).glorotBound());
            }
        }
        if (spec.head().hasWeights()) {
            uniform(random, values, layout.outputWeights(), new Fans(spec.joined(), spec.output()).glorotBound());
        }
        return new Parameters(layout, values);
    }

    private double biasOf(Gate gate) {
        return switch (gate) {
            case FORGET -> forgetBias;
            case INPUT -> inputBias;
            default -> 0;
        };
    }

    static void uniform(SplittableRandom random, double[] values, ParameterBlock block, double bound) {
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                values[block.index(row, col)] = (2 * random.nextDouble() - 1) * bound;
            }
        }
    }

    private static void constant(double[] values, ParameterBlock block, double value) {
        for (int col = 0; col < block.cols(); col++) {
            values[block.index(0, col)] = value;
        }
    }
}
