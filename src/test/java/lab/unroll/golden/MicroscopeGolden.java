package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.InitialStates;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Stepper;
import lab.unroll.trace.Trace;

/** Holds the float64 microscope against reference files of networks, encoder-decoders and truncated training. */
final class MicroscopeGolden {

    static final double TOLERANCE = 1e-10;

    private final GoldenFile file;
    private final Comparison comparison;

    private MicroscopeGolden(GoldenFile file) {
        this.file = file;
        this.comparison = new Comparison("microscope, " + file.name(), TOLERANCE);
    }

    static Comparison network(GoldenFile file) {
        MicroscopeGolden golden = new MicroscopeGolden(file);
        golden.comparison.same("T", file.at("/T"), file.at("/x").size());
        for (String loss : file.keys("/loss")) {
            golden.loss(loss);
        }
        return golden.comparison;
    }

    // Networks

    private void loss(String loss) {
        OutputKind head = loss.equals("softmax_ce") ? OutputKind.SOFTMAX : OutputKind.HIDDEN_STATE;
        String at = "/loss/" + loss;
        int classes = head == OutputKind.SOFTMAX ? file.size(at + "/classes") : 0;
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), file.size("/layers"),
                file.at("/bidirectional").asBoolean(), head, classes);
        JsonNode readout = head == OutputKind.SOFTMAX ? readout(at) : null;
        Parameters parameters = GoldenNetwork.parameters(spec, file.at("/params"), readout, "l0.");
        double[] gradient = new double[spec.parameterCount()];
        double total = 0;
        int batch = file.size("/batch");
        for (int b = 0; b < batch; b++) {
            Trace trace = Microscope.trace(parameters, sequence(loss, b, batch), Pins.NONE, initial(spec, b));
            forward(trace, b);
            backward(trace, at + "/grad", b);
            jacobians(trace, b);
            new GradientsGolden(comparison, trace).compare(file, at + "/grad", b);
            if (head == OutputKind.SOFTMAX) {
                answers(trace, at, b);
            }
            total += trace.loss();
            add(gradient, trace.gradient());
        }
        comparison.same(loss, file.at(at + "/loss"), total);
        JsonNode readoutGradient = head == OutputKind.SOFTMAX ? readout(at + "/grad") : null;
        GoldenNetwork.compare(comparison, loss + " gradient", spec, file.at(at + "/grad/params"), readoutGradient,
                "l0.", gradient);
    }

    private JsonNode readout(String pointer) {
        file.at(pointer + "/W_y");
        file.at(pointer + "/b_y");
        return file.peek(pointer);
    }

    private Sequence sequence(String loss, int b, int batch) {
        List<Vector> x = GoldenFile.sample(file.at("/x"), b);
        JsonNode targets = file.at("/loss/" + loss + "/targets");
        double[] weights = new double[x.size()];
        switch (loss) {
            case "softmax_ce" -> {
                Arrays.fill(weights, 1.0 / (x.size() * batch));
                int[] classes = new int[x.size()];
                for (int t = 0; t < classes.length; t++) {
                    classes[t] = targets.get(t).get(b).asInt();
                }
                return Sequence.ofClasses(x, classes, weights);
            }
            case "sse" -> {
                Arrays.fill(weights, 1);
                return Sequence.ofValues(x, GoldenFile.sample(targets, b), weights);
            }
            case "sse_last" -> {
                weights[x.size() - 1] = 1;
                List<Vector> values = new ArrayList<>();
                x.forEach(step -> values.add(GoldenFile.vector(targets.get(b))));
                return Sequence.ofValues(x, values, weights);
            }
            default -> throw new IllegalStateException(file.name() + " has an unknown loss: " + loss);
        }
    }

    private InitialStates initial(NetworkSpec spec, int b) {
        InitialStates states = InitialStates.zeros();
        for (int layer = 0; layer < spec.layers(); layer++) {
            for (Direction direction : spec.directions()) {
                String key = key(layer, direction);
                Vector cell = spec.cell().hasCellState() ? GoldenFile.vector(file.at("/c0/" + key).get(b)) : null;
                states = states.with(layer, direction, GoldenFile.vector(file.at("/h0/" + key).get(b)), cell);
            }
        }
        return states;
    }

    private static String key(int layer, Direction direction) {
        return "l" + layer + (direction == Direction.REVERSE ? "r" : "");
    }

    private void forward(Trace trace, int b) {
        for (int t = 1; t <= trace.length(); t++) {
            comparison.same("output", file.at("/forward/output").get(t - 1).get(b), trace.top(t));
        }
        eachLayer(trace, (layer, key) -> {
            for (int t = 1; t <= trace.length(); t++) {
                comparison.same("h", file.at("/forward/h/" + key).get(t - 1).get(b), layer.hidden(t));
                if (trace.spec().cell().hasCellState()) {
                    comparison.same("c", file.at("/forward/c/" + key).get(t - 1).get(b), layer.cell(t));
                }
                for (String gate : file.keys("/forward/gates/" + key)) {
                    comparison.same(gate, file.at("/forward/gates/" + key + "/" + gate).get(t - 1).get(b),
                            gate(trace.spec().cell(), layer, gate, t));
                }
            }
        });
    }

    private Vector gate(CellKind cell, LayerTrace layer, String name, int t) {
        return switch (name) {
            case "a" -> layer.preActivation(Gate.STATE, t).total();
            case "hn" -> layer.resetPart(t);
            default -> cell.gates().stream().filter(g -> cell.letterOf(g).equals(name)).findFirst()
                    .map(g -> layer.gate(g, t))
                    .orElseThrow(() -> new IllegalStateException(file.name() + " has an unknown gate: " + name));
        };
    }

    private void backward(Trace trace, String grad, int b) {
        boolean cell = trace.spec().cell().hasCellState();
        for (int t = 1; t <= trace.length(); t++) {
            comparison.same("dx", file.at(grad + "/x").get(t - 1).get(b), trace.dInput(t));
        }
        eachLayer(trace, (layer, key) -> {
            for (int t = 1; t <= trace.length(); t++) {
                comparison.same("dh", file.at(grad + "/h/" + key).get(t - 1).get(b), layer.dHidden(t));
                if (cell) {
                    comparison.same("dc", file.at(grad + "/c/" + key).get(t - 1).get(b), layer.dCell(t));
                }
            }
            comparison.same("dh0", file.at(grad + "/h0/" + key).get(b), layer.dHidden(layer.start()));
            if (cell) {
                comparison.same("dc0", file.at(grad + "/c0/" + key).get(b), layer.dCell(layer.start()));
            }
        });
    }

    private void jacobians(Trace trace, int b) {
        eachLayer(trace, (layer, key) -> {
            String at = "/jacobian/" + key;
            for (int t = 1; t <= trace.length(); t++) {
                int before = layer.before(t);
                JsonNode matrix = file.at(at + "/dh_dhprev").get(t - 1).get(b);
                for (int i = 0; i < matrix.size(); i++) {
                    for (int j = 0; j < matrix.size(); j++) {
                        comparison.same("dh_dhprev", matrix.get(i).get(j), layer.jacobians().hidden(before).get(i, j));
                    }
                }
                comparison.same("norm", file.at(at + "/dh_dhprev_norm2").get(t - 1).get(b),
                        layer.jacobians().hiddenNorm(before));
                if (file.has(at + "/dstate_norm2")) {
                    comparison.same("state norm", file.at(at + "/dstate_norm2").get(t - 1).get(b),
                            layer.jacobians().stateNorm(before));
                }
            }
            if (file.has(at + "/dhlast_dh_norm2")) {
                double[] norms = layer.jacobians().hiddenNormsToTheEnd();
                for (int n = 0; n < norms.length; n++) {
                    comparison.same("norm to the end", file.at(at + "/dhlast_dh_norm2").get(n).get(b), norms[n]);
                }
            }
        });
    }

    private void answers(Trace trace, String at, int b) {
        for (int t = 1; t <= trace.length(); t++) {
            comparison.same("logits", file.at(at + "/logits").get(t - 1).get(b), trace.logits(t));
            comparison.same("probs", file.at(at + "/probs").get(t - 1).get(b), trace.output(t));
            comparison.same("dlogits", file.at(at + "/grad/logits").get(t - 1).get(b), trace.dLogits(t));
        }
    }

    private interface LayerCheck {
        void check(LayerTrace layer, String key);
    }

    private static void eachLayer(Trace trace, LayerCheck check) {
        for (int layer = 0; layer < trace.spec().layers(); layer++) {
            for (Direction direction : trace.spec().directions()) {
                check.check(trace.layer(layer, direction), key(layer, direction));
            }
        }
    }

    private static void add(double[] sum, Parameters part) {
        double[] values = part.toArray();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    // Encoder-decoder

    static Comparison encoderDecoder(GoldenFile file) {
        MicroscopeGolden golden = new MicroscopeGolden(file);
        golden.encoderDecoder();
        return golden.comparison;
    }

    private void encoderDecoder() {
        int classes = file.size("/classes");
        NetworkSpec encoderSpec = GoldenNetwork.spec(file, file.size("/input_size"), 1, false,
                OutputKind.HIDDEN_STATE, 0);
        NetworkSpec decoderSpec = GoldenNetwork.spec(file, classes + 1, 1, false, OutputKind.SOFTMAX, classes);
        JsonNode weights = file.at("/params");
        Parameters both = Parameters.ofPair(GoldenNetwork.parameters(encoderSpec, weights, null, "enc."),
                GoldenNetwork.parameters(decoderSpec, weights, weights, "dec."));
        int batch = file.size("/batch");
        double loss = 0;
        double[] sum = new double[both.layout().size()];
        for (int b = 0; b < batch; b++) {
            Trace trace = Microscope.trace(both, Sequence.ofPair(GoldenFile.sample(file.at("/x"), b),
                    answer(b, batch, classes + 1)));
            loss += trace.loss();
            int read = trace.encoderLength();
            comparison.same("enc length", file.at("/T_enc"), read);
            comparison.same("dec length", file.at("/T_dec"), trace.length() - read);
            states(trace, "enc", b, 0, read);
            states(trace, "dec", b, read, trace.length());
            for (int t = 1; t <= read; t++) {
                comparison.same("dx", file.at("/grad/x").get(t - 1).get(b), trace.dInput(t));
            }
            for (int t = 1; read + t <= trace.length(); t++) {
                comparison.same("logits", file.at("/forward/logits").get(t - 1).get(b), trace.logits(read + t));
                comparison.same("probs", file.at("/forward/probs").get(t - 1).get(b), trace.output(read + t));
                comparison.same("dlogits", file.at("/grad/logits").get(t - 1).get(b), trace.dLogits(read + t));
            }
            autoregressive(both, trace.sequence(), b);
            add(sum, trace.gradient());
        }
        comparison.same("loss", file.at("/loss"), loss);
        Parameters gradient = new Parameters(both.layout(), sum);
        JsonNode expected = file.at("/grad/params");
        GoldenNetwork.compare(comparison, "encoder gradient", encoderSpec, expected, null, "enc.",
                gradient.encoder().toArray());
        GoldenNetwork.compare(comparison, "decoder gradient", decoderSpec, expected, expected, "dec.",
                gradient.decoder().toArray());
    }

    private Sequence answer(int b, int batch, int symbols) {
        JsonNode told = file.at("/decoder_input_ids");
        List<Vector> inputs = new ArrayList<>();
        int[] classes = new int[told.size()];
        double[] weights = new double[told.size()];
        for (int t = 0; t < classes.length; t++) {
            inputs.add(Vector.oneHot(told.get(t).get(b).asInt(), symbols));
            classes[t] = file.at("/targets").get(t).get(b).asInt();
            weights[t] = 1.0 / (classes.length * batch);
        }
        return Sequence.ofClasses(inputs, classes, weights);
    }

    private void states(Trace trace, String part, int b, int before, int last) {
        for (int t = 1; before + t <= last; t++) {
            int at = before + t;
            comparison.same(part + "_h", file.at("/forward/" + part + "_h").get(t - 1).get(b), trace.hidden(at));
            comparison.same("d" + part + "_h", file.at("/grad/" + part + "_h").get(t - 1).get(b), trace.dHidden(at));
            if (trace.spec().cell().hasCellState()) {
                comparison.same(part + "_c", file.at("/forward/" + part + "_c").get(t - 1).get(b), trace.cell(at));
                comparison.same("d" + part + "_c", file.at("/grad/" + part + "_c").get(t - 1).get(b), trace.dCell(at));
            }
        }
    }

    /** The decoder is told the start symbol, then its own answers. */
    private void autoregressive(Parameters both, Sequence taught, int b) {
        int first = taught.encoderLength() + 1;
        int symbols = both.spec().input();
        Sequence begun = taught.reading(first, Vector.oneHot(file.size("/start_symbol"), symbols));
        Set<Integer> autoregressiveSteps = IntStream.rangeClosed(first + 1, taught.length()).boxed().collect(Collectors.toSet());
        Trace trace = Microscope.trace(both, Stepper.autoregressiveAt(both, begun, Pins.NONE, autoregressiveSteps));
        for (int t = first; t <= taught.length(); t++) {
            comparison.same("greedy id", file.at("/greedy/ids").get(t - first).get(b), trace.logits(t).argMax());
            comparison.same("greedy logits", file.at("/greedy/logits").get(t - first).get(b), trace.logits(t));
        }
    }

    // Truncated back-propagation through time

    static Comparison truncated(GoldenFile file) {
        MicroscopeGolden golden = new MicroscopeGolden(file);
        golden.truncated();
        return golden.comparison;
    }

    private void truncated() {
        NetworkSpec spec = GoldenNetwork.spec(file, file.size("/input_size"), 1, false, OutputKind.HIDDEN_STATE, 0);
        Parameters parameters = GoldenNetwork.parameters(spec, file.at("/params"), null, "l0.");
        int length = file.size("/T");
        int chunk = file.size("/chunk");
        double[] sum = new double[spec.parameterCount()];
        List<Vector> hidden = starts("/h0");
        List<Vector> cell = spec.cell().hasCellState() ? starts("/c0") : null;
        chunk(spec, parameters, "/full", 0, length, hidden, cell);
        for (int part = 0; part * chunk < length; part++) {
            add(sum, new Parameters(parameters.layout(), chunk(spec, parameters, "/truncated/" + part, part * chunk,
                    Math.min(length, (part + 1) * chunk), hidden, cell)));
            hidden = starts("/truncated/" + part + "/h_end");
            cell = cell == null ? null : starts("/truncated/" + part + "/c_end");
        }
        GoldenNetwork.compare(comparison, "sum", spec, file.at("/truncated_sum"), null, "l0.", sum);
        GoldenNetwork.compare(comparison, "sum of one run with cuts", spec, file.at("/truncated_sum"), null, "l0.",
                cutAfter(chunk, parameters));
    }

    /** The gradient of one run over all chunks, carried back within each of them. */
    private double[] cutAfter(int chunk, Parameters parameters) {
        double[] gradient = new double[parameters.layout().size()];
        for (int b = 0; b < file.size("/batch"); b++) {
            List<Vector> x = GoldenFile.sample(file.at("/x"), b);
            double[] weights = new double[x.size()];
            Arrays.fill(weights, 1);
            Sequence sequence = Sequence.ofValues(x, GoldenFile.sample(file.at("/targets"), b), weights)
                    .startingFrom(GoldenFile.vector(file.at("/h0").get(b)), !parameters.spec().cell().hasCellState() ? null
                            : GoldenFile.vector(file.at("/c0").get(b)));
            add(gradient, WayBack.USUAL.cutAfter(chunk).of(Microscope.trace(parameters, sequence)).gradient());
        }
        return gradient;
    }

    private List<Vector> starts(String pointer) {
        List<Vector> rows = new ArrayList<>();
        file.at(pointer).forEach(row -> rows.add(GoldenFile.vector(row)));
        return rows;
    }

    private double[] chunk(NetworkSpec spec, Parameters parameters, String at, int from, int to, List<Vector> hidden,
                           List<Vector> cell) {
        double[] gradient = new double[spec.parameterCount()];
        double loss = 0;
        for (int b = 0; b < file.size("/batch"); b++) {
            List<Vector> x = GoldenFile.sample(file.at("/x"), b).subList(from, to);
            List<Vector> y = GoldenFile.sample(file.at("/targets"), b).subList(from, to);
            double[] weights = new double[to - from];
            Arrays.fill(weights, 1);
            Trace trace = Microscope.trace(parameters, Sequence.ofValues(x, y, weights)
                    .startingFrom(hidden.get(b), cell == null ? null : cell.get(b)));
            comparison.same("h_end", file.at(at + "/h_end").get(b), trace.hidden(to - from));
            if (cell != null) {
                comparison.same("c_end", file.at(at + "/c_end").get(b), trace.cell(to - from));
            }
            loss += trace.loss();
            add(gradient, trace.gradient());
        }
        comparison.same("loss", file.at(at + "/loss"), loss);
        GoldenNetwork.compare(comparison, at, spec, file.at(at + "/grad"), null, "l0.", gradient);
        return gradient;
    }
}
