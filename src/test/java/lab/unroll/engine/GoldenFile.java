package lab.unroll.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;

/** Reads a golden file into the shapes of the motor. The file's matrices map columns, so they are transposed. */
final class GoldenFile {

    private final JsonNode root;

    GoldenFile(String name) {
        try (InputStream stream = GoldenFile.class.getResourceAsStream("/golden/" + name + ".json")) {
            root = new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** A node by the keys that lead to it. */
    JsonNode at(String... keys) {
        JsonNode node = root;
        for (String key : keys) {
            node = node.get(key);
        }
        return node;
    }

    CellKind cell() {
        return root.get("cell").asText().equals("lstm") ? CellKind.LSTM : CellKind.SIMPLE_RNN;
    }

    NetworkSpec spec(OutputKind head) {
        int hidden = root.get("hidden_size").asInt();
        int output = head == OutputKind.HIDDEN_STATE ? hidden
                : root.has("classes") ? root.get("classes").asInt() : at("loss", "softmax_ce", "classes").asInt();
        return new NetworkSpec(cell(), root.get("input_size").asInt(), hidden, output, head);
    }

    /** The flat array of the parameters (or gradients) in two nodes, one for the layer, one for the output. */
    static float[] flat(NetworkSpec spec, JsonNode layer, JsonNode output) {
        ParameterLayout layout = new ParameterLayout(spec);
        float[] flat = new float[layout.size()];
        for (Gate gate : spec.cell().gates()) {
            String letter = gate.letter().toLowerCase(Locale.ROOT);
            transpose(layer.get("l0.W_x" + letter), layout.inputWeights(gate), flat);
            transpose(layer.get("l0.W_h" + letter), layout.recurrentWeights(gate), flat);
            row(layer.get("l0.b" + (letter.isEmpty() ? "" : "_" + letter)), layout.bias(gate), flat);
        }
        if (spec.head().hasWeights()) {
            transpose(output.get("W_y"), layout.outputWeights(), flat);
            row(output.get("b_y"), layout.outputBias(), flat);
        }
        return flat;
    }

    private static void transpose(JsonNode matrix, ParameterBlock block, float[] flat) {
        for (int i = 0; i < block.rows(); i++) {
            for (int j = 0; j < block.cols(); j++) {
                flat[block.index(i, j)] = (float) matrix.get(j).get(i).asDouble();
            }
        }
    }

    private static void row(JsonNode vector, ParameterBlock block, float[] flat) {
        for (int j = 0; j < block.cols(); j++) {
            flat[block.index(0, j)] = (float) vector.get(j).asDouble();
        }
    }

    /** All numbers of nested arrays in their order. */
    static float[] numbers(JsonNode node) {
        List<Float> found = new ArrayList<>();
        collect(node, found);
        float[] numbers = new float[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i);
        }
        return numbers;
    }

    private static void collect(JsonNode node, List<Float> found) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, found));
        } else {
            found.add((float) node.asDouble());
        }
    }

    /** The file's inputs with class targets. */
    Batch classes(JsonNode targets) {
        Batch batch = Batch.ofClasses(root.get("T").asInt(), root.get("batch").asInt(), root.get("input_size").asInt());
        fillInputs(batch);
        float[] classes = numbers(targets);
        for (int row = 0; row < classes.length; row++) {
            batch.classes()[row] = (int) classes[row];
        }
        return batch;
    }

    /** The file's inputs with targets for h_t at every step, or for h_T only if there are only so many. */
    Batch values(JsonNode targets) {
        int size = root.get("batch").asInt();
        int hidden = root.get("hidden_size").asInt();
        Batch batch = Batch.ofValues(root.get("T").asInt(), size, root.get("input_size").asInt(), hidden);
        fillInputs(batch);
        float[] values = numbers(targets);
        int unjudged = batch.rows() - values.length / hidden;
        System.arraycopy(values, 0, batch.values(), unjudged * hidden, values.length);
        for (int row = 0; row < unjudged; row++) {
            batch.weights()[row] = 0;
        }
        return batch;
    }

    private void fillInputs(Batch batch) {
        float[] x = numbers(root.get("x"));
        System.arraycopy(x, 0, batch.inputs(), 0, x.length);
    }

    /** Sets the motor's initial states from the file. */
    void startStates(Motor motor) {
        motor.startFrom(numbers(at("h0", "l0")), root.has("c0") ? numbers(at("c0", "l0")) : null);
    }
}
