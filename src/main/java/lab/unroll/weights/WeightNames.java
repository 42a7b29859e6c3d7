package lab.unroll.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.Tensor;
import lab.unroll.words.InputException;

/** Whose names and layouts the tensors of a file have. A further one is a class and a line in {@link #ALL}. */
public abstract class WeightNames {

    /** PyTorch's: {@code rnn.weight_ih_l0}. */
    public static final WeightNames PYTORCH = new PyTorchNames();
    /** Keras's: {@code lstm/lstm_cell/kernel}. */
    public static final WeightNames KERAS = new KerasNames();
    /** All there are, the usual ones first. */
    public static final List<WeightNames> ALL = List.of(PYTORCH, KERAS);

    private final String id;
    private final String title;
    private final Map<CellKind, List<Gate>> gates;

    /**
     * @param id    the name on the command line
     * @param title the name on screen
     * @param gates the cells that can be said, each with the order in which its gates stand
     */
    WeightNames(String id, String title, Map<CellKind, List<Gate>> gates) {
        this.id = id;
        this.title = title;
        this.gates = gates;
    }

    /** The names of an id, as typed on the command line. */
    public static WeightNames named(String id) {
        return ALL.stream().filter(names -> names.id.equalsIgnoreCase(id)).findFirst().orElseThrow(() ->
                new InputException("option.choice", "--names", id, ids()));
    }

    /** All ids, for messages. */
    public static String ids() {
        return ALL.stream().map(WeightNames::id).collect(Collectors.joining(", "));
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The name on screen. */
    public String title() {
        return title;
    }

    /**
     * The tensors of a network, in the order in which they are written, in single precision when they are.
     *
     * @throws InputException if there is no such cell there
     */
    public NamedTensors tensors(Parameters parameters) {
        double[] values = parameters.toArray();
        List<Tensor> tensors = slots(parameters.layout()).stream().map(slot -> slot.filled(values)).toList();
        return NamedTensors.of(tensors, Map.of(NamedTensors.CELL, parameters.spec().cell().id()));
    }

    /** Every tensor of a network, or of an encoder and its decoder, with the blocks in it. */
    final List<Slot> slots(ParameterLayout layout) {
        requireCell(title, gates, layout.spec());
        List<Slot> slots = new ArrayList<>();
        if (layout.isPair()) {
            slots.addAll(ofNetwork(part(FoundNames.ENCODER), layout.encoder()));
        }
        slots.addAll(ofNetwork(layout.isPair() ? part(FoundNames.DECODER) : "", layout));
        return List.copyOf(slots);
    }

    private List<Slot> ofNetwork(String part, ParameterLayout layout) {
        List<Slot> slots = new ArrayList<>();
        for (LayerLayout layer : layout.layers()) {
            slots.addAll(layer(part, layout.spec(), layer));
        }
        if (layout.attention() != null) {
            slots.addAll(attention(part, layout));
        }
        if (layout.spec().head().hasWeights()) {
            slots.addAll(output(part, layout));
        }
        return slots;
    }

    /**
     * Tells that a cell cannot be said.
     *
     * @param title of what cannot say it
     * @param gates the cells that can be said
     */
    static void requireCell(String title, Map<CellKind, List<Gate>> gates, NetworkSpec spec) {
        if (!gates.containsKey(spec.cell())) {
            throw new InputException("weights.cell", spec.cell().displayName(), title,
                    gates.keySet().stream().sorted().map(CellKind::displayName).collect(Collectors.joining(", ")));
        }
        if (!spec.form().forgetGate()) {
            throw new InputException("weights.no-forget", title);
        }
    }

    /** The same, where there are no peepholes. */
    static void requireUsual(String title, NetworkSpec spec) {
        if (!spec.form().equals(LstmVariant.STANDARD)) {
            throw new InputException("weights.peepholes", title);
        }
    }

    /**
     * Tells that a network with attention cannot be made to run elsewhere.
     *
     * @param title of where
     */
    public static void requireNoAttention(String title, NetworkSpec spec) {
        if (spec.attention()) {
            throw new InputException("weights.attention", title);
        }
    }

    /** True if there is such a cell, in its usual form. */
    final boolean hasCell(CellKind cell) {
        return gates.containsKey(cell);
    }

    /** The gates of a cell in their order. */
    final List<Gate> gates(CellKind cell) {
        return gates.get(cell);
    }

    /** What stands before the names of an encoder's or a decoder's tensors. */
    abstract String part(String name);

    /** The tensors of a layer in one direction; the network has a cell that can be said. */
    abstract List<Slot> layer(String part, NetworkSpec spec, LayerLayout layer);

    /** The tensors with which a decoder attends to its encoder. */
    abstract List<Slot> attention(String part, ParameterLayout layout);

    /** The tensors of the output layer. */
    abstract List<Slot> output(String part, ParameterLayout layout);

    /**
     * What tensors are called here, and what they tell of the network.
     *
     * @param file its name, for messages
     * @return nothing if no recurrent layer has such a name
     * @throws InputException if they are such names, but do not make a network
     */
    abstract Optional<FoundNames> find(String file, NamedTensors tensors);
}
