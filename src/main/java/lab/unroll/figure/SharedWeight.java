package lab.unroll.figure;

import java.util.Optional;
import lab.unroll.net.Gate;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;
import lab.unroll.trace.GradientFlow;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.Trace;

/**
 * One weight that all copies share, and what each copy adds to its gradient: ∂L/∂w = Σ_t ∂L/∂w_t.
 *
 * @param gate      the layer of neurons
 * @param recurrent true for w^h_ij, false for w^x_ij
 * @param from      i, the source, counted from 0
 * @param to        j, the neuron, counted from 0
 * @param ofEncoder true for a weight of the encoder of a pair
 */
public record SharedWeight(Gate gate, boolean recurrent, int from, int to, boolean ofEncoder) {

    /** A weight of the only network, or of the decoder. */
    public SharedWeight(Gate gate, boolean recurrent, int from, int to) {
        this(gate, recurrent, from, to, false);
    }

    /** The recurrent weight whose gradient is largest: the one worth looking at first. */
    public static SharedWeight largest(GradientFlow flow) {
        GradientFlow.RecurrentWeight largest = flow.largest();
        return new SharedWeight(largest.gate(), true, largest.from(), largest.to(), largest.ofEncoder());
    }

    /**
     * The weight that a spot of a figure of weights stands for, or empty: biases are no weights.
     *
     * @param t the step whose weights the figure shows
     */
    public static Optional<SharedWeight> of(Spot spot, Trace trace, int t) {
        return NeuronChoice.Entry.of(spot)
                .filter(entry -> entry.source() == NeuronSum.Source.INPUT || entry.source() == NeuronSum.Source.HIDDEN)
                .map(entry -> new SharedWeight(spot.gate(), entry.source() == NeuronSum.Source.HIDDEN, entry.place(),
                        entry.unit(), !trace.answers(t)));
    }

    /** True if step t uses the weight: of a pair, each network has its own. */
    public boolean isUsed(Trace trace, int t) {
        return trace.answers(t) != ofEncoder;
    }

    /** ∂L/∂w_t: source times dL/da_t; what a GRU's candidate hears of h_{t-1} has passed the reset gate. */
    public double contribution(Trace trace, int t) {
        if (!isUsed(trace, t)) {
            return 0;
        }
        Vector source = recurrent ? trace.hidden(trace.before(t)) : trace.x(t);
        return source.get(from) * trace.dStimulus(gate, t).get(to) * reset(trace, t);
    }

    private double reset(Trace trace, int t) {
        // Reset after the product it belongs to the neuron, before it to the source
        return switch (recurrent ? trace.spec().cell().resetOf(gate) : Reset.NONE) {
            case NONE -> 1;
            case BEFORE_PRODUCT -> trace.gate(Gate.RESET, t).get(from);
            case AFTER_PRODUCT -> trace.gate(Gate.RESET, t).get(to);
        };
    }

    /** ∂L/∂w. */
    public double sum(Trace trace) {
        double sum = 0;
        for (int t = 1; t <= trace.length(); t++) {
            sum += contribution(trace, t);
        }
        return sum;
    }

    /** Its name in a formula, for example {@code w^h_{42}}. */
    public String markup() {
        String indices = (from + 1) + (from > 8 || to > 8 ? "," : "") + (to + 1);
        return "w^" + (recurrent ? "h" : "x") + "_{" + indices + "}";
    }
}
