package lab.unroll.weights;

import java.util.List;
import lab.unroll.weights.file.ProtoMessage;
import lab.unroll.weights.file.Tensor;

/**
 * A graph of ONNX that grows: nodes, tensors, inputs and outputs. The numbers of the fields are those of
 * {@code onnx.proto} (Open Neural Network Exchange, IR version 7, operators of version 14).
 */
final class OnnxGraph {

    private static final int IR_VERSION = 7;
    private static final int OPERATORS = 14;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;
    private static final int ATTRIBUTE_STRING = 3;
    private static final int ATTRIBUTE_STRINGS = 8;

    private final ProtoMessage graph = new ProtoMessage();

    /** A node; its name is that of its first output. An empty name of an input leaves it out. */
    Node node(String operator, List<String> inputs, List<String> outputs) {
        return new Node(operator, inputs, outputs);
    }

    /** A node that is being described. */
    final class Node {

        private final ProtoMessage node = new ProtoMessage();

        private Node(String operator, List<String> inputs, List<String> outputs) {
            String name = outputs.stream().filter(output -> !output.isEmpty()).findFirst().orElseThrow();
            node.texts(1, inputs).texts(2, outputs).text(3, name + "_" + operator).text(4, operator);
        }

        Node with(String name, long value) {
            node.message(5, new ProtoMessage().text(1, name).number(3, value).number(20, ATTRIBUTE_INT));
            return this;
        }

        Node with(String name, String value) {
            node.message(5, new ProtoMessage().text(1, name).text(4, value).number(20, ATTRIBUTE_STRING));
            return this;
        }

        Node with(String name, List<String> values) {
            node.message(5, new ProtoMessage().text(1, name).texts(9, values).number(20, ATTRIBUTE_STRINGS));
            return this;
        }

        Node with(String name, int... values) {
            ProtoMessage attribute = new ProtoMessage().text(1, name);
            for (int value : values) {
                attribute.number(8, value);
            }
            node.message(5, attribute.number(20, ATTRIBUTE_INTS));
            return this;
        }

        void add() {
            graph.message(1, node);
        }
    }

    /** A tensor of weights. */
    void tensor(Tensor tensor) {
        ProtoMessage message = new ProtoMessage();
        tensor.shape().forEach(size -> message.number(1, size));
        graph.message(5, message.number(2, FLOAT).text(8, tensor.name()).values(9, tensor));
    }

    /** A constant vector of whole numbers. */
    void wholes(String name, long... values) {
        ProtoMessage message = new ProtoMessage().number(1, values.length).number(2, INT64);
        for (long value : values) {
            message.number(7, value);
        }
        graph.message(5, message.text(8, name));
    }

    /** An input [steps x B x width]. */
    void input(String name, String steps, int width) {
        graph.message(11, value(name, steps, width));
    }

    /** An output [steps x B x width]. */
    void output(String name, String steps, int width) {
        graph.message(12, value(name, steps, width));
    }

    private static ProtoMessage value(String name, String steps, int width) {
        ProtoMessage shape = new ProtoMessage().message(1, new ProtoMessage().text(2, steps))
                .message(1, new ProtoMessage().text(2, "B")).message(1, new ProtoMessage().number(1, width));
        ProtoMessage tensor = new ProtoMessage().number(1, FLOAT).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }

    /** The model with this graph. */
    byte[] model(String name) {
        ProtoMessage operators = new ProtoMessage().text(1, "").number(2, OPERATORS);
        return new ProtoMessage().number(1, IR_VERSION).text(2, "Unroll").message(7, graph.text(2, name))
                .message(8, operators).toBytes();
    }
}
