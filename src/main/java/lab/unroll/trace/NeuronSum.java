package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;

/**
 * What one neuron of a cell did at one step, product by product:
 * a_t^j = Σ_i w^x_ij x_t^i + Σ_i w^h_ij h_{t-1}^i + b_j, then φ(a_t^j).
 * A peephole adds p_j C^j. In the candidate of a GRU the terms from h_{t-1} are multiplied by what the reset gate lets
 * through. Never changes.
 */
public final class NeuronSum {

    /** Where a term comes from. */
    public enum Source {
        /** A component of what the layer reads, x_t^i. */
        INPUT,
        /** A component of the state before, h_{t-1}^i. */
        HIDDEN,
        /** The cell state of the same unit, heard through a peephole. */
        CELL,
        /** b_hn of a GRU that resets after the product. */
        PRODUCT_BIAS,
        /** b. */
        BIAS
    }

    /**
     * One term of the sum.
     *
     * @param source where it comes from
     * @param place  the component i, counted from 0; 0 for a bias, the unit for a peephole
     * @param value  the component; 1 for a bias
     * @param weight what it is multiplied by
     * @param reset  the reset gate that it passes in the candidate of a GRU, in [0, 1]; 1 elsewhere
     */
    public record Term(Source source, int place, double value, double weight, double reset) {

        /** What the term adds to a_t^j. */
        public double contribution() {
            return reset * (weight * value);
        }

        /** True for the two biases. */
        public boolean isBias() {
            return source == Source.BIAS || source == Source.PRODUCT_BIAS;
        }
    }

    private final List<Term> terms;
    private final double total;
    private final Activation activation;
    private final double computed;
    private final double used;
    private final boolean held;
    private final boolean resetsProduct;

    private NeuronSum(List<Term> terms, LayerTrace run, Gate gate, int unit, int t, Activation activation, boolean held,
                      boolean resetsProduct) {
        this.terms = List.copyOf(terms);
        this.total = run.preActivation(gate, t).total().get(unit);
        this.activation = activation;
        this.computed = run.computedGate(gate, t).get(unit);
        this.used = run.gate(gate, t).get(unit);
        this.held = held;
        this.resetsProduct = resetsProduct;
    }

    /**
     * Takes a neuron apart.
     *
     * @param layer counted from 0 at the bottom
     * @param gate  the layer of neurons in the cell; {@link Gate#STATE} in a SimpleRNN
     * @param unit  j, counted from 0
     * @param t     the position, 1 to T
     * @throws IllegalArgumentException if the cell has no such layer of neurons
     */
    public static NeuronSum of(Trace trace, int layer, Direction direction, Gate gate, int unit, int t) {
        LayerTrace run = trace.layer(layer, direction);
        Parameters parameters = trace.parameters();
        LayerLayout layout = run.layout(t);
        Reset reset = trace.spec().cell().resetOf(gate);
        boolean after = reset == Reset.AFTER_PRODUCT;
        List<Term> terms = new ArrayList<>();
        ParameterBlock weights = layout.inputWeights(gate);
        Vector x = run.x(t);
        for (int i = 0; i < x.size(); i++) {
            terms.add(new Term(Source.INPUT, i, x.get(i), parameters.get(weights, i, unit), 1));
        }
        weights = layout.recurrentWeights(gate);
        Vector h = run.hidden(run.before(t));
        for (int i = 0; i < h.size(); i++) {
            double passed = switch (reset) {
                case NONE -> 1;
                case BEFORE_PRODUCT -> run.gate(Gate.RESET, t).get(i);
                case AFTER_PRODUCT -> run.gate(Gate.RESET, t).get(unit);
            };
            terms.add(new Term(Source.HIDDEN, i, h.get(i), parameters.get(weights, i, unit), passed));
        }
        if (layout.peepholeGates().contains(gate)) {
            Vector heard = run.cell(gate == Gate.OUTPUT ? t : run.before(t));
            terms.add(new Term(Source.CELL, unit, heard.get(unit), parameters.get(layout.peephole(gate), 0, unit), 1));
        }
        if (after) {
            terms.add(new Term(Source.PRODUCT_BIAS, 0, 1, parameters.get(layout.productBias(), 0, unit),
                    run.gate(Gate.RESET, t).get(unit)));
        }
        terms.add(new Term(Source.BIAS, 0, 1, parameters.get(layout.bias(gate), 0, unit), 1));
        boolean held = trace.allPins().on(new LayerPlace(layer, direction)).holds(gate, unit, t);
        return new NeuronSum(terms, run, gate, unit, t, Activation.of(trace.spec().cell(), gate), held, after);
    }

    /** The terms: the inputs, then the state before, then a peephole, then the biases. */
    public List<Term> terms() {
        return terms;
    }

    /** a_t^j. */
    public double total() {
        return total;
    }

    /** φ. */
    public Activation activation() {
        return activation;
    }

    /** φ(a_t^j), as the network computes it. */
    public double computed() {
        return computed;
    }

    /** The value that is used: φ(a_t^j), or the value at which a pin holds it. */
    public double used() {
        return used;
    }

    /** True if a pin holds the neuron's value. */
    public boolean isHeld() {
        return held;
    }

    /** True if a reset gate acts on the sum of the terms from h_{t-1}, b_hn included, and not on each h_{t-1}^i. */
    public boolean resetsProduct() {
        return resetsProduct;
    }
}
