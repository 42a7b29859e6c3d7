package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * A network that reads one input at a time and answers at once, remembering its states: for decoding and writing text.
 * Not for several threads.
 */
public final class Stepper {

    private final Parameters parameters;
    private final int encoderLength;
    private final List<CellMicroscope> encoder;
    private final List<CellMicroscope> cells;
    private final List<CellState> states = new ArrayList<>();
    private final Pins pins;
    /** h_1, h_2, ... of the encoder's top layer as far as it has read; kept where they are looked at. */
    private final List<Vector> heard = new ArrayList<>();
    /** Null without attention and while the encoder reads. */
    private Attention attention;
    /** The last look; null before. */
    private AttentionStep look;
    private int steps;

    /**
     * A network in the given states.
     *
     * @param encoderLength how many steps an encoder reads first; 0 where there is one network
     * @throws IllegalArgumentException if the network is bidirectional, for the future is not known
     */
    public Stepper(Parameters parameters, InitialStates initial, Pins pins, int encoderLength) {
        this.parameters = parameters;
        this.encoderLength = encoderLength;
        this.pins = pins;
        NetworkSpec spec = parameters.spec();
        if (spec.bidirectional()) {
            throw new IllegalArgumentException("A bidirectional network cannot answer step by step: it reads the future.");
        }
        if (spec.attention() && encoderLength == 0) {
            throw new IllegalArgumentException("A network with attention needs an encoder to attend to.");
        }
        encoder = encoderLength == 0 ? List.of() : cells(parameters.layout().encoder(), pins);
        cells = cells(parameters.layout(), pins);
        for (int layer = 0; layer < spec.layers(); layer++) {
            states.add(initial.get(spec, layer, Direction.FORWARD));
        }
    }

    /** One that goes on from the same states by itself. */
    private Stepper(Stepper other) {
        parameters = other.parameters;
        encoderLength = other.encoderLength;
        encoder = other.encoder;
        cells = other.cells;
        steps = other.steps;
        pins = other.pins;
        attention = other.attention;
        look = other.look;
        heard.addAll(other.heard);
        states.addAll(other.states);
    }

    /** Another that has read the same, and may read on in another way. */
    public Stepper copy() {
        return new Stepper(this);
    }

    /** The same with the states of another network of the same shape, whatever that has read; it looks at what it has read itself. */
    public Stepper inStatesOf(Stepper other) {
        Stepper swapped = new Stepper(this);
        swapped.states.clear();
        swapped.states.addAll(other.states);
        return swapped;
    }

    /** How it weighed the encoder's states before it last read; null where it did not. */
    public AttentionStep attention() {
        return look;
    }

    /** h_t of each layer, from the bottom. */
    public List<Vector> hidden() {
        return states.stream().map(CellState::hidden).toList();
    }

    /** C_t of each layer, from the bottom; none of a cell without it. */
    public List<Vector> cell() {
        return states.stream().map(CellState::cell).filter(Objects::nonNull).toList();
    }

    private List<CellMicroscope> cells(ParameterLayout network, Pins pins) {
        List<CellMicroscope> bottomUp = new ArrayList<>();
        for (int layer = 0; layer < network.spec().layers(); layer++) {
            LayerLayout layout = network.layer(layer, Direction.FORWARD);
            bottomUp.add(CellMicroscope.of(network.spec(), layout, new Weights(parameters, layout),
                    pins.on(new LayerPlace(layer, Direction.FORWARD))));
        }
        return bottomUp;
    }

    /**
     * Reads x_t.
     *
     * @param x of size n
     * @return z_t, of size m: the sums before softmax or σ; of size 0 where an encoder reads, which does not answer
     */
    public Vector logits(Vector x) {
        steps++;
        List<CellMicroscope> reading = steps <= encoderLength ? encoder : cells;
        Vector read = x;
        if (attention != null) {
            look = attention.look(steps, states.get(0).hidden());
            read = x.join(look.context());
        }
        for (int layer = 0; layer < reading.size(); layer++) {
            CellState next = reading.get(layer).forward(steps, read, states.get(layer)).next();
            states.set(layer, next);
            read = next.hidden();
        }
        if (steps <= encoderLength) {
            hear(read);
            return Vector.zeros(0);
        }
        if (!parameters.spec().head().hasWeights()) {
            return read;
        }
        return Weights.times(read, Weights.matrix(parameters, parameters.layout().outputWeights()))
                .plus(Weights.row(parameters, parameters.layout().outputBias()));
    }

    private void hear(Vector top) {
        if (parameters.spec().attention()) {
            heard.add(top);
            attention = steps < encoderLength ? null : new Attention(parameters, heard, pins);
        }
    }

    /**
     * What a decoder hears that is told its own answers: at each of the given steps, the class that was the most probable
     * one of the step before.
     *
     * @param sequence a question with an answer; what it says at those steps is not read
     * @param autoregressiveSteps the steps, from the second of the decoder on
     */
    public static Sequence autoregressiveAt(Parameters parameters, Sequence sequence, Pins pins, Set<Integer> autoregressiveSteps) {
        Stepper stepper = new Stepper(parameters, InitialStates.of(parameters.spec(), sequence), pins,
                sequence.encoderLength());
        Sequence heard = sequence;
        Vector logits = null;
        for (int t = 1; t <= sequence.length(); t++) {
            if (autoregressiveSteps.contains(t)) {
                heard = heard.reading(t, Vector.oneHot(logits.argMax(), parameters.spec().input()));
            }
            logits = stepper.logits(heard.x(t));
        }
        return heard;
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
