package lab.unroll.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;

/**
 * What takes long to find about the way of the gradient back through a layer: where most of it gathers, and by how much a
 * step can stretch it, which is found out once for each step that somebody asks for. For any thread.
 */
public final class GradientFlow {

    /**
     * An entry of W^h.
     *
     * @param gate      the layer of neurons
     * @param from      i, the source, counted from 0
     * @param to        j, the neuron, counted from 0
     * @param ofEncoder true for a weight of the encoder of a pair
     */
    public record RecurrentWeight(Gate gate, int from, int to, boolean ofEncoder) {
    }

    private final LayerTrace layer;
    private final AtomicReferenceArray<Double> jacobianNorms;
    private final RecurrentWeight largest;

    private GradientFlow(LayerTrace layer, RecurrentWeight largest) {
        this.layer = layer;
        this.jacobianNorms = new AtomicReferenceArray<>(layer.length() + 2);
        this.largest = largest;
    }

    /** Follows the gradient through a layer of a network that has so many parameters. */
    static GradientFlow of(LayerTrace layer, int parameters) {
        return new GradientFlow(layer, largest(layer, parameters));
    }

    private static RecurrentWeight largest(LayerTrace layer, int parameters) {
        int length = layer.length();
        List<Gate> gates = layer.microscope(1).spec.gates();
        double[] gradient = new double[parameters];
        for (int t = 1; t <= length; t++) {
            layer.addContribution(t, gradient);
        }
        boolean isPair = !layer.layout(1).equals(layer.layout(length));
        // Where no gradient is a number, any weight will do
        RecurrentWeight best = new RecurrentWeight(gates.get(0), 0, 0, false);
        double most = -1;
        for (int t : isPair ? new int[] {1, length} : new int[] {length}) {
            LayerLayout layout = layer.layout(t);
            for (Gate gate : gates) {
                ParameterBlock block = layout.recurrentWeights(gate);
                for (int i = 0; i < block.rows(); i++) {
                    for (int j = 0; j < block.cols(); j++) {
                        double size = Math.abs(gradient[block.index(i, j)]);
                        if (size > most) {
                            most = size;
                            best = new RecurrentWeight(gate, i, j, t < length && isPair);
                        }
                    }
                }
            }
        }
        return best;
    }

    /**
     * ‖∂h_{t+1}/∂h_t‖ of every step from t on to the last one, in the order of the gradient, which comes from there; in
     * reverse, of the steps to t-1. Empty at the position read last, from which no step leads on.
     */
    public Map<Integer, Double> jacobianNormsBackTo(int t) {
        List<Integer> positions = new ArrayList<>();
        for (int at = layer.end(); at != t; ) {
            at = layer.before(at);
            positions.add(at);
        }
        positions.parallelStream().forEach(this::jacobianNorm);
        Map<Integer, Double> norms = new LinkedHashMap<>();
        positions.forEach(at -> norms.put(at, jacobianNorm(at)));
        return norms;
    }

    private double jacobianNorm(int t) {
        Double known = jacobianNorms.get(t);
        if (known == null) {
            known = layer.jacobians().hiddenNorm(t);
            jacobianNorms.set(t, known);
        }
        return known;
    }

    /** The entry of W^h of this layer whose gradient is largest; the first of equals. */
    public RecurrentWeight largest() {
        return largest;
    }
}
