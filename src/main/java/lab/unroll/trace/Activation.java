package lab.unroll.trace;

import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** What a neuron makes of its stimulus; value and slope side by side. */
enum Activation {
    /** tanh(a), slope 1 - y². */
    TANH {
        @Override
        double of(double a) {
            return Math.tanh(a);
        }

        @Override
        double slope(double y) {
            return 1 - y * y;
        }
    },
    /** σ(a) = 1 / (1 + e^-a), slope y (1 - y). */
    SIGMOID {
        @Override
        double of(double a) {
            return Functions.sigmoid(a);
        }

        @Override
        double slope(double y) {
            return y * (1 - y);
        }
    },
    /** max(0, a), slope 1 above 0, otherwise 0. */
    RELU {
        @Override
        double of(double a) {
            return Math.max(0, a);
        }

        @Override
        double slope(double y) {
            return y > 0 ? 1 : 0;
        }
    };

    /** y = φ(a). */
    abstract double of(double a);

    /** φ'(a), written with y = φ(a). */
    abstract double slope(double y);

    Vector of(Vector a) {
        double[] y = new double[a.size()];
        for (int j = 0; j < y.length; j++) {
            y[j] = of(a.get(j));
        }
        return Vector.of(y);
    }

    /** The activation of a layer in an LSTM or GRU. */
    static Activation in(Gate gate) {
        return gate == Gate.CANDIDATE ? TANH : SIGMOID;
    }
}
