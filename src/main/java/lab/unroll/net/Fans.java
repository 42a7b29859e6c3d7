package lab.unroll.net;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How large the first values of a weight matrix are, from the number of its sources and neurons, each gate by itself.
 *
 * @param in  number of sources, at least 1
 * @param out number of neurons, at least 1
 */
public record Fans(int in, int out) {

    /** Glorot and Bengio, AISTATS 2010, equation 16: uniform in plus and minus this. */
    public double glorotBound() {
        return Math.sqrt(6.0 / (in + out));
    }

    /** Glorot and Bengio, AISTATS 2010: the standard deviation of normal values. */
    public double glorotDeviation() {
        return Math.sqrt(2.0 / (in + out));
    }

    /** He et al., ICCV 2015: uniform in plus and minus this. */
    public double heBound() {
        return Math.sqrt(6.0 / in);
    }

    /** He et al., ICCV 2015, equation 10: the standard deviation of normal values. */
    public double heDeviation() {
        return Math.sqrt(2.0 / in);
    }

    /** LeCun et al., "Efficient BackProp" (1998), equation 16: the standard deviation of normal values. */
    public double lecunDeviation() {
        return Math.sqrt(1.0 / in);
    }

    /** The default of PyTorch for every weight and bias of a recurrent layer: uniform in plus and minus 1/√k. */
    public static double recurrentBound(int hidden) {
        return 1 / Math.sqrt(hidden);
    }

    /** What the size is multiplied by for a function of the neurons, so that they neither die out nor saturate. */
    public enum Gain {
        /** No function. */
        LINEAR(1),
        /** σ. */
        SIGMOID(1),
        /** tanh. */
        TANH(5.0 / 3),
        /** max(0, .). */
        RELU(Math.sqrt(2));

        private final double factor;

        Gain(double factor) {
            this.factor = factor;
        }

        /** The factor. */
        public double factor() {
            return factor;
        }

        /**
         * Finds a gain by the name of its function.
         *
         * @throws IllegalArgumentException naming those there are
         */
        public static Gain named(String name) {
            for (Gain gain : values()) {
                if (gain.name().equalsIgnoreCase(name)) {
                    return gain;
                }
            }
            throw new IllegalArgumentException("There is no gain \"" + name + "\". There are: "
                    + Arrays.stream(values()).map(gain -> gain.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")) + ".");
        }
    }
}
