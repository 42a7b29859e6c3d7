package lab.unroll.cli.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.unroll.cli.Main;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.train.Training;
import lab.unroll.weights.ImportedWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code unroll weights} and {@code unroll snippet} as a user types them. */
@Isolated
class WeightsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int unroll(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void trainedWeightsGoOutAndComeIn() {
        Experiment experiment = Presets.named("remember-first");
        for (String name : new String[] {"w.safetensors", "w.npz"}) {
            assertEquals(0, unroll("weights", "--preset", "remember-first", "--train", "20", "--names", "keras", "--out",
                    file(name)), err.toString());
            assertEquals("wrote " + file(name) + "\n", out.toString());
            try (Training run = experiment.begin(1)) {
                run.advanceTo(20);
                assertArrayEquals(run.parameters().toArray(),
                        ImportedWeights.read(folder.resolve(name), experiment.withHidden(9)).parameters().toArray());
            }
            assertEquals(0, unroll("weights", "--in", file(name), "--preset", "remember-first", "--hidden", "9"), err.toString());
            assertEquals(file(name) + ": weights of LSTM with the names of Keras: k = 4, layers: 1, one direction, 164 "
                    + "parameters. They fit the experiment remember-first.\n", out.toString());
        }
        assertEquals(0, unroll("weights", "--preset", "remember-first", "--train", "0", "--out", file("w.onnx")), err.toString());
        assertTrue(Files.exists(folder.resolve("w.onnx")));
    }

    @Test
    void weightsOfASessionGoOutAndComeBackIntoOne() {
        assertEquals(0, unroll("train", "--preset", "remember-first", "--cell", "gru", "--layers", "2", "--bidirectional", "--steps",
                "25", "--save", file("a.unroll")), err.toString());
        for (String name : new String[] {"w.safetensors", "w.npz"}) {
            assertEquals(0, unroll("weights", "--session", file("a.unroll"), "--out", file(name)), err.toString());
            assertEquals(0, unroll("weights", "--in", file(name), "--preset", "remember-first", "--save", file("b.unroll")),
                    err.toString());
            assertTrue(out.toString().endsWith("wrote " + file("b.unroll") + "\n"), out.toString());
            assertEquals(0, unroll("weights", "--session", file("b.unroll"), "--out", file("again-" + name)), err.toString());
            assertArrayEquals(bytes(name), bytes("again-" + name));
        }
        assertEquals(0, unroll("snippet", "--session", file("a.unroll"), "--for", "pytorch"), err.toString());
        String code = out.toString();
        assertEquals(0, unroll("snippet", "--session", file("b.unroll"), "--for", "pytorch"), err.toString());
        assertEquals(code, out.toString());
        assertEquals(0, unroll("train", "--resume", file("b.unroll"), "--steps", "5", "--save", file("c.unroll")), err.toString());
        refused("With it leave out the options of the experiment", "weights", "--session", file("a.unroll"), "--hidden", "5",
                "--out", file("w.npz"));
        refused("With it leave out the options of the experiment", "snippet", "--session", file("a.unroll"), "--train", "5",
                "--for", "keras");
        refused("The option --save keeps weights that were read.", "weights", "--session", file("a.unroll"), "--out", file("w.npz"),
                "--save", file("d.unroll"));
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedInOneLineAndNothingIsWritten() throws IOException {
        refused("Give either --out FILE, to write weights, or --in FILE, to read them.", "weights", "--preset", "adding");
        refused("The file name \"" + file("w.h5") + "\" has none of the endings .safetensors, .npz, .onnx.", "weights",
                "--preset", "adding", "--out", file("w.h5"));
        refused("has none of the endings .safetensors, .npz.", "weights", "--preset", "adding", "--in", file("w.onnx"));
        refused("--names cannot be \"torch\". Use one of: pytorch, keras.", "weights", "--preset", "adding", "--names", "torch",
                "--out", file("w.npz"));
        refused("has names of its own, those of ONNX.", "weights", "--preset", "adding", "--names", "keras", "--out", file("w.onnx"));
        refused("A UGRNN cannot be written for PyTorch", "weights", "--preset", "adding", "--train", "0", "--cell", "ugrnn", "--out",
                file("w.npz"));
        refused("There is no file", "weights", "--preset", "adding", "--in", file("none.npz"));
        Files.writeString(folder.resolve("text.npz"), "no weights at all, but a text that somebody has renamed");
        refused("is damaged, or no file of numpy.savez", "weights", "--preset", "adding", "--in", file("text.npz"));
        assertEquals(0, unroll("weights", "--preset", "remember-first", "--train", "0", "--out", file("w.npz")), err.toString());
        refused("the tensor \"rnn.weight_ih_l0\" should have the shape [16, 2], but has [16, 4].", "weights", "--preset", "adding",
                "--in", file("w.npz"));
        refused("go on with unroll train --resume FILE.unroll --steps 40.", "weights", "--preset", "remember-first", "--in",
                file("w.npz"), "--train", "40");
        refused("--for cannot be \"jax\". Use one of: pytorch, keras.", "snippet", "--preset", "adding", "--for", "jax");
        refused("more than the 3000 that stand in code. Add --weights remember-first-keras.npz", "snippet", "--preset",
                "remember-first", "--hidden", "40", "--train", "0", "--for", "keras");
        assertEquals(2, Files.list(folder).count());
    }

    private void refused(String part, String... arguments) {
        assertEquals(2, unroll(arguments), out + " " + err);
        assertTrue(err.toString().contains(part), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void codeIsPrintedWithTheWeightsInItOrBesideIt() {
        assertEquals(0, unroll("snippet", "--preset", "remember-first", "--train", "10", "--for", "pytorch"), err.toString());
        assertTrue(out.toString().startsWith("# LSTM in PyTorch, made by Unroll"), out.toString());
        assertTrue(out.toString().contains("\"rnn.weight_ih_l0\": [\n"), out.toString());
        assertEquals(0, unroll("snippet", "--preset", "remember-first", "--hidden", "40", "--train", "0", "--for", "keras",
                "--weights", file("w.safetensors")), err.toString());
        assertTrue(out.toString().contains("weights = load_file(\"w.safetensors\")"), out.toString());
        assertFalse(out.toString().contains("wrote"), out.toString());
        assertEquals("wrote " + file("w.safetensors") + "\n", err.toString());
    }
}
