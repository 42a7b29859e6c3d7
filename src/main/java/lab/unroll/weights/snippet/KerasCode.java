package lab.unroll.weights.snippet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;
import lab.unroll.weights.file.NamedTensors;

/** Keras code: a functional model whose layers get their weights in the order in which Keras has them. */
final class KerasCode {

    private static final Map<CellKind, String> CLASSES = Map.of(CellKind.SIMPLE_RNN, "SimpleRNN", CellKind.LSTM, "LSTM",
            CellKind.GRU, "GRU");
    private static final Map<CellKind, String> ACTIVATIONS = Map.of(CellKind.RELU_RNN, "relu", CellKind.SIGMOID_RNN, "sigmoid");
    private static final String ZEROS = "np.zeros((%d, %d))";
    private static final String ARRAY = "np.array(%s)";

    /** What reads a file of weights, by its ending; each gives a dictionary {@code weights}. */
    static final Map<String, List<String>> LOADS = Map.of(
            ".npz", List.of("", "weights = dict(np.load(\"%s\"))"),
            ".safetensors", List.of("from safetensors.numpy import load_file", "weights = load_file(\"%s\")"));

    private final Python code;
    private final Run run;
    private final List<String> names;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private KerasCode(Python code, Run run, NamedTensors tensors) {
        this.code = code;
        this.run = run;
        names = List.copyOf(tensors.tensors().keySet());
    }

    /** Everything behind the title and the weights. */
    static void write(Python code, Run run, NamedTensors tensors) {
        new KerasCode(code, run, tensors).write();
    }

    private void write() {
        code.line("");
        NetworkSpec spec = run.spec();
        boolean pair = run.layout().isPair();
        List<String> states = List.of();
        if (pair) {
            input("question", "question_in", run.layout().encoder().spec().input());
            states = layers("encoder/", "question_in", run.layout().encoder().spec(), start());
        }
        if (spec.attention()) {
            code.line("states = h");
            looking(spec, states);
        } else {
            input("x", "x_in", spec.input());
            layers(pair ? "decoder/" : "", "x_in", spec, pair ? states : start());
        }
        String answer = "h";
        if (spec.head().hasWeights()) {
            code.line("dense = keras.layers.Dense(%d%s)", spec.output(), activation(spec.head())).line("y = dense(h)");
            answer = "y";
        }
        code.line("network = keras.Model([%s], %s)", String.join(", ", inputs), answer);
        setWeights();
        code.line("");
        if (pair) {
            code.inputs("question", run.question(), ZEROS, ARRAY);
        }
        code.inputs("x", run.read(), ZEROS, ARRAY);
        code.matrix("expected", run.expected(), ARRAY).line("");
        String batch = values.stream().map(value -> value + "[np.newaxis]").collect(Collectors.joining(", "));
        code.line("y = network.predict([%s], verbose=0)[0]", batch)
                .line("difference = np.abs(y[-len(expected):] - expected).max()");
    }

    private void input(String value, String name, int width) {
        code.line("%s = keras.Input((None, %d))", name, width);
        inputs.add(name);
        values.add(value);
    }

    /** The states that the bottom layer starts from, which come in as inputs; none where they are zero. */
    private List<String> start() {
        if (!run.hasStart()) {
            return List.of();
        }
        List<String> states = new ArrayList<>();
        Map<String, Vector> given = new LinkedHashMap<>(Map.of("h_0", run.start()));
        if (run.spec().cell().hasCellState()) {
            given.put("c_0", run.startCell());
        }
        given.forEach((name, state) -> {
            code.line("%s = np.array(%s)", name, Python.list(state.toArray()))
                    .line("%s_in = keras.Input((%d,))", name, run.spec().hidden());
            inputs.add(name + "_in");
            values.add(name);
            states.add(name + "_in");
        });
        return states;
    }

    /**
     * The recurrent layers from the bottom to the top, whose states are {@code h}.
     *
     * @param before the states that the layers start from, as far as they are not zero
     * @return the last states of all layers, where they are handed over
     */
    private List<String> layers(String part, String input, NetworkSpec spec, List<String> before) {
        List<String> last = new ArrayList<>();
        boolean hands = part.startsWith("encoder");
        int each = spec.cell().hasCellState() ? 2 : 1;
        String read = input;
        for (int layer = 0; layer < spec.layers(); layer++) {
            String name = name(part, layer);
            code.line("%s = %s", name, layer(spec, hands));
            String from = before.size() <= layer * each ? "" : ", initial_state=[" + String.join(", ",
                    states(spec, before.subList(layer * each, (layer + 1) * each))) + "]";
            List<String> states = IntStream.range(0, hands ? each : 0).mapToObj(i -> name + "_state_" + i).toList();
            code.line("h%s = %s(%s%s)", states.stream().map(state -> ", " + state).collect(Collectors.joining()), name, read,
                    from);
            last.addAll(states);
            read = "h";
        }
        return last;
    }

