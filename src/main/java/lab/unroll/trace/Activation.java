package lab.unroll.trace;

import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** What a neuron makes of its stimulus; value and slope side by side. */
public enum Activation {
    /** tanh(a), slope 1 - y². */
    TANH {
        @Override
        public double of(double a) {
            return Math.tanh(a);
        }

        @Override
        public double slope(double y) {
            return 1 - y * y;
        }
    },
    /** σ(a) = 1 / (1 + e^-a), slope y (1 - y). */
    SIGMOID {
        @Override
        public double of(double a) {
            return Functions.sigmoid(a);
        }

        @Override
        public double slope(double y) {
            return y * (1 - y);
        }
    },
    /** max(0, a), slope 1 above 0, otherwise 0. */
    RELU {
        @Override
        public double of(double a) {
            return Math.max(0, a);
        }

        @Override
        public double slope(double y) {
            return y > 0 ? 1 : 0;
        }
    };

    /** y = φ(a). */
    public abstract double of(double a);

    /** φ'(a), written with y = φ(a). */
    public abstract double slope(double y);

    Vector of(Vector a) {
        double[] y = new double[a.size()];
        for (int j = 0; j < y.length; j++) {
            y[j] = of(a.get(j));
        }
        return Vector.of(y);
    }

    /** The activation of a layer of neurons in a cell. */
    public static Activation of(CellKind cell, Gate gate) {
        return switch (cell) {
            case SIMPLE_RNN -> TANH;
            case RELU_RNN -> RELU;
            case SIGMOID_RNN -> SIGMOID;
            case LSTM, GRU, GRU_BEFORE, UGRNN -> in(gate);
        };
    }

    /** The activation of a layer in a cell with gates. */
    static Activation in(Gate gate) {
        return gate == Gate.CANDIDATE ? TANH : SIGMOID;
    }
}
