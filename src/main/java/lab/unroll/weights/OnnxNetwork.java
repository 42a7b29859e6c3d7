package lab.unroll.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Reset;

/**
 * A network as a model of ONNX: an operator RNN, LSTM or GRU for each layer, then the output layer with its softmax or
 * logistic function. Matrices map columns and stand below each other, one for each direction:
 *
 * <pre>
 * W [d x gk x n]   R [d x gk x k]   B [d x 2gk], W's biases before R's   P [d x 3k]   gates i o f c, z r h
 * x [T x B x n]    y [T x B x m]    h [T x B x dk], the states of the top layer
 * </pre>
 *
 * Of an encoder and its decoder {@code question} [S x B x n] is read first. States begin at zero.
 */
final class OnnxNetwork {

    private static final String TITLE = "ONNX";
    private static final Map<CellKind, List<Gate>> GATES = Map.of(CellKind.SIMPLE_RNN, List.of(Gate.STATE),
            CellKind.RELU_RNN, List.of(Gate.STATE), CellKind.SIGMOID_RNN, List.of(Gate.STATE),
            CellKind.LSTM, List.of(Gate.INPUT, Gate.OUTPUT, Gate.FORGET, Gate.CANDIDATE),
            CellKind.GRU, List.of(Gate.UPDATE, Gate.RESET, Gate.CANDIDATE),
            CellKind.GRU_BEFORE, List.of(Gate.UPDATE, Gate.RESET, Gate.CANDIDATE));
    private static final Map<CellKind, String> OPERATORS = Map.of(CellKind.SIMPLE_RNN, "RNN", CellKind.LSTM, "LSTM",
            CellKind.GRU, "GRU");
    private static final Map<CellKind, String> ACTIVATIONS = Map.of(CellKind.SIMPLE_RNN, "Tanh", CellKind.RELU_RNN, "Relu",
            CellKind.SIGMOID_RNN, "Sigmoid");

    private final OnnxGraph graph = new OnnxGraph();
    private final double[] parameters;

    private OnnxNetwork(double[] parameters) {
        this.parameters = parameters;
    }

    /**
     * The bytes of a model.
     *
     * @throws lab.unroll.words.InputException if ONNX has no such cell, or a decoder attends to its encoder
     */
    static byte[] of(Parameters network) {
        ParameterLayout layout = network.layout();
        WeightNames.requireCell(TITLE, GATES, layout.spec());
        WeightNames.requireNoAttention(TITLE, layout.spec());
        return new OnnxNetwork(network.toArray()).model(layout);
    }

    private byte[] model(ParameterLayout layout) {
        NetworkSpec spec = layout.spec();
        graph.wholes("joined_shape", 0, 0, spec.joined());
        if (layout.isPair()) {
            graph.input("question", "S", layout.encoder().spec().input());
            layers("encoder_", "question", layout.encoder(), "encoder_h", false);
        }
        graph.input("x", "T", spec.input());
        layers(layout.isPair() ? "decoder_" : "", "x", layout, "h", layout.isPair());
        graph.output("h", "T", spec.joined());
        if (spec.head().hasWeights()) {
            answer(layout);
            graph.output("y", "T", spec.output());
        }
        return graph.model(spec.cell().displayName());
    }

    /** The recurrent layers from the bottom to the top, whose states are called {@code top}. */
    private void layers(String part, String input, ParameterLayout layout, String top, boolean handedOver) {
        NetworkSpec spec = layout.spec();
        String read = input;
        for (int layer = 0; layer < spec.layers(); layer++) {
            String name = part + "l" + layer;
            List<LayerLayout> directions = new ArrayList<>();
            for (Direction direction : spec.directions()) {
                directions.add(layout.layer(layer, direction));
            }
            operator(name, read, spec, directions, handedOver ? "encoder_l" + layer : null);
            read = layer == spec.layers() - 1 ? top : name + "_joined";
            // [T x d x B x k] becomes [T x B x dk]
            graph.node("Transpose", List.of(name + "_Y"), List.of(name + "_turned")).with("perm", 0, 2, 1, 3).add();
            graph.node("Reshape", List.of(name + "_turned", "joined_shape"), List.of(read)).add();
        }
    }

