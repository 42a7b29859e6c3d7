package lab.unroll.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each parameter stands in the flat array: layer by layer from the bottom, in each layer forward before reverse,
 * then what a decoder attends with ({@link AttentionLayout}), then the output layer W^y [k x m] and b^y [1 x m], where k counts both directions. All matrices are row-major.
 * Where an encoder and a decoder learn together, the decoder's parameters stand behind the encoder's in one array.
 */
public final class ParameterLayout {

    private final NetworkSpec spec;
    /** The network whose parameters stand before this one's, or null. */
    private final ParameterLayout encoder;
    private final int offset;
    private final int size;
    private final List<LayerLayout> layers;
    /** Null without attention. */
    private final AttentionLayout attention;
    private final ParameterBlock outputWeights;
    private final ParameterBlock outputBias;

    /** Lays out the parameters of a network. */
    public ParameterLayout(NetworkSpec spec) {
        this(spec, null);
    }

    private ParameterLayout(NetworkSpec spec, ParameterLayout encoder) {
        this.spec = spec;
        this.encoder = encoder;
        offset = encoder == null ? 0 : encoder.size();
        size = offset + spec.parameterCount();
        List<LayerLayout> all = new ArrayList<>();
        int end = offset;
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                LayerLayout layout = new LayerLayout(spec, layer, direction, end);
                all.add(layout);
                end = layout.end();
            }
        }
        layers = List.copyOf(all);
        attention = spec.attention() ? new AttentionLayout(spec.hidden(), end) : null;
        end = attention == null ? end : attention.end();
        int k = spec.joined();
        int m = spec.head().hasWeights() ? spec.output() : 0;
        outputWeights = new ParameterBlock("W_y", end, m == 0 ? 0 : k, m, m);
        outputBias = new ParameterBlock("b_y", end + k * m, m == 0 ? 0 : 1, m, m);
    }

    /**
     * Lays out the parameters of two networks in a row; the layout is the decoder's, and knows the encoder's.
     *
     * @param encoder a network whose hidden state is its answer
     * @param decoder a network with the same cell, k and layers, which starts from the encoder's last states
     * @throws IllegalArgumentException if they do not fit
     */
    public static ParameterLayout ofPair(NetworkSpec encoder, NetworkSpec decoder) {
        if (encoder.attention()) {
            throw new IllegalArgumentException("An encoder has nothing to attend to.");
        }
        if (encoder.bidirectional() || decoder.bidirectional()) {
            throw new IllegalArgumentException("Encoder and decoder read forward only.");
        }
        if (encoder.cell() != decoder.cell() || encoder.hidden() != decoder.hidden()
                || encoder.layers() != decoder.layers() || !encoder.form().equals(decoder.form())) {
            throw new IllegalArgumentException("Encoder and decoder must have the same cell, k and number of layers: "
                    + encoder + ", " + decoder + ".");
        }
        return new ParameterLayout(decoder, new ParameterLayout(encoder));
    }

    /** The network that this layout belongs to; of a pair the decoder. */
    public NetworkSpec spec() {
        return spec;
    }

    /** The encoder's layout; null where there is one network. */
    public ParameterLayout encoder() {
        return encoder;
    }

    /** True if an encoder's parameters stand before the decoder's. */
    public boolean isPair() {
        return encoder != null;
    }

    /** Length of the flat array. */
    public int size() {
        return size;
    }

    /** Where the parameters of {@link #spec()} begin in the flat array: behind the encoder's, if there is one. */
    public int offset() {
        return offset;
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

    /** What the decoder attends to its encoder with; null without attention. */
    public AttentionLayout attention() {
        return attention;
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
        List<ParameterBlock> blocks = new ArrayList<>(encoder == null ? List.of() : encoder.blocks());
        layers.forEach(layer -> blocks.addAll(layer.blocks()));
        if (attention != null) {
            blocks.addAll(attention.blocks());
        }
        if (spec.head().hasWeights()) {
            blocks.add(outputWeights);
            blocks.add(outputBias);
        }
        return List.copyOf(blocks);
    }
}
