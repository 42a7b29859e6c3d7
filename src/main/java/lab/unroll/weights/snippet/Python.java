package lab.unroll.weights.snippet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.Tensor;

/** Lines of Python. */
final class Python {

    private static final String INDENT = "    ";

    private final StringBuilder code = new StringBuilder();

    Python line(String line) {
        code.append(line).append('\n');
        return this;
    }

    Python line(String pattern, Object... values) {
        return line(String.format(Locale.ROOT, pattern, values));
    }

    /** A dictionary {@code weights} with every tensor as lists of exact numbers. */
    Python weights(NamedTensors tensors) {
        line("weights = {");
        for (Tensor tensor : tensors.tensors().values()) {
            int cols = tensor.values().numCols;
            List<String> rows = IntStream.range(0, tensor.values().numRows).mapToObj(row -> list(
                    Arrays.copyOfRange(tensor.values().data, row * cols, (row + 1) * cols))).toList();
            boolean flat = tensor.shape().size() == 1;
            line(flat ? INDENT + "\"%s\": %s," : INDENT + "\"%s\": [", tensor.name(), rows.get(0));
            if (!flat) {
                rows.forEach(row -> line(INDENT + INDENT + row + ","));
                line(INDENT + "],");
            }
        }
        return line("}");
    }

    /**
     * What is read, [T x n]: one-hot vectors by their hot place, others number by number.
     *
     * @param zeros what makes a matrix of zeros, with places for its rows and columns
     * @param array what makes a matrix of lists, with a place for them
     */
    Python inputs(String name, List<Vector> inputs, String zeros, String array) {
        if (inputs.stream().allMatch(x -> x.equals(Vector.oneHot(x.argMax(), x.size())))) {
            String hot = inputs.stream().map(x -> String.valueOf(x.argMax())).collect(Collectors.joining(", "));
            return line(name + " = " + zeros, inputs.size(), inputs.get(0).size())
                    .line("%s[list(range(%d)), [%s]] = 1", name, inputs.size(), hot);
        }
        return matrix(name, inputs, array);
    }

    /** Rows of exact numbers. */
    Python matrix(String name, List<Vector> rows, String array) {
        int place = array.indexOf("%s");
        line(name + " = " + array.substring(0, place) + "[");
        rows.forEach(row -> line(INDENT + list(row.toArray()) + ","));
        return line("]" + array.substring(place + 2));
    }

    /** A list of exact numbers. */
    static String list(double[] values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    /** {@code True} or {@code False}. */
    static String truth(boolean value) {
        return value ? "True" : "False";
    }

    @Override
    public String toString() {
        return code.toString();
    }
}