    /** A decoder that looks at the states of its encoder before each step, so that it is unrolled step by step. */
    private void looking(NetworkSpec spec, List<String> handed) {
        int steps = run.read().size();
        code.line("x_in = keras.Input((%d, %d))", steps, spec.input());
        inputs.add("x_in");
        values.add("x");
        List<String> layers = new ArrayList<>();
        for (int layer = 0; layer < spec.layers(); layer++) {
            layers.add(name("decoder/", layer));
            code.line("%s = %s", layers.get(layer), layer(spec, true));
        }
        code.line("query = keras.layers.Dense(%d, use_bias=False)", spec.hidden())
                .line("key = keras.layers.Dense(%d, use_bias=False)", spec.hidden())
                .line("score = keras.layers.Dense(1, use_bias=False)").line("keys = key(states)");
        int each = handed.size() / spec.layers();
        code.line("now = [%s]", IntStream.range(0, spec.layers()).mapToObj(layer -> "["
                + String.join(", ", handed.subList(layer * each, (layer + 1) * each)) + "]").collect(Collectors.joining(", ")));
        code.line("said = []").line("for t in range(%d):", steps)
                .line("    scores = score(keras.ops.tanh(keras.ops.expand_dims(query(now[0][0]), 1) + keys))")
                .line("    context = keras.ops.sum(keras.ops.softmax(scores, axis=1) * states, axis=1, keepdims=True)")
                .line("    h = keras.ops.concatenate([x_in[:, t:t + 1], context], axis=-1)")
                .line("    for i, layer in enumerate([%s]):", String.join(", ", layers))
                .line("        h, *now[i] = layer(h, initial_state=now[i])")
                .line("    said.append(h)")
                .line("h = keras.ops.concatenate(said, axis=1)");
    }

    /** Both directions want states: the one that reads in reverse gets zeros. */
    private static List<String> states(NetworkSpec spec, List<String> forward) {
        List<String> states = new ArrayList<>(forward);
        if (spec.bidirectional()) {
            forward.forEach(state -> states.add("0 * " + state));
        }
        return states;
    }

    private static String name(String part, int layer) {
        return part.replace('/', '_') + "layer_" + layer;
    }

    private static String layer(NetworkSpec spec, boolean hands) {
        StringBuilder layer = new StringBuilder("keras.layers." + CLASSES.get(spec.cell().family()) + "(" + spec.hidden());
        layer.append(", return_sequences=True").append(hands ? ", return_state=True" : "");
        if (ACTIVATIONS.containsKey(spec.cell())) {
            layer.append(", activation=\"").append(ACTIVATIONS.get(spec.cell())).append('"');
        }
        if (spec.cell().family() == CellKind.GRU) {
            layer.append(", reset_after=").append(Python.truth(spec.cell().reset() == Reset.AFTER_PRODUCT));
        }
        String inner = layer.append(')').toString();
        return spec.bidirectional() ? "keras.layers.Bidirectional(" + inner + ")" : inner;
    }

    private static String activation(OutputKind head) {
        return switch (head) {
            case SOFTMAX, LOGISTIC -> ", activation=\"" + (head == OutputKind.SOFTMAX ? "softmax" : "sigmoid") + "\"";
            case LINEAR, HIDDEN_STATE -> "";
        };
    }

    /** In the order of the tensors: kernel, recurrent kernel and bias, forward before reverse. */
    private void setWeights() {
        int each = 3 * run.spec().directions().size();
        int at = 0;
        for (String part : run.layout().isPair() ? List.of("encoder/", "decoder/") : List.of("")) {
            for (int layer = 0; layer < run.spec().layers(); layer++) {
                set(name(part, layer), names.subList(at, at + each));
                at += each;
            }
        }
        if (run.spec().attention()) {
            for (String layer : List.of("query", "key", "score")) {
                set(layer, names.subList(at, at + 1));
                at++;
            }
        }
        if (at < names.size()) {
            set("dense", names.subList(at, names.size()));
        }
    }

    private void set(String layer, List<String> tensors) {
        code.line("%s.set_weights([np.array(weights[name]) for name in [", layer);
        tensors.forEach(name -> code.line("    \"%s\",", name));
        code.line("]])");
    }
}
