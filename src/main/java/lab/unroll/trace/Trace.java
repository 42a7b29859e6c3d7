package lab.unroll.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * Everything that happened while a network read a sequence, forward and backward. Never changes.
 * Steps count from 1 to T; states also exist at 0. What each layer did is in {@link #layer(int, Direction)}; the short forms
 * here are those of one layer in one direction, the one {@linkplain #lookingAt looked at}: at first the bottom layer reading
 * forward. An encoder and its decoder are one run: the encoder's steps come first, and the decoder's count on from them.
 */
public final class Trace {

    private final Parameters parameters;
    private final Sequence sequence;
    private final Pins pins;
    private final List<LayerTrace> layers;
    private final List<OutputStep> outputs;
    private final double loss;
    private final LayerPlace place;

    Trace(Parameters parameters, Sequence sequence, Pins pins, List<LayerTrace> layers, List<OutputStep> outputs) {
        this(parameters, sequence, pins, layers, outputs, LayerPlace.BOTTOM);
    }

    private Trace(Parameters parameters, Sequence sequence, Pins pins, List<LayerTrace> layers, List<OutputStep> outputs,
                  LayerPlace place) {
        this.parameters = parameters;
        this.sequence = sequence;
        this.pins = pins;
        this.layers = List.copyOf(layers);
        this.outputs = List.copyOf(outputs);
        this.loss = loss(sequence, outputs, t -> true);
        this.place = place;
    }

    /** L = Σ_t weight_t loss_t over some steps. */
    static double loss(Sequence sequence, List<OutputStep> outputs, IntPredicate judged) {
        double sum = 0;
        for (int t = 1; t <= outputs.size(); t++) {
            if (judged.test(t)) {
                sum += sequence.weight(t) * outputs.get(t - 1).loss();
            }
        }
        return sum;
    }

    // What was run

    /** The weights that were used. */
    public Parameters parameters() {
        return parameters;
    }

    /** The shape of the network; of a pair the decoder's, from which the encoder's differs in n and in having no output layer. */
    public NetworkSpec spec() {
        return parameters.spec();
    }

    /** What was read. */
    public Sequence sequence() {
        return sequence;
    }

    /** What was held in all layers. */
    public Pins allPins() {
        return pins;
    }

    /** T. */
    public int length() {
        return sequence.length();
    }

    // Layers and output

    /** A layer, counted from 0 at the bottom, in one of its directions. */
    public LayerTrace layer(int layer, Direction direction) {
        return layers.get(layer * spec().directions().size() + direction.ordinal());
    }

    /**
     * The same run with another layer looked at.
     *
     * @throws IllegalArgumentException if the network has no such layer or direction
     */
    public Trace lookingAt(LayerPlace other) {
        if (!other.isIn(spec())) {
            throw new IllegalArgumentException("The network has no " + other + ".");
        }
        return other.equals(place) ? this : new Trace(parameters, sequence, pins, layers, outputs, other);
    }

    /** True for the same run with the same layer looked at. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that && that.layers == layers && that.place.equals(place);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(layers) + place.hashCode();
    }

    /** Which layer is looked at. */
    public LayerPlace place() {
        return place;
    }

    /** The layer that is looked at. */
    public LayerTrace focus() {
        return layer(place.layer(), place.direction());
    }

    /** S, the last step of the encoder; 0 where there is one network. */
    public int encoderLength() {
        return sequence.encoderLength();
    }

    /** How the decoder weighed the encoder's states before step t; null where it did not, as without attention. */
    public AttentionStep attention(int t) {
        return layer(0, Direction.FORWARD).attention(t);
    }

    /** True if step t answers: an encoder only reads. */
    public boolean answers(int t) {
        return t > encoderLength();
    }

    /** z_t, of size m; of size 0 where nothing is answered. */
    public Vector logits(int t) {
        return outputs.get(t - 1).logits();
    }

    /** ŷ_t, of size m; of size 0 where nothing is answered. */
    public Vector output(int t) {
        return outputs.get(t - 1).output();
    }

    /** loss_t before weighting; 0 where the step is not judged. */
    public double loss(int t) {
        return outputs.get(t - 1).loss();
    }

    /** L = Σ_t weight_t loss_t. */
    public double loss() {
        return loss;
    }

    /** dL/dz_t, of size m. */
    public Vector dLogits(int t) {
        return outputs.get(t - 1).dLogits();
    }

    /** dL/dx_t, of size n, through every direction of the bottom layer. */
    public Vector dInput(int t) {
        Vector sum = layer(0, Direction.FORWARD).dInput(t).part(0, sequence.x(t).size());
        return spec().bidirectional() ? sum.plus(layer(0, Direction.REVERSE).dInput(t)) : sum;
    }

    // The gradient of the parameters

    /** dL/dW_t: the part of the gradient that belongs to the copies of the weights which position t uses. */
    public Parameters contribution(int t) {
        double[] sum = new double[parameters.layout().size()];
        addContribution(t, sum);
        return new Parameters(parameters.layout(), sum);
    }

    /** dL/dW = Σ_t dL/dW_t. */
    public Parameters gradient() {
        double[] sum = new double[parameters.layout().size()];
        for (int t = 1; t <= length(); t++) {
            addContribution(t, sum);
        }
        return new Parameters(parameters.layout(), sum);
    }

    private void addContribution(int t, double[] sum) {
        layers.forEach(layer -> layer.addContribution(t, sum));
        if (answers(t) && spec().head().hasWeights()) {
            // dL/dW^y_t = h_t^T dz_t,  dL/db^y_t = dz_t
            ParameterBlock weights = parameters.layout().outputWeights();
            CellMicroscope.addOuter(top(t), dLogits(t), weights, sum);
            CellMicroscope.addRow(dLogits(t), parameters.layout().outputBias(), sum);
        }
    }

    /**
     * The same run, of which only some losses are carried back, and those not over every link between two steps. Carries
     * them back at once, which takes about as long as the run.
     *
     * @param judged the steps whose losses count, of those that are judged at all
     * @param cut    the turns, counted from 1 in the order in which a layer reads, that hand no gradient to the turn before
     */
    public Trace carryingBack(IntPredicate judged, IntPredicate cut) {
        List<OutputStep> kept = IntStream.rangeClosed(1, length())
                .mapToObj(t -> judged.test(t) ? outputs.get(t - 1) : outputs.get(t - 1).unjudged()).toList();
        List<LayerRun> runs = layers.stream().map(LayerTrace::run).toList();
        return new Trace(parameters, sequence, pins, new BackwardPass(spec(), runs, encoderLength(), cut).carry(kept), kept, place);
    }

    /**
     * Follows the gradient back through the layer looked at. Takes long, the first time: neither a painter nor the window's
     * own thread should wait for it. Each thread that asks gets the same.
     */
    public GradientFlow followGradient() {
        return focus().followGradient(parameters.layout().size());
    }

    /** What {@link #followGradient} found in the layer looked at; empty if nobody has followed the gradient there yet. */
    public Optional<GradientFlow> gradientFlow() {
        return focus().gradientFlow();
    }

    /** h_t of the top layer, both directions joined: what the output layer reads. */
    public Vector top(int t) {
        int last = spec().layers() - 1;
        Vector forward = layer(last, Direction.FORWARD).hidden(t);
        return spec().bidirectional() ? forward.join(layer(last, Direction.REVERSE).hidden(t)) : forward;
    }

    // Short forms for the layer looked at

    /** What was held. */
    public Pins pins() {
        return pins.on(place);
    }

    /** See {@link LayerTrace#before}. */
    public int before(int t) {
        return place.before(t);
    }

    /** The position to which the layer goes from t, also from its start. */
    public int after(int t) {
        return place.after(t);
    }

    /** See {@link LayerTrace#x}. */
    public Vector x(int t) {
        return focus().x(t);
    }

    /** See {@link LayerTrace#hidden}. */
    public Vector hidden(int t) {
        return focus().hidden(t);
    }

    /** See {@link LayerTrace#cell}. */
    public Vector cell(int t) {
        return focus().cell(t);
    }

    /** See {@link LayerTrace#tanhCell}. */
    public Vector tanhCell(int t) {
        return focus().tanhCell(t);
    }

    /** See {@link LayerTrace#preActivation}. */
    public PreActivation preActivation(Gate gate, int t) {
        return focus().preActivation(gate, t);
    }

    /** See {@link LayerTrace#gate}. */
    public Vector gate(Gate gate, int t) {
        return focus().gate(gate, t);
    }

    /** See {@link LayerTrace#computedGate}. */
    public Vector computedGate(Gate gate, int t) {
        return focus().computedGate(gate, t);
    }

    /** See {@link LayerTrace#dHidden}. */
    public Vector dHidden(int t) {
        return focus().dHidden(t);
    }

    /** See {@link LayerTrace#dHiddenFromAbove}. */
    public Vector dHiddenFromLoss(int t) {
        return focus().dHiddenFromAbove(t);
    }

    /** See {@link LayerTrace#dHiddenFromNext}. */
    public Vector dHiddenFromNext(int t) {
        return focus().dHiddenFromNext(t);
    }

    /** See {@link LayerTrace#dCell}. */
    public Vector dCell(int t) {
        return focus().dCell(t);
    }

    /** See {@link LayerTrace#dCellFromHidden}. */
    public Vector dCellFromHidden(int t) {
        return focus().dCellFromHidden(t);
    }

    /** See {@link LayerTrace#dCellFromNext}. */
    public Vector dCellFromNext(int t) {
        return focus().dCellFromNext(t);
    }

    /** See {@link LayerTrace#dGate}. */
    public Vector dGate(Gate gate, int t) {
        return focus().dGate(gate, t);
    }

    /** See {@link LayerTrace#dStimulus}. */
    public Vector dStimulus(Gate gate, int t) {
        return focus().dStimulus(gate, t);
    }

    /** See {@link LayerTrace#jacobians}. */
    public Jacobians jacobians() {
        return focus().jacobians();
    }
}
