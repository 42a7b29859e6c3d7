package lab.unroll.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads a model of ONNX and computes it, one sequence at a time, operator by operator as
 * https://onnx.ai/onnx/operators says: RNN, LSTM, GRU, Transpose and Reshape of their joined states, MatMul, Add, Softmax
 * and Sigmoid. Knows nothing of the code that writes models.
 */
final class OnnxModel {

    /** The fields of a message by number; numbers are longs, all else is bytes. */
    private static final class Fields {

        private final Map<Integer, List<Object>> fields = new HashMap<>();

        Fields(byte[] message) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            while (bytes.hasRemaining()) {
                long tag = varint(bytes);
                Object value;
                if ((tag & 7) == 0) {
                    value = varint(bytes);
                } else if ((tag & 7) == 2) {
                    byte[] part = new byte[(int) varint(bytes)];
                    bytes.get(part);
                    value = part;
                } else {
                    throw new IllegalStateException("kind " + (tag & 7));
                }
                fields.computeIfAbsent((int) (tag >> 3), number -> new ArrayList<>()).add(value);
            }
        }

        private static long varint(ByteBuffer bytes) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes.get();
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        List<Fields> messages(int number) {
            return all(number).stream().map(bytes -> new Fields((byte[]) bytes)).toList();
        }

        List<String> texts(int number) {
            return all(number).stream().map(bytes -> new String((byte[]) bytes, StandardCharsets.UTF_8)).toList();
        }

        List<Long> numbers(int number) {
            return all(number).stream().map(Long.class::cast).toList();
        }

        String text(int number) {
            return texts(number).get(0);
        }

        byte[] bytes(int number) {
            return (byte[]) all(number).get(0);
        }

