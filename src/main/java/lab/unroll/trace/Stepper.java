package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;

/**
 * A network that reads one input at a time and answers at once, remembering its states: for decoding and writing text.
 * Not for several threads.
 */
public final class Stepper {

    private final Parameters parameters;
    private final List<CellMicroscope> cells = new ArrayList<>();
    private final List<CellState> states = new ArrayList<>();
    private int steps;

    /**
     * A network in the given states.
     *
     * @throws IllegalArgumentException if the network is bidirectional, for the future is not known
     */
    public Stepper(Parameters parameters, InitialStates initial) {
        this.parameters = parameters;
        NetworkSpec spec = parameters.spec();
        if (spec.bidirectional()) {
            throw new IllegalArgumentException("A bidirectional network cannot answer step by step: it reads the future.");
        }
        for (int layer = 0; layer < spec.layers(); layer++) {
            cells.add(CellMicroscope.of(spec, parameters.layout().layer(layer, Direction.FORWARD),
                    new Weights(parameters, parameters.layout().layer(layer, Direction.FORWARD)), Pins.NONE));
            states.add(initial.get(spec, layer, Direction.FORWARD));
        }
    }

    /**
     * Reads x_t.
     *
     * @param x of size n
     * @return z_t, of size m: the sums before softmax or σ
     */
    public Vector logits(Vector x) {
        steps++;
        Vector reading = x;
        for (int layer = 0; layer < cells.size(); layer++) {
            CellState next = cells.get(layer).forward(steps, reading, states.get(layer)).next();
            states.set(layer, next);
            reading = next.hidden();
        }
        if (parameters.spec().head() == OutputKind.HIDDEN_STATE) {
            return reading;
        }
        return Weights.times(reading, Weights.matrix(parameters, parameters.layout().outputWeights()))
                .plus(Weights.row(parameters, parameters.layout().outputBias()));
    }

    /** softmax(z / temperature): below 1 the likely become likelier, above 1 all become more alike. */
    public static Vector probabilities(Vector logits, double temperature) {
        double[] scaled = logits.toArray();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] /= temperature;
        }
        return Functions.softmax(Vector.of(scaled));
    }
}
