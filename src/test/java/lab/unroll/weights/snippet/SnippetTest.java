package lab.unroll.weights.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.weights.WeightFormat;
import lab.unroll.weights.WeightNames;
import lab.unroll.weights.WrittenNetworks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code that is copied. With {@code -Dpython=python3} it is run by that Python, with the PyTorch or Keras it has, and
 * tells by how much the answers differ.
 */
class SnippetTest {

    private static final String PYTHON = System.getProperty("python", "");
    private static final Pattern DIFFERENCE = Pattern.compile("largest difference from Unroll: (\\S+)");
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    private static List<Experiment> networks(List<CellKind> cells) {
        List<Experiment> networks = new ArrayList<>();
        for (CellKind cell : cells) {
            for (String preset : List.of("remember-first", "adding", "tomita-4")) {
                networks.add(WrittenNetworks.experiment(preset, cell, 3, 1, false));
                networks.add(WrittenNetworks.experiment(preset, cell, 2, 3, true));
            }
            Experiment pair = WrittenNetworks.experiment("addition-2-digits", cell, 3, 2, false);
            networks.add(pair);
            networks.add(pair.withNetwork(pair.network().withAttention(true)));
        }
        return networks;
    }

    /** The example of an experiment, from a state of its own. */
    private static Sequence example(Experiment experiment) {
        int k = experiment.hidden();
        return experiment.firstExample().sequence().startingFrom(Vector.oneHot(1, k), Vector.oneHot(0, k));
    }

    @Test
    void theWeightsOfASmallNetworkStandInTheCodeWithAllTheirDigits() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 2, 1, false);
        Parameters drawn = experiment.initialParameters();
        Parameters parameters = drawn.with(drawn.layout().outputBias(), 0, 1, 0.1);
        assertTrue(Snippet.isInline(parameters));
        String code = Snippet.of(WeightNames.PYTORCH).inline(parameters, example(experiment));
        assertTrue(code.startsWith("# LSTM in PyTorch, made by Unroll. Inputs: 4, units: 2, layers: 1, outputs: 4.\nimport torch\n"), code);
        assertTrue(code.contains("    \"linear.bias\": [0.0, 0.1, 0.0, 0.0],\n"), code);
        assertTrue(code.contains("self.rnn = torch.nn.LSTM(4, 2, num_layers=1)\n"), code);
        assertTrue(code.contains("x = torch.zeros(8, 4)\nx[list(range(8)), ["), code);
        assertTrue(code.contains("h_0 = torch.tensor([\n    [0.0, 1.0],\n]).unsqueeze(1)\n"), code);
        assertFalse(code.contains("null"), code);
    }

    @Test
    void aLargeNetworkIsLoadedFromTheFileBesideIt() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.GRU, 40, 1, false);
        Parameters parameters = experiment.initialParameters();
        assertFalse(Snippet.isInline(parameters));
        Snippet keras = Snippet.of(WeightNames.KERAS);
        assertEquals("remember-first-keras.npz", keras.fileName("remember-first"));
        String code = keras.loading(parameters, example(experiment), "my \"weights\".npz");
        assertTrue(code.contains("weights = dict(np.load(\"my \\\"weights\\\".npz\"))\n"), code);
        assertTrue(code.contains("layer_0 = keras.layers.GRU(40, return_sequences=True, reset_after=True)\n"), code);
        assertTrue(code.contains("layer_0.set_weights([np.array(weights[name]) for name in [\n    \"gru/gru_cell/kernel\",\n"
                + "    \"gru/gru_cell/recurrent_kernel\",\n    \"gru/gru_cell/bias\",\n]])\n"), code);
    }

    /** A decoder that looks at its encoder is unrolled step by step, with the weights of where it looks. */
    @Test
    void aNetworkWithAttentionIsRebuiltAsWell() {
        Experiment pair = WrittenNetworks.experiment("addition-2-digits", CellKind.GRU, 3, 1, false);
        Experiment attending = pair.withNetwork(pair.network().withAttention(true));
        int n = attending.spec().input();
        String torch = Snippet.of(WeightNames.PYTORCH).inline(WrittenNetworks.parameters(attending), example(attending));
        assertTrue(torch.contains("self.decoder = torch.nn.ModuleDict({\"rnn\": torch.nn.GRU(" + (n + 3) + ", 3, num_layers=1),"), torch);
        assertTrue(torch.contains("\"decoder.attention.Va.weight\": ["), torch);
        assertTrue(torch.contains("scores = attention[\"Va\"](torch.tanh(attention[\"Wa\"](bottom) + keys))\n"), torch);
        String keras = Snippet.of(WeightNames.KERAS).inline(WrittenNetworks.parameters(attending), example(attending));
        assertTrue(keras.contains("score.set_weights([np.array(weights[name]) for name in [\n    \"decoder/attention/score/kernel\",\n"), keras);
        assertFalse(Snippet.of(WeightNames.PYTORCH).inline(WrittenNetworks.parameters(pair), example(pair)).contains("attention"));
    }

    @Test
    void realPyTorchGivesTheAnswersOfTheMicroscope() throws Exception {
        runs(WeightNames.PYTORCH, "torch", List.of(CellKind.SIMPLE_RNN, CellKind.RELU_RNN, CellKind.LSTM, CellKind.GRU));
    }

    @Test
    void realKerasGivesTheAnswersOfTheMicroscope() throws Exception {
        runs(WeightNames.KERAS, "keras", List.of(CellKind.SIMPLE_RNN, CellKind.RELU_RNN, CellKind.SIGMOID_RNN, CellKind.LSTM,
                CellKind.GRU, CellKind.GRU_BEFORE));
    }

    /** All programmes in one process, each in a space of names of its own. */
    private void runs(WeightNames names, String library, List<CellKind> cells) throws Exception {
        Assumptions.assumeFalse(PYTHON.isEmpty(), "no -Dpython=NAME");
        Assumptions.assumeTrue(python("-c", "import " + library, List.of()).exit() == 0, PYTHON + " has no " + library);
        Snippet snippet = Snippet.of(names);
        List<String> programmes = new ArrayList<>();
        for (Experiment experiment : networks(cells)) {
            Parameters parameters = WrittenNetworks.parameters(experiment);
            Sequence sequence = example(experiment);
            String file = programmes.size() + "-" + snippet.fileName(experiment.preset());
            Files.write(folder.resolve(file), WeightFormat.toWrite(Path.of(file)).write(parameters, names));
            for (String code : List.of(snippet.inline(parameters, sequence), snippet.loading(parameters, sequence, file))) {
                programmes.add("network-" + programmes.size() + ".py");
                Files.writeString(folder.resolve(programmes.get(programmes.size() - 1)), code);
            }
        }
        Output output = python("-c", "import sys\nfor name in sys.argv[1:]:\n    print(name, flush=True)\n"
                + "    exec(open(name).read(), {})", programmes);
        List<Double> differences = new ArrayList<>();
        for (Matcher told = DIFFERENCE.matcher(output.text()); told.find(); ) {
            differences.add(Double.valueOf(told.group(1)));
        }
        assertEquals(0, output.exit(), output.text());
        assertEquals(programmes.size(), differences.size(), output.text());
        assertTrue(Collections.max(differences) < ROUNDING, output.text());
        System.out.println(differences.size() + " programmes for " + names.title() + ": largest difference "
                + Collections.max(differences));
    }

    private record Output(int exit, String text) {
    }

    private Output python(String option, String code, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON, option, code));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), text);
        return new Output(process.exitValue(), text);
    }
}
