package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.RecurrentStates;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;

/** Holds the motor against reference files of networks, truncated training and training runs. */
final class MotorGolden<A> {

    private final GoldenFile file;
    private final MotorData<A> data;
    private final Comparison comparison;

    private MotorGolden(GoldenFile file, Kernels<A> kernels, double tolerance) {
        this.file = file;
        data = new MotorData<>(file, kernels);
        comparison = new Comparison("motor " + kernels.name() + ", " + file.name(), tolerance);
    }

    static <A> Comparison network(GoldenFile file, Kernels<A> kernels, double tolerance) {
        MotorGolden<A> golden = new MotorGolden<>(file, kernels, tolerance);
        for (String loss : file.keys("/loss")) {
            golden.loss(loss);
        }
        return golden.comparison;
    }

    static <A> Comparison truncated(GoldenFile file, Kernels<A> kernels, double tolerance) {
        MotorGolden<A> golden = new MotorGolden<>(file, kernels, tolerance);
        golden.truncated();
        return golden.comparison;
    }

    static <A> Comparison training(GoldenFile file, Kernels<A> kernels, double tolerance) {
        MotorGolden<A> golden = new MotorGolden<>(file, kernels, tolerance);
        golden.training();
        return golden.comparison;
    }

    // Networks

    private void loss(String loss) {
        OutputKind head = loss.equals("softmax_ce") ? OutputKind.SOFTMAX : OutputKind.HIDDEN_STATE;
        String at = "/loss/" + loss;
        int classes = head == OutputKind.SOFTMAX ? file.size(at + "/classes") : 0;
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), file.size("/layers"),
                file.at("/bidirectional").asBoolean(), head, classes);
        boolean readout = head == OutputKind.SOFTMAX;
        Parameters parameters = GoldenNetwork.parameters(spec, file.at("/params"), readout ? file.peek(at) : null, "l0.");
        int steps = file.size("/T");
        Batch batch = data.batch(file.at("/x"), file.at(at + "/targets"), spec);
        Motor<A> motor = new Motor<>(data.kernels(),
                MotorPlan.training(spec, steps, file.size("/batch")).withInputGradient(), new ThreadTeam(1));
        data.eachLayer(spec, (layer, direction, key) -> motor.states().start(layer, direction,
                MotorData.matrix(file.at("/h0/" + key)),
                spec.cell().hasCellState() ? MotorData.matrix(file.at("/c0/" + key)) : null));

        // the motor's loss is a mean over rows, the squared errors of the files are sums
        double scale = readout ? 1 : batch.judgedWeight();
        comparison.same(loss, file.at(at + "/loss"), scale * motor.forward(data.narrow(parameters.toArray()), batch));
        Parameters gradient = motor.parameters(motor.backward(batch));

        GoldenNetwork.compare(comparison, loss + " gradient", spec, file.at(at + "/grad/params"),
                readout ? file.peek(at + "/grad") : null, "l0.", data.scaled(gradient.toArray(), scale));
        states(motor, spec);
        gradients(motor, spec, at + "/grad", scale);
        if (readout) {
            comparison.sameAll("probs", file.at(at + "/probs"), motor.answers().data, 1);
            comparison.sameAll("dlogits", file.at(at + "/grad/logits"), motor.answersGradient().data, 1);
        }
    }

    private void states(Motor<A> motor, NetworkSpec spec) {
        RecurrentStates<A> states = motor.states();
        boolean cell = spec.cell().hasCellState();
        comparison.sameAll("output", file.at("/forward/output"), motor.hiddenStates().data, 1);
        data.eachLayer(spec, (layer, direction, key) -> {
            data.eachState(spec, motor.plan().steps(), (t, b, j) -> {
                comparison.same("h", file.at("/forward/h/" + key).get(t - 1).get(b).get(j),
                        states.hidden(layer, direction, t, b, j));
                if (cell) {
                    comparison.same("c", file.at("/forward/c/" + key).get(t - 1).get(b).get(j),
                            states.cell(layer, direction, t, b, j));
                }
            });
            for (String gate : file.keys("/forward/gates/" + key)) {
                // the motor does not keep a, of which h is made
                if (!gate.equals("a")) {
                    JsonNode says = file.at("/forward/gates/" + key + "/" + gate);
                    data.eachState(spec, motor.plan().steps(), (t, b, j) -> comparison.same(gate,
                            says.get(t - 1).get(b).get(j), gate(states, spec, layer, direction, gate, t, b, j)));
                }
            }
        });
    }

    private static double gate(RecurrentStates<?> states, NetworkSpec spec, int layer, Direction direction, String name, int t,
                               int b, int j) {
        if (name.equals("hn")) {
            return states.resetProduct(layer, direction, t, b, j);
        }
        CellKind cell = spec.cell();
        Gate gate = cell.gates().stream().filter(g -> cell.letterOf(g).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown gate: " + name));
        return states.gate(layer, direction, gate, t, b, j);
    }

    private void gradients(Motor<A> motor, NetworkSpec spec, String grad, double scale) {
        RecurrentStates<A> states = motor.states();
        comparison.sameAll("dx", file.at(grad + "/x"), motor.inputGradient().data, scale);
        data.eachLayer(spec, (layer, direction, key) -> {
            int start = states.startOf(direction);
            data.eachState(spec, motor.plan().steps(), (t, b, j) -> {
                comparison.same("dh", file.at(grad + "/h/" + key).get(t - 1).get(b).get(j),
                        scale * states.hiddenGradient(layer, direction, t, b, j));
                comparison.same("dh0", file.at(grad + "/h0/" + key).get(b).get(j),
                        scale * states.hiddenGradient(layer, direction, start, b, j));
                if (spec.cell().hasCellState()) {
                    comparison.same("dc0", file.at(grad + "/c0/" + key).get(b).get(j),
                            scale * states.firstCellGradient(layer, direction, b, j));
                }
            });
        });
    }

    // Truncated back-propagation through time

    private void truncated() {
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), 1, false, OutputKind.HIDDEN_STATE, 0);
        Parameters parameters = GoldenNetwork.parameters(spec, file.at("/params"), null, "l0.");
        int steps = file.size("/T");
        int chunk = file.size("/chunk");
        Motor<A> whole = new Motor<>(data.kernels(), MotorPlan.training(spec, steps, file.size("/batch")), new ThreadTeam(1));
        start(whole, spec);
        piece(whole, spec, parameters, "/full", 0);
        Motor<A> motor = new Motor<>(data.kernels(), MotorPlan.training(spec, chunk, file.size("/batch")), new ThreadTeam(1));
        start(motor, spec);
        double[] sum = new double[spec.parameterCount()];
        for (int part = 0; part * chunk < steps; part++) {
            double[] gradient = piece(motor, spec, parameters, "/truncated/" + part, part * chunk);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
            motor.states().carryOn();
        }
        GoldenNetwork.compare(comparison, "sum", spec, file.at("/truncated_sum"), null, "l0.", sum);
        Batch batch = data.batch(file.at("/x"), file.at("/targets"), spec);
        whole.cutAfter(chunk);
        whole.forward(data.narrow(parameters.toArray()), batch);
        GoldenNetwork.compare(comparison, "cut", spec, file.at("/truncated_sum"), null, "l0.",
                data.scaled(whole.parameters(whole.backward(batch)).toArray(), batch.judgedWeight()));
    }

    private void start(Motor<A> motor, NetworkSpec spec) {
        motor.startFrom(MotorData.matrix(file.at("/h0")),
                spec.cell().hasCellState() ? MotorData.matrix(file.at("/c0")) : null);
    }

    private double[] piece(Motor<A> motor, NetworkSpec spec, Parameters parameters, String at, int from) {
        int steps = motor.plan().steps();
        Batch batch = data.batch(MotorData.steps(file.at("/x"), from, steps),
                MotorData.steps(file.at("/targets"), from, steps), spec);
        double scale = batch.judgedWeight();
        comparison.same(at + " loss", file.at(at + "/loss"),
                scale * motor.forward(data.narrow(parameters.toArray()), batch));
        double[] gradient = data.scaled(motor.parameters(motor.backward(batch)).toArray(), scale);
        GoldenNetwork.compare(comparison, at, spec, file.at(at + "/grad"), null, "l0.", gradient);
        for (int b = 0; b < file.size("/batch"); b++) {
            for (int j = 0; j < spec.hidden(); j++) {
                comparison.same("h_end", file.at(at + "/h_end").get(b).get(j),
                        motor.states().hidden(0, Direction.FORWARD, steps, b, j));
                if (spec.cell().hasCellState()) {
                    comparison.same("c_end", file.at(at + "/c_end").get(b).get(j),
                            motor.states().cell(0, Direction.FORWARD, steps, b, j));
                }
            }
        }
        return gradient;
    }

    // Training runs

    private void training() {
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), 1, false, OutputKind.SOFTMAX,
                file.size("/classes"));
        JsonNode first = file.at("/params");
        A weights = data.narrow(GoldenNetwork.parameters(spec, first, first, "l0.").toArray());
        Batch batch = data.batch(file.at("/x"), file.at("/targets"), spec);
        comparison.same("T", file.at("/T"), batch.steps());
        comparison.same("batch", file.at("/batch"), batch.size());
        Kernels<A> kernels = data.kernels();
        Motor<A> motor = new Motor<>(kernels, MotorPlan.training(spec, batch.steps(), batch.size()), new ThreadTeam(1));
        OptimiserGolden.Rule<A> rule = OptimiserGolden.rule(kernels, file.at("/optimizer/name").asText(),
                file.at("/optimizer"), spec.parameterCount());
        Optimiser<A> optimiser = rule.optimiser();
        List<String> compared = new ArrayList<>();
        for (int step = 0; step < file.size("/steps"); step++) {
            double loss = motor.forward(weights, batch);
            A gradient = motor.backward(batch);
            double norm = Clipping.norm(kernels, gradient);
            Clipping.byNorm(kernels, gradient, norm, file.at("/clip_norm").asDouble(0));
            optimiser.update(weights, gradient, rule.rate());

            comparison.same("loss before step " + step, file.at("/loss_before_step").get(step), loss);
            comparison.same("gradient norm of step " + step, file.at("/grad_norm_before_clip").get(step), norm);
            String after = "/params_after/" + (step + 1);
            if (file.has(after)) {
                compared.add(Integer.toString(step + 1));
                GoldenNetwork.compare(comparison, "after step " + (step + 1), spec, file.at(after), file.at(after),
                        "l0.", motor.parameters(weights).toArray());
            }
        }
        if (!compared.containsAll(file.keys("/params_after"))) {
            throw new IllegalStateException("parameters of a step that was not taken: " + file.keys("/params_after"));
        }
    }
}
