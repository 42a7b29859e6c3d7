package lab.unroll.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each parameter stands in the flat array: layer by layer from the bottom, in each layer forward before reverse,
 * then the output layer W^y [k x m] and b^y [1 x m], where k counts both directions. All matrices are row-major.
 */
public final class ParameterLayout {

    private final NetworkSpec spec;
    private final List<LayerLayout> layers;
    private final ParameterBlock outputWeights;
    private final ParameterBlock outputBias;

    /** Lays out the parameters of a network. */
    public ParameterLayout(NetworkSpec spec) {
        this.spec = spec;
        List<LayerLayout> all = new ArrayList<>();
        int offset = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                LayerLayout layout = new LayerLayout(spec, layer, direction, offset);
                all.add(layout);
                offset = layout.end();
            }
        }
        layers = List.copyOf(all);
        int k = spec.joined();
        int m = spec.head().hasWeights() ? spec.output() : 0;
        outputWeights = new ParameterBlock("W_y", offset, m == 0 ? 0 : k, m, m);
        outputBias = new ParameterBlock("b_y", offset + k * m, m == 0 ? 0 : 1, m, m);
    }

    /** The network that this layout belongs to. */
    public NetworkSpec spec() {
        return spec;
    }

    /** Length of the flat array. */
    public int size() {
        return spec.parameterCount();
    }

    /** The bottom layer, reading forward. */
    public LayerLayout bottom() {
        return layers.get(0);
    }

    /** A layer, counted from 0 at the bottom, in one of its directions. */
    public LayerLayout layer(int layer, Direction direction) {
        return layers.get(layer * spec.directions().size() + direction.ordinal());
    }

    /** Every layer and direction, in storage order. */
    public List<LayerLayout> layers() {
        return layers;
    }

    /** W^y [k x m], or an empty block when the head has no weights. */
    public ParameterBlock outputWeights() {
        return outputWeights;
    }

    /** b^y [1 x m], or an empty block when the head has no weights. */
    public ParameterBlock outputBias() {
        return outputBias;
    }

    /** W^x of one gate of the bottom layer, [n x k]. */
    public ParameterBlock inputWeights(Gate gate) {
        return bottom().inputWeights(gate);
    }

    /** W^h of one gate of the bottom layer, [k x k]. */
    public ParameterBlock recurrentWeights(Gate gate) {
        return bottom().recurrentWeights(gate);
    }

    /** b of one gate of the bottom layer, [1 x k]. */
    public ParameterBlock bias(Gate gate) {
        return bottom().bias(gate);
    }

    /** W^x of all gates of the bottom layer side by side, [n x gk]. */
    public ParameterBlock fusedInput() {
        return bottom().fusedInput();
    }

    /** W^h of all gates of the bottom layer side by side, [k x gk]. */
    public ParameterBlock fusedRecurrent() {
        return bottom().fusedRecurrent();
    }

    /** b of all gates of the bottom layer side by side, [1 x gk]. */
    public ParameterBlock fusedBias() {
        return bottom().fusedBias();
    }

    /** Every named block. Together they cover the array once. */
    public List<ParameterBlock> blocks() {
        List<ParameterBlock> blocks = new ArrayList<>();
        layers.forEach(layer -> blocks.addAll(layer.blocks()));
        if (spec.head().hasWeights()) {
            blocks.add(outputWeights);
            blocks.add(outputBias);
        }
        return List.copyOf(blocks);
    }
}
