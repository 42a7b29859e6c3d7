package lab.unroll.trace;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;

/**
 * What takes long to find about the way of the gradient back through a layer: by how much a step can stretch it, and where
 * most of it gathers. Never changes.
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

    private final double[] jacobianNorms;
    private final RecurrentWeight largest;

    private GradientFlow(double[] jacobianNorms, RecurrentWeight largest) {
        this.jacobianNorms = jacobianNorms;
        this.largest = largest;
    }

    /** Follows the gradient through a layer of a network that has so many parameters. */
    static GradientFlow of(LayerTrace layer, int parameters) {
        double[] norms = new double[layer.length() + 1];
        IntStream.rangeClosed(1, layer.length()).parallel()
                .forEach(t -> norms[t] = t == layer.end() ? Double.NaN : layer.jacobians().hiddenNorm(t));
        return new GradientFlow(norms, largest(layer, parameters));
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
     * ‖∂h_{t+1}/∂h_t‖; in reverse, of the step to t-1.
     *
     * @param t from 1 to T; NaN at the position read last, from which no step leads on
     */
    public double jacobianNorm(int t) {
        return jacobianNorms[t];
    }

    /** The entry of W^h of this layer whose gradient is largest; the first of equals. */
    public RecurrentWeight largest() {
        return largest;
    }
}
