package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;

/** Holds the functions of neurons, and softmax, against a reference file. */
final class FunctionsGolden<A> {

    private final GoldenFile file;
    private final MotorData<A> data;
    private final Kernels<A> kernels;
    private final Comparison comparison;

    private FunctionsGolden(GoldenFile file, Kernels<A> kernels, double tolerance) {
        this.file = file;
        this.kernels = kernels;
        data = new MotorData<>(file, kernels);
        comparison = new Comparison("functions " + kernels.name() + ", " + file.name(), tolerance);
    }

    static <A> Comparison of(GoldenFile file, Kernels<A> kernels, double tolerance) {
        FunctionsGolden<A> golden = new FunctionsGolden<>(file, kernels, tolerance);
        file.keys("/functions").forEach(golden::function);
        golden.softmax();
        golden.temperature();
        return golden.comparison;
    }

    private void function(String name) {
        switch (name) {
            case "tanh" -> neuron(name, CellKind.SIMPLE_RNN);
            case "relu" -> neuron(name, CellKind.RELU_RNN);
            case "sigmoid" -> neuron(name, CellKind.SIGMOID_RNN);
            case "softplus" -> softplus();
            default -> throw new IllegalStateException("unknown function: " + name);
        }
    }

    /** A SimpleRNN with one unit for each argument. */
    private void neuron(String name, CellKind cell) {
        JsonNode x = file.at("/x");
        int k = x.size();
        NetworkSpec spec = new NetworkSpec(cell, 1, k, k, OutputKind.HIDDEN_STATE);
        Tape<A> tape = new Tape<>(kernels, new TapeShape(spec, 1, 1, true));
        for (int j = 0; j < k; j++) {
            kernels.set(tape.gates, j, x.get(j).asDouble());
            kernels.set(tape.stateGradient, tape.hidden + j, 1);
        }
        kernels.cells().simpleForward(tape, cell, 0, 1, 1);
        kernels.cells().simpleBackward(tape, cell, 0, 1, 1);
        for (int j = 0; j < k; j++) {
            comparison.same(name, file.at("/functions/" + name + "/y").get(j), kernels.get(tape.state, tape.hidden + j));
            comparison.same(name + "'", file.at("/functions/" + name + "/dy").get(j),
                    kernels.get(tape.gatesGradient, j));
        }
    }

    /** ln(1 + e^x), the logistic loss where the target is 0. */
    private void softplus() {
        JsonNode x = file.at("/x");
        FMatrixRMaj zero = new FMatrixRMaj(1, 1);
        for (int j = 0; j < x.size(); j++) {
            A z = data.narrow(new double[] {x.get(j).asDouble()});
            A gradient = kernels.zeros(1);
            comparison.same("softplus", file.at("/functions/softplus/y").get(j),
                    kernels.losses().crossEntropy(z, 0, zero, 0, 1));
            kernels.losses().logistic(z, 0, 1);
            kernels.losses().difference(z, 0, zero, 0, 1, 1, gradient);
            comparison.same("softplus'", file.at("/functions/softplus/dy").get(j), kernels.get(gradient, 0));
        }
    }

    private void softmax() {
        for (JsonNode one : file.at("/softmax")) {
            int target = one.get("target").asInt();
            JsonNode logits = one.get("logits");
            A z = padded(logits, 1);
            double logSum = kernels.losses().softmax(z, 0, kernels.length(z));
            A gradient = kernels.zeros(kernels.length(z));
            kernels.losses().difference(z, 0, target, kernels.length(z), 1, gradient);
            comparison.same("logsumexp", one.get("logsumexp"), logSum);
            comparison.same("cross-entropy", one.get("cross_entropy"), logSum - logits.get(target).asDouble());
            for (int j = 0; j < logits.size(); j++) {
                comparison.same("probability", one.get("probs").get(j), kernels.get(z, j));
                comparison.same("log probability", one.get("log_probs").get(j), logits.get(j).asDouble() - logSum);
                comparison.same("gradient", one.get("grad").get(j), kernels.get(gradient, j));
            }
        }
    }

    private void temperature() {
        for (JsonNode one : file.at("/temperature/cases")) {
            A z = padded(file.at("/temperature/logits"), one.get("temperature").asDouble());
            kernels.losses().softmax(z, 0, kernels.length(z));
            for (int j = 0; j < one.get("probs").size(); j++) {
                comparison.same("probability", one.get("probs").get(j), kernels.get(z, j));
            }
        }
    }

    private A padded(JsonNode logits, double temperature) {
        A z = kernels.zeros(kernels.padded(logits.size()));
        kernels.fill(z, 0, kernels.length(z), Double.NEGATIVE_INFINITY);
        for (int j = 0; j < logits.size(); j++) {
            kernels.set(z, j, logits.get(j).asDouble() / temperature);
        }
        return z;
    }
}
