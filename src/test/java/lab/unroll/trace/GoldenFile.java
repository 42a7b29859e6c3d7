package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;

/**
 * One-layer reference values from PyTorch (see {@code golden/README.md}). The files map column vectors with matrices
 * [H][I]; ours map rows, so weights are transposed here.
 */
final class GoldenFile {

    static final double TOLERANCE = 1e-10;

    final JsonNode json;
    final CellKind cell;
    final int steps;
    final int batch;
    private final String name;
    int compared;

    private GoldenFile(String name, JsonNode json) {
        this.name = name;
        this.json = json;
        this.cell = json.get("cell").asText().equals("lstm") ? CellKind.LSTM : CellKind.SIMPLE_RNN;
        this.steps = json.get("T").asInt();
        this.batch = json.get("batch").asInt();
    }

    static GoldenFile read(String name) {
        try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new GoldenFile(name, new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    NetworkSpec spec(String loss) {
        int k = json.get("hidden_size").asInt();
        boolean softmax = loss.equals("softmax_ce");
        return new NetworkSpec(cell, json.get("input_size").asInt(), k,
                softmax ? json.at("/loss/softmax_ce/classes").asInt() : k,
                softmax ? OutputKind.SOFTMAX : OutputKind.HIDDEN_STATE);
    }

    Parameters parameters(String loss) {
        ParameterLayout layout = new ParameterLayout(spec(loss));
        double[] values = new double[layout.size()];
        for (ParameterBlock block : layout.blocks()) {
            JsonNode matrix = parameter(json.get("params"), json.at("/loss/softmax_ce"), block);
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    values[block.index(i, j)] = entry(matrix, block, i, j);
                }
            }
        }
        return new Parameters(layout, values);
    }

    /** Sample {@code b} of the batch as a sequence judged by one of the losses of the file. */
    Sequence sequence(String loss, int b) {
        List<Vector> inputs = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            inputs.add(vector(json.get("x").get(t).get(b)));
        }
        JsonNode targets = json.at("/loss/" + loss + "/targets");
        double[] weights = new double[steps];
        Sequence sequence;
        switch (loss) {
            case "sse" -> {
                Arrays.fill(weights, 1);
                List<Vector> values = new ArrayList<>();
                for (int t = 0; t < steps; t++) {
                    values.add(vector(targets.get(t).get(b)));
                }
                sequence = Sequence.ofValues(inputs, values, weights);
            }
            case "sse_last" -> {
                weights[steps - 1] = 1;
                List<Vector> values = new ArrayList<>();
                for (int t = 0; t < steps; t++) {
                    values.add(vector(targets.get(b)));
                }
                sequence = Sequence.ofValues(inputs, values, weights);
            }
            case "softmax_ce" -> {
                Arrays.fill(weights, 1.0 / (steps * batch));
                int[] classes = new int[steps];
                for (int t = 0; t < steps; t++) {
                    classes[t] = targets.get(t).get(b).asInt();
                }
                sequence = Sequence.ofClasses(inputs, classes, weights);
            }
            default -> throw new IllegalArgumentException("unknown loss " + loss);
        }
        Vector c0 = json.has("c0") ? vector(json.at("/c0/l0").get(b)) : null;
        return sequence.startingFrom(vector(json.at("/h0/l0").get(b)), c0);
    }

    void same(String what, JsonNode expected, double actual) {
        compared++;
        double reference = expected.asDouble();
        assertEquals(reference, actual, TOLERANCE * Math.max(1, Math.abs(reference)), () -> name + " " + what);
    }

    void same(String what, JsonNode expected, Vector actual) {
        assertEquals(expected.size(), actual.size(), () -> name + " size of " + what);
        for (int j = 0; j < actual.size(); j++) {
            same(what + "[" + j + "]", expected.get(j), actual.get(j));
        }
    }

    /** Compares every entry of a gradient, summed over the batch. */
    void sameParameters(String loss, JsonNode gradient, double[] actual) {
        for (ParameterBlock block : new ParameterLayout(spec(loss)).blocks()) {
            JsonNode matrix = parameter(gradient.get("params"), gradient, block);
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    compared++;
                    double reference = entry(matrix, block, i, j);
                    assertEquals(reference, actual[block.index(i, j)],
                            TOLERANCE * Math.max(1, Math.abs(reference)), name + " d" + block.name());
                }
            }
        }
    }

    private static JsonNode parameter(JsonNode cellParameters, JsonNode readout, ParameterBlock block) {
        boolean ofReadout = block.name().endsWith("_y");
        JsonNode found = ofReadout ? readout.get(block.name()) : cellParameters.get("l0." + block.name());
        if (found == null) {
            throw new IllegalArgumentException("no " + block.name());
        }
        return found;
    }

    private static double entry(JsonNode matrix, ParameterBlock block, int i, int j) {
        return block.name().startsWith("b") ? matrix.get(j).asDouble() : matrix.get(j).get(i).asDouble();
    }

    static Vector vector(JsonNode array) {
        double[] values = new double[array.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = array.get(j).asDouble();
        }
        return Vector.of(values);
    }

    static String letterInFile(Gate gate) {
        return gate == Gate.STATE ? "a" : gate.letter();
    }
}
