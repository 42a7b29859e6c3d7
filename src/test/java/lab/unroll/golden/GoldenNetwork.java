package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;

/** Shapes and weights of a reference file. Its matrices map columns, [H][I]; ours map rows, so they are transposed here. */
final class GoldenNetwork {

    private GoldenNetwork() {
    }

    static CellKind cell(GoldenFile file) {
        String name = file.at("/cell").asText();
        return switch (name) {
            case "rnn_tanh" -> CellKind.SIMPLE_RNN;
            case "rnn_relu" -> CellKind.RELU_RNN;
            case "lstm" -> CellKind.LSTM;
            case "gru_reset_after" -> CellKind.GRU;
            case "gru_reset_before" -> CellKind.GRU_BEFORE;
            case "ugrnn" -> CellKind.UGRNN;
            default -> throw new IllegalStateException(file.name() + " is of an unknown cell: " + name);
        };
    }

    static NetworkSpec spec(GoldenFile file, int input, int layers, boolean bidirectional, OutputKind head,
                            int classes) {
        int k = file.size("/hidden_size");
        int output = head == OutputKind.HIDDEN_STATE ? bidirectional ? 2 * k : k : classes;
        return new NetworkSpec(cell(file), LstmVariant.STANDARD, input, k, layers, bidirectional, output, head);
    }

    /**
     * Reads the parameters of a network.
     *
     * @param weights the object with the weights of the cells
     * @param readout the object with W_y and b_y, or null
     * @param prefix  of the names of a one-layer network, for example {@code l0.}
     */
    static Parameters parameters(NetworkSpec spec, JsonNode weights, JsonNode readout, String prefix) {
        ParameterLayout layout = new ParameterLayout(spec);
        double[] values = new double[layout.size()];
        for (ParameterBlock block : layout.blocks()) {
            JsonNode matrix = find(block, weights, readout, prefix);
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    values[block.index(i, j)] = entry(matrix, i, j).asDouble();
                }
            }
        }
        return new Parameters(layout, values);
    }

    /** Compares a flat gradient or flat parameters, entry by entry. */
    static void compare(Comparison comparison, String what, NetworkSpec spec, JsonNode weights, JsonNode readout,
                        String prefix, double[] actual) {
        for (ParameterBlock block : new ParameterLayout(spec).blocks()) {
            JsonNode matrix = find(block, weights, readout, prefix);
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    comparison.same(what + " " + block.name() + "(" + i + ", " + j + ")", entry(matrix, i, j),
                            actual[block.index(i, j)]);
                }
            }
        }
    }

    private static JsonNode find(ParameterBlock block, JsonNode weights, JsonNode readout, String prefix) {
        String name = block.name();
        boolean ofReadout = name.endsWith("_y");
        boolean prefixed = name.startsWith("l") && name.contains(".");
        JsonNode found = ofReadout ? readout.get(name) : weights.get(prefixed ? name : prefix + name);
        if (found == null) {
            throw new IllegalStateException("no parameter " + prefix + name);
        }
        return found;
    }

    /** Entry (i, j) of ours is (j, i) of theirs; a bias is a row. */
    private static JsonNode entry(JsonNode matrix, int i, int j) {
        return matrix.get(0).isNumber() ? matrix.get(j) : matrix.get(j).get(i);
    }
}
