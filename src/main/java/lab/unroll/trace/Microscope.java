package lab.unroll.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/**
 * Reads a sequence forward, then carries the gradient of the loss back through time:
 * Werbos, "Backpropagation Through Time", Proceedings of the IEEE 78 (1990).
 * An encoder and a decoder are one run whose weights change where the encoder hands over its states: Cho et al., EMNLP 2014;
 * Sutskever, Vinyals and Le, "Sequence to Sequence Learning with Neural Networks", NIPS 2014. With attention the decoder reads
 * c_t behind x_t: {@link lab.unroll.net.AttentionLayout}.
 */
public final class Microscope {

    private final Parameters parameters;
    private final NetworkSpec spec;
    private final Pins pins;
    private final InitialStates initial;

    private Microscope(Parameters parameters, Pins pins, InitialStates initial) {
        this.parameters = parameters;
        this.spec = parameters.spec();
        this.pins = pins;
        this.initial = initial;
    }

    /** The trace of a free run. */
    public static Trace trace(Parameters parameters, Sequence sequence) {
        return trace(parameters, sequence, Pins.NONE);
    }

    /**
     * The trace of a run in which some quantities are held.
     *
     * @throws IllegalArgumentException if the sequence does not fit the network
     */
    public static Trace trace(Parameters parameters, Sequence sequence, Pins pins) {
        return trace(parameters, sequence, pins, InitialStates.of(parameters.spec(), sequence));
    }

    /**
     * The trace of a run from given states.
     *
     * @throws IllegalArgumentException if the sequence or a state does not fit the network
     */
    public static Trace trace(Parameters parameters, Sequence sequence, Pins pins, InitialStates initial) {
        requireFit(parameters.layout(), sequence);
        return new Microscope(parameters, pins, initial).look(sequence);
    }

    /**
     * L of some losses of a run, without the way back.
     *
     * @param judged the steps whose losses count, of those that are judged at all
     * @throws IllegalArgumentException if the sequence does not fit the network
     */
    public static double loss(Parameters parameters, Sequence sequence, Pins pins, IntPredicate judged) {
        requireFit(parameters.layout(), sequence);
        Microscope microscope = new Microscope(parameters, pins, InitialStates.of(parameters.spec(), sequence));
        return Trace.loss(sequence, microscope.read(sequence, new ArrayList<>()), judged);
    }

    private Trace look(Sequence sequence) {
        List<LayerRun> runs = new ArrayList<>();
        List<OutputStep> outputs = read(sequence, runs);
        return new Trace(parameters, sequence, pins, new BackwardPass(spec, runs, sequence.encoderLength(), t -> false).carry(outputs), outputs);
    }

    /** Adds what each layer does to {@code runs}. */
    private List<OutputStep> read(Sequence sequence, List<LayerRun> runs) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                runs.add(new LayerRun(cells(layer, direction, sequence)));
            }
        }
        int asked = sequence.encoderLength();
        List<Vector> top = asked == 0 ? List.of() : read(sequence, runs, 1, asked, null);
        Attention attention = spec.attention() ? new Attention(parameters, top, pins) : null;
        return outputs(read(sequence, runs, asked + 1, sequence.length(), attention), sequence);
    }

    /** Reads the positions of one network in all layers; returns h_t of the top one, both directions joined. */
    private List<Vector> read(Sequence sequence, List<LayerRun> runs, int first, int last, Attention attention) {
        List<Vector> x = new ArrayList<>();
        for (int t = first; t <= last; t++) {
            x.add(sequence.x(t));
        }
        for (int layer = 0; layer < spec.layers(); layer++) {
            List<Vector> joined = null;
            for (Direction direction : spec.directions()) {
                LayerRun run = runs.get(layer * spec.directions().size() + direction.ordinal());
                run.forward(first, x, initial.get(spec, layer, direction), layer == 0 ? attention : null);
                List<Vector> hidden = run.hidden(first, last);
                joined = joined == null ? hidden : join(joined, hidden);
            }
            x = joined;
        }
        return x;
    }

    /** A cell for each position: the encoder's up to the handover, then the decoder's or that of the only network. */
    private List<CellMicroscope> cells(int layer, Direction direction, Sequence sequence) {
        List<CellMicroscope> cells = new ArrayList<>();
        int encoderLength = sequence.encoderLength();
        if (encoderLength > 0) {
            cells.addAll(Collections.nCopies(encoderLength, cell(parameters.layout().encoder(), layer, direction)));
        }
        cells.addAll(Collections.nCopies(sequence.length() - encoderLength, cell(parameters.layout(), layer, direction)));
        return cells;
    }

    private CellMicroscope cell(ParameterLayout network, int layer, Direction direction) {
        LayerLayout layout = network.layer(layer, direction);
        return CellMicroscope.of(network.spec(), layout, new Weights(parameters, layout),
                pins.on(new LayerPlace(layer, direction)));
    }

    private static List<Vector> join(List<Vector> forward, List<Vector> reverse) {
        List<Vector> joined = new ArrayList<>();
        for (int i = 0; i < forward.size(); i++) {
            joined.add(forward.get(i).join(reverse.get(i)));
        }
        return joined;
    }

    private List<OutputStep> outputs(List<Vector> top, Sequence sequence) {
        boolean readout = spec.head().hasWeights();
        DMatrixRMaj weights = readout ? Weights.matrix(parameters, parameters.layout().outputWeights()) : null;
        Vector bias = readout ? Weights.row(parameters, parameters.layout().outputBias()) : null;
        List<OutputStep> outputs = new ArrayList<>();
        for (int t = 1; t <= sequence.length(); t++) {
            outputs.add(t <= sequence.encoderLength() ? OutputStep.none(spec.hidden()) : OutputStep.of(t, top.get(t - 1 - sequence.encoderLength()), spec.head(), weights, bias, sequence));
        }
        return outputs;
    }

    private static void requireFit(ParameterLayout layout, Sequence sequence) {
        NetworkSpec spec = layout.spec();
        if (layout.isPair() != sequence.encoderLength() > 0) {
            throw new IllegalArgumentException("A question with an answer is for an encoder and a decoder, and for nobody else.");
        }
        if (spec.attention() && !layout.isPair()) {
            throw new IllegalArgumentException("A network with attention needs an encoder to attend to.");
        }
        for (int t = 1; t <= sequence.length(); t++) {
            NetworkSpec reader = t <= sequence.encoderLength() ? layout.encoder().spec() : spec;
            require("x_" + t, reader.input(), sequence.x(t).size());
            if (!sequence.hasClasses() && sequence.isJudged(t)) {
                require("y_" + t, spec.output(), sequence.targetValues(t).size());
            } else if (sequence.isJudged(t) && sequence.targetClass(t) >= spec.output()) {
                throw new IllegalArgumentException("The target class " + sequence.targetClass(t) + " at step " + t
                        + " is not one of the " + spec.output() + " classes (counted from 0).");
            }
        }
        if (sequence.hasClasses() != (spec.head() == OutputKind.SOFTMAX)) {
            throw new IllegalArgumentException("A " + spec.head() + " head cannot be judged by "
                    + (sequence.hasClasses() ? "classes." : "values."));
        }
    }

    private static void require(String what, int expected, int given) {
        if (expected != given) {
            throw new IllegalArgumentException(what + " must have " + expected + " components, but it has " + given
                    + ".");
        }
    }
}
