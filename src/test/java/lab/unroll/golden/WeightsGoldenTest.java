package lab.unroll.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.weights.WeightNames;
import lab.unroll.weights.file.Tensor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Names, order and transposition of the tensors of PyTorch and Keras against the reference files, whose matrices map
 * columns, gate by gate: the tensors are put together here from the numbers of the file alone.
 */
class WeightsGoldenTest {

    private static final Map<CellKind, List<String>> PYTORCH = Map.of(CellKind.SIMPLE_RNN, List.of(""),
            CellKind.RELU_RNN, List.of(""), CellKind.LSTM, List.of("i", "f", "g", "o"), CellKind.GRU, List.of("r", "z", "n"));
    private static final Map<CellKind, List<String>> KERAS = Map.of(CellKind.SIMPLE_RNN, List.of(""),
            CellKind.RELU_RNN, List.of(""), CellKind.LSTM, List.of("i", "f", "g", "o"), CellKind.GRU, List.of("z", "r", "n"),
            CellKind.GRU_BEFORE, List.of("z", "r", "n"));
    private static final Map<CellKind, String> KERAS_NAMES = Map.of(CellKind.SIMPLE_RNN, "simple_rnn", CellKind.LSTM, "lstm",
            CellKind.GRU, "gru");

    @TestFactory
    Stream<DynamicTest> tensorsAreThoseOfTheReferenceFiles() throws IOException {
        Path folder = GoldenTest.folder();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no reference files in " + folder);
        List<GoldenFile> networks = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                GoldenFile golden = GoldenFile.read(file);
                if (golden.has("/layers")) {
                    networks.add(golden);
                }
            }
        }
        assertTrue(networks.size() > 10, "reference files of networks");
        return networks.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private static void check(GoldenFile file) {
        boolean both = file.at("/bidirectional").asBoolean();
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), file.size("/layers"), both, OutputKind.SOFTMAX,
                file.size("/loss/softmax_ce/classes"));
        JsonNode weights = file.at("/params");
        JsonNode head = file.at("/loss/softmax_ce");
        Parameters parameters = GoldenNetwork.parameters(spec, weights, head, "l0.");
        if (PYTORCH.containsKey(spec.cell())) {
            assertEquals(pyTorch(spec, weights, head), texts(WeightNames.PYTORCH, parameters));
        }
        if (KERAS.containsKey(spec.cell())) {
            assertEquals(keras(spec, weights, head), texts(WeightNames.KERAS, parameters));
        }
    }

    private static Map<String, String> texts(WeightNames names, Parameters parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        names.tensors(parameters).tensors().forEach((name, tensor) -> texts.put(name, text(tensor)));
        return texts;
    }

    private static String text(Tensor tensor) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < tensor.values().numRows; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < tensor.values().numCols; j++) {
                row.add(tensor.values().get(i, j));
            }
            rows.add(row);
        }
        return tensor.shape().size() == 1 ? rows.get(0).toString() : rows.toString();
    }

    private static Map<String, String> pyTorch(NetworkSpec spec, JsonNode weights, JsonNode head) {
        Map<String, String> tensors = new LinkedHashMap<>();
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (String reverse : spec.bidirectional() ? List.of("", "r") : List.of("")) {
                String from = "l" + layer + reverse + ".";
                String ending = "_l" + layer + (reverse.isEmpty() ? "" : "_reverse");
                List<List<Double>> input = new ArrayList<>();
                List<List<Double>> recurrent = new ArrayList<>();
                List<Double> bias = new ArrayList<>();
                List<Double> second = new ArrayList<>();
                for (String gate : PYTORCH.get(spec.cell())) {
                    weights.get(from + "W_x" + gate).forEach(row -> input.add(numbers(row)));
                    weights.get(from + "W_h" + gate).forEach(row -> recurrent.add(numbers(row)));
                    bias.addAll(numbers(weights.get(from + (gate.isEmpty() ? "b" : "b_" + gate))));
                    second.addAll(spec.cell() == CellKind.GRU && gate.equals("n") ? numbers(weights.get(from + "b_hn"))
                            : zeros(spec.hidden()));
                }
                tensors.put("rnn.weight_ih" + ending, input.toString());
                tensors.put("rnn.weight_hh" + ending, recurrent.toString());
                tensors.put("rnn.bias_ih" + ending, bias.toString());
                tensors.put("rnn.bias_hh" + ending, second.toString());
            }
        }
        List<List<Double>> linear = new ArrayList<>();
        head.get("W_y").forEach(row -> linear.add(numbers(row)));
        tensors.put("linear.weight", linear.toString());
        tensors.put("linear.bias", numbers(head.get("b_y")).toString());
        return tensors;
    }

    private static Map<String, String> keras(NetworkSpec spec, JsonNode weights, JsonNode head) {
        Map<String, String> tensors = new LinkedHashMap<>();
        String cell = KERAS_NAMES.get(spec.cell().family());
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (String reverse : spec.bidirectional() ? List.of("", "r") : List.of("")) {
                String from = "l" + layer + reverse + ".";
                String number = layer == 0 ? "" : "_" + layer;
                String path = (spec.bidirectional() ? "bidirectional" + number + "/"
                        + (reverse.isEmpty() ? "forward_" : "backward_") : "") + cell + number + "/" + cell + "_cell/";
                List<List<Double>> input = rows(spec.inputOf(layer));
                List<List<Double>> recurrent = rows(spec.hidden());
                List<List<Double>> bias = rows(2);
                for (String gate : KERAS.get(spec.cell())) {
                    turned(weights.get(from + "W_x" + gate), input);
                    turned(weights.get(from + "W_h" + gate), recurrent);
                    bias.get(0).addAll(numbers(weights.get(from + (gate.isEmpty() ? "b" : "b_" + gate))));
                    bias.get(1).addAll(gate.equals("n") && weights.has(from + "b_hn") ? numbers(weights.get(from + "b_hn"))
                            : zeros(spec.hidden()));
                }
                tensors.put(path + "kernel", input.toString());
                tensors.put(path + "recurrent_kernel", recurrent.toString());
                tensors.put(path + "bias", spec.cell() == CellKind.GRU ? bias.toString() : bias.get(0).toString());
            }
        }
        List<List<Double>> dense = rows(spec.joined());
        turned(head.get("W_y"), dense);
        tensors.put("dense/kernel", dense.toString());
        tensors.put("dense/bias", numbers(head.get("b_y")).toString());
        return tensors;
    }

    private static List<List<Double>> rows(int count) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>());
        }
        return rows;
    }

    /** Adds the columns of a matrix to rows. */
    private static void turned(JsonNode matrix, List<List<Double>> rows) {
        matrix.forEach(column -> {
            for (int i = 0; i < column.size(); i++) {
                rows.get(i).add(column.get(i).asDouble());
            }
        });
    }

    private static List<Double> numbers(JsonNode row) {
        List<Double> numbers = new ArrayList<>();
        row.forEach(value -> numbers.add(value.asDouble()));
        return numbers;
    }

    private static List<Double> zeros(int count) {
        return Collections.nCopies(count, 0.0);
    }
}
