package lab.unroll.weights.snippet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;

/** PyTorch code: a module whose {@code state_dict} has the names of the weights. */
final class PyTorchCode {

    private static final Map<CellKind, String> CLASSES = Map.of(CellKind.SIMPLE_RNN, "RNN", CellKind.LSTM, "LSTM",
            CellKind.GRU, "GRU");
    private static final String ZEROS = "torch.zeros(%d, %d)";
    private static final String ARRAY = "torch.tensor(%s)";

    private PyTorchCode() {
    }

    /** What reads a file of weights, by its ending; each gives a dictionary {@code weights}. */
    static final Map<String, List<String>> LOADS = Map.of(
            ".npz", List.of("import numpy", "weights = dict(numpy.load(\"%s\"))"),
            ".safetensors", List.of("from safetensors.numpy import load_file", "weights = load_file(\"%s\")"));

    /** Everything behind the title and the weights. */
    static void write(Python code, Run run) {
        network(code, run);
        code.line("network = Network()")
                .line("network.load_state_dict({name: torch.as_tensor(values, dtype=torch.float64)")
                .line("                         for name, values in weights.items()})").line("");
        boolean pair = run.layout().isPair();
        if (pair) {
            code.inputs("question", run.question(), ZEROS, ARRAY);
        }
        code.inputs("x", run.read(), ZEROS, ARRAY);
        code.matrix("expected", run.expected(), ARRAY).line("");
        start(code, run);
        String state = run.hasStart() ? ", state" : "";
        code.line("with torch.no_grad():")
                .line("    y = network(%sx.unsqueeze(1)%s).squeeze(1)", pair ? "question.unsqueeze(1), " : "", state)
                .line("difference = (y[-len(expected):] - expected).abs().max().item()");
    }

    private static void network(Python code, Run run) {
        NetworkSpec spec = run.spec();
        boolean head = spec.head().hasWeights();
        code.line("").line("").line("class Network(torch.nn.Module):").line("    def __init__(self):")
                .line("        super().__init__()");
        String linear = "torch.nn.Linear(" + spec.joined() + ", " + spec.output() + ")";
        if (run.layout().isPair()) {
            code.line("        self.encoder = torch.nn.ModuleDict({\"rnn\": %s})", rnn(run.layout().encoder().spec()))
                    .line("        self.decoder = torch.nn.ModuleDict({\"rnn\": %s,", rnn(spec))
                    .line("                                            \"linear\": %s%s", linear, spec.attention() ? "," : "})");
            if (spec.attention()) {
                lookingLayers(code, spec.hidden());
            }
            code.line("").line("    def forward(self, question, x, state=None):");
            if (spec.attention()) {
                looking(code);
            } else {
                code.line("        _, state = self.encoder[\"rnn\"](question, state)")
                        .line("        h, _ = self.decoder[\"rnn\"](x, state)");
            }
            code.line("        return %s", answer(spec.head(), "self.decoder[\"linear\"](h)"));
        } else {
            code.line("        self.rnn = %s", rnn(spec));
            if (head) {
                code.line("        self.linear = %s", linear);
            }
            code.line("").line("    def forward(self, x, state=None):").line("        h, _ = self.rnn(x, state)")
                    .line("        return %s", answer(spec.head(), head ? "self.linear(h)" : "h"));
        }
        code.line("").line("");
    }

    private static void lookingLayers(Python code, int k) {
        String linear = "torch.nn.Linear(" + k + ", %d, bias=False)";
        code.line("            \"attention\": torch.nn.ModuleDict({\"Wa\": " + linear + ",", k)
                .line("                                               \"Ua\": " + linear + ",", k)
                .line("                                               \"Va\": " + linear + "})})", 1);
    }

    /** e_t,s = v_a tanh(W_a h_{t-1} + U_a h_s), α = softmax(e), c_t = Σ α h_s; the decoder reads [x_t, c_t], step by step. */
    private static void looking(Python code) {
        code.line("        states, state = self.encoder[\"rnn\"](question, state)")
                .line("        attention = self.decoder[\"attention\"]")
                .line("        keys = attention[\"Ua\"](states)")
                .line("        said = []")
                .line("        for x_t in x:")
                .line("            bottom = (state[0] if isinstance(state, tuple) else state)[0]")
                .line("            scores = attention[\"Va\"](torch.tanh(attention[\"Wa\"](bottom) + keys))")
                .line("            context = (torch.softmax(scores, dim=0) * states).sum(dim=0)")
                .line("            read = torch.cat((x_t, context), dim=-1).unsqueeze(0)")
                .line("            h_t, state = self.decoder[\"rnn\"](read, state)")
                .line("            said.append(h_t)")
                .line("        h = torch.cat(said)");
    }

    private static String rnn(NetworkSpec spec) {
        return "torch.nn." + CLASSES.get(spec.cell().family()) + "(" + spec.inputOf(0) + ", " + spec.hidden() + ", num_layers="
                + spec.layers() + (spec.cell() == CellKind.RELU_RNN ? ", nonlinearity=\"relu\"" : "")
                + (spec.bidirectional() ? ", bidirectional=True" : "") + ")";
    }

    private static String answer(OutputKind head, String logits) {
        return switch (head) {
            case SOFTMAX -> "torch.softmax(" + logits + ", dim=-1)";
            case LOGISTIC -> "torch.sigmoid(" + logits + ")";
            case LINEAR, HIDDEN_STATE -> logits;
        };
    }

    /** [layers · directions x 1 x k], of which the first is the bottom layer's. */
    private static void start(Python code, Run run) {
        if (!run.hasStart()) {
            return;
        }
        int states = run.spec().layers() * run.spec().directions().size();
        code.matrix("h_0", states(run.start(), states), ARRAY + ".unsqueeze(1)");
        boolean carries = run.spec().cell().hasCellState();
        if (carries) {
            code.matrix("c_0", states(run.startCell(), states), ARRAY + ".unsqueeze(1)");
        }
        code.line(carries ? "state = (h_0, c_0)" : "state = h_0");
    }

    private static List<Vector> states(Vector first, int count) {
        List<Vector> all = new ArrayList<>(Collections.nCopies(count, Vector.zeros(first.size())));
        all.set(0, first);
        return all;
    }
}
