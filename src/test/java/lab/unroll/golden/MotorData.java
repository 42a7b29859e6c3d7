package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;

/** What a reference file holds, in the shapes of the motor. */
record MotorData<A>(GoldenFile file, Kernels<A> kernels) {

    /** Inputs [T][B][n] with targets [T][B][m], [T][B] classes, or [B][m] for the last step. */
    Batch batch(JsonNode x, JsonNode targets, NetworkSpec spec) {
        int steps = x.size();
        int size = x.get(0).size();
        boolean classes = spec.head() == OutputKind.SOFTMAX;
        Batch batch = classes ? Batch.ofClasses(steps, size, spec.input())
                : Batch.ofValues(steps, size, spec.input(), spec.output());
        copy(numbers(x), batch.inputs().data, 0);
        float[] given = numbers(targets);
        if (classes) {
            for (int row = 0; row < given.length; row++) {
                batch.classes()[row] = (int) given[row];
            }
            return batch;
        }
        int unjudged = batch.rows() - given.length / spec.output();
        copy(given, batch.values().data, unjudged * spec.output());
        for (int row = 0; row < unjudged; row++) {
            batch.weights()[row] = 0;
        }
        return batch;
    }

    private static void copy(float[] from, float[] to, int at) {
        if (from.length + at != to.length) {
            throw new IllegalStateException(from.length + " numbers for " + to.length);
        }
        System.arraycopy(from, 0, to, at, from.length);
    }

    /** Some steps of [T][..]. */
    static JsonNode steps(JsonNode all, int from, int count) {
        ArrayNode part = ((ArrayNode) all).arrayNode();
        for (int t = from; t < from + count; t++) {
            part.add(all.get(t));
        }
        return part;
    }

    A narrow(double[] values) {
        A array = kernels.zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            kernels.set(array, i, values[i]);
        }
        return array;
    }

    double[] scaled(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
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

    /** Rows of numbers, [B][k]. */
    static FMatrixRMaj matrix(JsonNode rows) {
        return FMatrixRMaj.wrap(rows.size(), rows.get(0).size(), numbers(rows));
    }

    interface LayerVisit {
        void visit(int layer, Direction direction, String key);
    }

    void eachLayer(NetworkSpec spec, LayerVisit visit) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                visit.visit(layer, direction, "l" + layer + (direction == Direction.REVERSE ? "r" : ""));
            }
        }
    }

    interface StateVisit {
        void visit(int t, int b, int j);
    }

    void eachState(NetworkSpec spec, int steps, StateVisit visit) {
        for (int t = 1; t <= steps; t++) {
            for (int b = 0; b < file.size("/batch"); b++) {
                for (int j = 0; j < spec.hidden(); j++) {
                    visit.visit(t, b, j);
                }
            }
        }
    }
}