        private List<Object> all(int number) {
            return fields.getOrDefault(number, List.of());
        }
    }

    private final Fields graph;
    private final Map<String, float[]> tensors = new LinkedHashMap<>();
    private final Map<String, List<Long>> shapes = new HashMap<>();

    OnnxModel(byte[] model) {
        Fields fields = new Fields(model);
        if (fields.numbers(1).get(0) != 7 || fields.messages(8).get(0).numbers(2).get(0) != 14) {
            throw new IllegalStateException("versions");
        }
        graph = fields.messages(7).get(0);
        for (Fields tensor : graph.messages(5)) {
            shapes.put(tensor.text(8), tensor.numbers(1));
            if (tensor.numbers(2).get(0) == 1) {
                ByteBuffer raw = ByteBuffer.wrap(tensor.bytes(9)).order(ByteOrder.LITTLE_ENDIAN);
                float[] values = new float[raw.remaining() / Float.BYTES];
                raw.asFloatBuffer().get(values);
                tensors.put(tensor.text(8), values);
            }
        }
    }

    List<Long> shape(String tensor) {
        return shapes.get(tensor);
    }

    float[] tensor(String name) {
        return tensors.get(name);
    }

    List<String> inputs() {
        return graph.messages(11).stream().map(input -> input.text(1)).toList();
    }

    List<String> operators() {
        return graph.messages(1).stream().map(node -> node.text(4)).toList();
    }

    /** Rows of every value, [T x width]; of the states behind the last step, one row. */
    Map<String, double[][]> run(Map<String, double[][]> inputs) {
        Map<String, double[][]> values = new HashMap<>(inputs);
        for (Fields node : graph.messages(1)) {
            List<String> in = node.texts(1);
            String out = node.texts(2).get(0);
            double[][] x = values.get(in.get(0));
            switch (node.text(4)) {
                case "RNN", "LSTM", "GRU" -> new Recurrent(node, values).run(x);
                // One sequence: the joined states of Y are kept joined from the beginning.
                case "Transpose", "Reshape" -> values.put(out, x);
                case "MatMul" -> values.put(out, product(x, tensor(in.get(1))));
                case "Add" -> values.put(out, rows(x, row -> plus(row, tensor(in.get(1)))));
                case "Softmax" -> values.put(out, rows(x, OnnxModel::softmax));
                case "Sigmoid" -> values.put(out, rows(x, row -> each(row, OnnxModel::sigmoid)));
                default -> throw new IllegalStateException(node.text(4));
            }
        }
        return values;
    }

    private interface RowMap {
        double[] of(double[] row);
    }

    private static double[][] rows(double[][] x, RowMap map) {
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = map.of(x[t]);
        }
        return y;
    }

    private static double[][] product(double[][] x, float[] weights) {
        return rows(x, row -> {
            double[] sum = new double[weights.length / row.length];
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += row[i] * weights[i * sum.length + j];
                }
            }
            return sum;
        });
    }

    private static double[] plus(double[] row, float[] bias) {
        double[] sum = row.clone();
        for (int j = 0; j < sum.length; j++) {
            sum[j] += bias[j];
        }
        return sum;
    }

    private static double[] softmax(double[] row) {
        double[] exponentials = each(row, Math::exp);
        double sum = 0;
        for (double one : exponentials) {
            sum += one;
        }
        double total = sum;
        return each(exponentials, one -> one / total);
    }

    private static double[] each(double[] row, DoubleUnaryOperator function) {
        double[] result = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            result[j] = function.applyAsDouble(row[j]);
        }
        return result;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** One operator over one sequence. */
    private final class Recurrent {

        private final Map<String, double[][]> values;
        private final List<String> in;
        private final List<String> out;
        private final String operator;
        private final Map<String, Fields> attributes = new HashMap<>();
        private final int k;
        private final int width;
        private int d;

        Recurrent(Fields node, Map<String, double[][]> values) {
            this.values = values;
            in = node.texts(1);
            out = node.texts(2);
            operator = node.text(4);
            node.messages(5).forEach(attribute -> attributes.put(attribute.text(1), attribute));
            k = attributes.get("hidden_size").numbers(3).get(0).intValue();
            width = (int) (long) shape(in.get(1)).get(1);
        }

        void run(double[][] x) {
            int directions = (int) (long) shape(in.get(1)).get(0);
            double[][] joined = new double[x.length][directions * k];
            for (d = 0; d < directions; d++) {
                double[] h = start(5);
                double[] c = start(6);
                for (int s = 0; s < x.length; s++) {
                    int t = d == 0 ? s : x.length - 1 - s;
                    h = step(x[t], h, c);
                    System.arraycopy(h, 0, joined[t], d * k, k);
                }
                values.put(out.get(1), new double[][] {h});
                if (operator.equals("LSTM")) {
                    values.put(out.get(2), new double[][] {c});
                }
            }
            values.put(out.get(0), joined);
        }

        private double[] start(int input) {
            return in.size() <= input || in.get(input).isEmpty() ? new double[k] : values.get(in.get(input))[0].clone();
        }

        /** Row r of the weights of an input times a vector. */
        private double dot(int input, int r, double[] vector) {
            float[] weights = tensor(in.get(input));
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += weights[(d * width + r) * vector.length + i] * vector[i];
            }
            return sum;
        }

        private double bias(int place) {
            return tensor(in.get(3))[d * 2 * width + place];
        }

        /** Xt (W^T) + Ht-1 (R^T) + Wb + Rb of a gate of a unit. */
        private double sum(int gate, int j, double[] x, double[] h) {
            int r = gate * k + j;
            return dot(1, r, x) + dot(2, r, h) + bias(r) + bias(width + r);
        }

        private double peephole(int gate, int j, double c) {
            return in.size() < 8 ? 0 : tensor(in.get(7))[(d * 3 + gate) * k + j] * c;
        }

        /** Gives the new h; of an LSTM c is changed. */
        private double[] step(double[] x, double[] h, double[] c) {
            double[] next = new double[k];
            for (int j = 0; j < k; j++) {
                next[j] = switch (operator) {
                    case "RNN" -> activation().applyAsDouble(sum(0, j, x, h));
                    case "LSTM" -> lstm(j, x, h, c);
                    default -> gru(j, x, h);
                };
            }
            return next;
        }

        private DoubleUnaryOperator activation() {
            return Map.<String, DoubleUnaryOperator>of("Tanh", Math::tanh, "Relu", a -> Math.max(0, a),
                    "Sigmoid", OnnxModel::sigmoid).get(attributes.get("activations").texts(9).get(d));
        }

        private double lstm(int j, double[] x, double[] h, double[] c) {
            double i = sigmoid(sum(0, j, x, h) + peephole(0, j, c[j]));
            double f = sigmoid(sum(2, j, x, h) + peephole(2, j, c[j]));
            c[j] = f * c[j] + i * Math.tanh(sum(3, j, x, h));
            return sigmoid(sum(1, j, x, h) + peephole(1, j, c[j])) * Math.tanh(c[j]);
        }

        private double gru(int j, double[] x, double[] h) {
            double z = sigmoid(sum(0, j, x, h));
            int r = 2 * k + j;
            double heard;
            if (attributes.get("linear_before_reset").numbers(3).get(0) == 1) {
                heard = sigmoid(sum(1, j, x, h)) * (dot(2, r, h) + bias(width + r));
            } else {
                double[] reset = new double[k];
                for (int i = 0; i < k; i++) {
                    reset[i] = sigmoid(sum(1, i, x, h)) * h[i];
                }
                heard = dot(2, r, reset) + bias(width + r);
            }
            return (1 - z) * Math.tanh(dot(1, r, x) + heard + bias(r)) + z * h[j];
        }
    }
}