    private void operator(String name, String input, NetworkSpec spec, List<LayerLayout> directions, String before) {
        slots(name, spec, directions).forEach(slot -> graph.tensor(slot.filled(parameters)));
        CellKind family = spec.cell().family();
        boolean carries = spec.cell().hasCellState();
        List<String> inputs = new ArrayList<>(List.of(input, name + "_W", name + "_R", name + "_B", "",
                before == null ? "" : before + "_Y_h"));
        List<String> outputs = new ArrayList<>(List.of(name + "_Y", name + "_Y_h"));
        if (carries) {
            inputs.add(before == null ? "" : before + "_Y_c");
            inputs.add(spec.form().peepholes() ? name + "_P" : "");
            outputs.add(name + "_Y_c");
        }
        while (inputs.get(inputs.size() - 1).isEmpty()) {
            inputs.remove(inputs.size() - 1);
        }
        OnnxGraph.Node node = graph.node(OPERATORS.get(family), inputs, outputs).with("hidden_size", (long) spec.hidden())
                .with("direction", spec.bidirectional() ? "bidirectional" : "forward");
        if (family == CellKind.SIMPLE_RNN) {
            node.with("activations", Collections.nCopies(directions.size(), ACTIVATIONS.get(spec.cell())));
        }
        if (family == CellKind.GRU) {
            node.with("linear_before_reset", spec.cell().reset() == Reset.AFTER_PRODUCT ? 1L : 0L);
        }
        node.add();
    }

    private static List<Slot> slots(String name, NetworkSpec spec, List<LayerLayout> directions) {
        int d = directions.size();
        int k = spec.hidden();
        int width = spec.fusedWidth();
        Slot input = Slot.of(name + "_W", d, width, directions.get(0).input());
        Slot recurrent = Slot.of(name + "_R", d, width, k);
        Slot bias = Slot.of(name + "_B", d, 2 * width);
        List<Gate> gates = GATES.get(spec.cell());
        List<Gate> heard = gates.stream().filter(Gate::isValve).toList();
        Slot peepholes = Slot.of(name + "_P", d, heard.size() * k);
        for (int row = 0; row < d; row++) {
            LayerLayout layer = directions.get(row);
            for (int g = 0; g < gates.size(); g++) {
                Gate gate = gates.get(g);
                input = input.withTurned(layer.inputWeights(gate), row * width + g * k, 0);
                recurrent = recurrent.withTurned(layer.recurrentWeights(gate), row * width + g * k, 0);
                bias = bias.with(layer.bias(gate), row, g * k);
                if (gate == Gate.CANDIDATE && layer.hasProductBias()) {
                    bias = bias.with(layer.productBias(), row, width + g * k);
                }
            }
            for (int p = 0; p < heard.size() && spec.form().peepholes(); p++) {
                peepholes = peepholes.with(layer.peephole(heard.get(p)), row, p * k);
            }
        }
        return spec.form().peepholes() ? List.of(input, recurrent, bias, peepholes) : List.of(input, recurrent, bias);
    }

    /** ŷ = φ(h W^y + b^y). */
    private void answer(ParameterLayout layout) {
        NetworkSpec spec = layout.spec();
        graph.tensor(Slot.of("W_y", spec.joined(), spec.output()).with(layout.outputWeights(), 0, 0).filled(parameters));
        graph.tensor(Slot.of("b_y", spec.output()).with(layout.outputBias(), 0, 0).filled(parameters));
        graph.node("MatMul", List.of("h", "W_y"), List.of("h_W_y")).add();
        String sum = switch (spec.head()) {
            case SOFTMAX, LOGISTIC -> "logits";
            case LINEAR, HIDDEN_STATE -> "y";
        };
        graph.node("Add", List.of("h_W_y", "b_y"), List.of(sum)).add();
        switch (spec.head()) {
            case SOFTMAX -> graph.node("Softmax", List.of(sum), List.of("y")).with("axis", 2L).add();
            case LOGISTIC -> graph.node("Sigmoid", List.of(sum), List.of("y")).add();
            default -> { }
        }
    }
}
