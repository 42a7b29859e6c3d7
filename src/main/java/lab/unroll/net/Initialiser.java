package lab.unroll.net;

import java.util.SplittableRandom;

/**
 * First values of the parameters, the same for the same seed.
 * Input and output weights: Glorot and Bengio (AISTATS 2010), uniform in ±sqrt(6 / (fan_in + fan_out)), each gate by
 * itself. Recurrent weights: uniform in ±1/sqrt(k). Biases: zero, except that the gates of an LSTM may start open or shut.
 *
 * @param forgetBias first value of b_f; above zero the cell starts by keeping (Jozefowicz et al., ICML 2015)
 * @param inputBias  first value of b_i; below zero the cell starts by writing little
 */
public record Initialiser(double forgetBias, double inputBias) {

    /** Draws the parameters of a network. */
    public Parameters draw(NetworkSpec spec, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ParameterLayout layout = new ParameterLayout(spec);
        double[] values = new double[layout.size()];
        for (Gate gate : spec.cell().gates()) {
            uniform(random, values, layout.inputWeights(gate), glorot(spec.input(), spec.hidden()));
            uniform(random, values, layout.recurrentWeights(gate), 1 / Math.sqrt(spec.hidden()));
            constant(values, layout.bias(gate), biasOf(gate));
        }
        if (spec.head().hasWeights()) {
            uniform(random, values, layout.outputWeights(), glorot(spec.hidden(), spec.output()));
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

    private static double glorot(int fanIn, int fanOut) {
        return Math.sqrt(6.0 / (fanIn + fanOut));
    }

    private static void uniform(SplittableRandom random, double[] values, ParameterBlock block, double bound) {
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
