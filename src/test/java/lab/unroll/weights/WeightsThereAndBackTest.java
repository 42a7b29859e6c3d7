package lab.unroll.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.Tensor;
import lab.unroll.words.InputException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written comes back to the bit, into whatever network the experiment had before. */
class WeightsThereAndBackTest {

    private static final List<WeightFormat> READ = WeightFormat.ALL.stream().filter(WeightFormat::reads).toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("lab.unroll.weights.WrittenNetworks#all")
    void cellLayersDirectionsAndEveryWeightComeBack(String names, Experiment experiment) throws IOException {
        Parameters parameters = WrittenNetworks.parameters(experiment);
        Experiment other = experiment.withNetwork(new LayerSettings(
                experiment.cell().family() == CellKind.SIMPLE_RNN ? experiment.cell() : CellKind.UGRNN, 7));
        for (WeightFormat format : READ) {
            Path file = folder.resolve("w" + format.ending());
            Files.write(file, format.write(parameters, WeightNames.named(names)));
            ImportedWeights read = ImportedWeights.read(file, other);
            assertEquals(experiment.network(), read.experiment().network());
            assertEquals(experiment, read.experiment());
            assertEquals(names, read.names().id());
            assertArrayEquals(parameters.toArray(), read.parameters().toArray());
        }
    }

    @Test
    void twoBiasesOfPyTorchBecomeTheirSum() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.GRU, 2, 1, false);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        NamedTensors halves = changed(WeightNames.PYTORCH.tensors(parameters), "rnn.bias_hh_l0", bias ->
                new Tensor(bias.name(), bias.shape(), new DMatrixRMaj(new double[][] {{1, 2, 3, 4, 5, 6}})));
        Parameters read = ImportedWeights.of("f", halves, experiment).parameters();
        LayerLayout layer = read.layout().bottom();
        addedTo(layer.bias(Gate.RESET), 1, 2, parameters, read);
        addedTo(layer.bias(Gate.UPDATE), 0, 3, parameters, read);
        addedTo(layer.bias(Gate.CANDIDATE), 0, 0, parameters, read);
        assertEquals(6, read.get(layer.productBias(), 0, 1));
    }

    private static void addedTo(ParameterBlock bias, int unit, double added, Parameters written, Parameters read) {
        assertEquals(written.get(bias, 0, unit) + added, read.get(bias, 0, unit));
    }

    @Test
    void namesThatTheLibrariesGiveAreUnderstood() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 2, 2, true);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        understands(experiment, parameters, WeightNames.PYTORCH, name -> name.replace("rnn.", "").replace("linear", "fc"));
        understands(experiment, parameters, WeightNames.PYTORCH, name -> "model." + name.replace("rnn.", "lstm."));
        understands(experiment, parameters, WeightNames.KERAS, name -> "sequential_3/" + name + ":0");
        understands(experiment, parameters, WeightNames.KERAS, name -> name.replace("_1/", "_8/")
                .replaceAll("(bidirectional|ward_lstm)/", "$1_5/"));
    }

    private static void understands(Experiment experiment, Parameters parameters, WeightNames names,
                                    UnaryOperator<String> renamed) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        names.tensors(parameters).tensors().forEach((name, tensor) -> tensors.put(renamed.apply(name),
                new Tensor(renamed.apply(name), tensor.shape(), tensor.values())));
        ImportedWeights read = ImportedWeights.of("f", new NamedTensors(tensors, Map.of()), experiment);
        assertEquals(experiment, read.experiment(), tensors.keySet().toString());
        assertArrayEquals(parameters.toArray(), read.parameters().toArray());
    }

    @Test
    void aFileThatDoesNotFitIsToldByTensorExpectedAndFoundShape() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.LSTM, 2, 1, false);
        NamedTensors right = WeightNames.PYTORCH.tensors(WrittenNetworks.parameters(experiment));
        refused("In the file \"f\" the tensor \"rnn.weight_ih_l0\" should have the shape [8, 4], but has [8, 5]. "
                + "Choose weights that fit, or another experiment.", with(right, "rnn.weight_ih_l0", 8, 5), experiment);
        refused("\"linear.weight\" should have the shape [4, 2], but has [2, 4]", with(right, "linear.weight", 2, 4),
                experiment);
        refused("\"rnn.weight_hh_l0\" should have the shape [k, k], [3k, k], [4k, k], but has [4, 2]",
                with(right, "rnn.weight_hh_l0", 4, 2), experiment);
        refused("has no tensor \"rnn.bias_hh_l0\"", without(right, "rnn.bias_hh_l0"), experiment);
        refused("has a tensor \"norm.scale\", which this network has no place for", with(right, "norm.scale", 3), experiment);
        refused("has no tensor \"rnn.weight_ih_l0_reverse\"", with(right, "rnn.weight_hh_l0_reverse", 8, 2), experiment);
        refused("\"layers\" is 8, but it must be from 1 to 4", with(right, "rnn.weight_hh_l7", 8, 2), experiment);
        refused("\"hidden\" is 200, but it must be from 1 to 128", with(right, "rnn.weight_hh_l0", 800, 200), experiment);
        refused("has these recurrent networks: a.rnn., b.rnn.",
                with(with(NamedTensors.of(List.of(), Map.of()), "a.rnn.weight_hh_l0", 8, 2), "b.rnn.weight_hh_l0", 8, 2), experiment);
        refused("has no recurrent layer", with(NamedTensors.of(List.of(), Map.of()), "linear.weight", 2, 2), experiment);
        refused("the experiment \"addition-2-digits\" is of an encoder and a decoder", right,
                Presets.named("addition-2-digits"));
        NamedTensors keras = WeightNames.KERAS.tensors(WrittenNetworks.parameters(experiment));
        refused("\"lstm/lstm_cell/recurrent_kernel\" should have the shape [k, 4k], but has [2, 6]",
                with(keras, "lstm/lstm_cell/recurrent_kernel", 2, 6), experiment);
        refused("has layers of several cells: gru, lstm", with(keras, "gru/gru_cell/kernel", 2, 6), experiment);
    }

    @Test
    void aCellThatAFormatCannotSayIsToldWithWhatCan() {
        Experiment base = Presets.named("remember-first");
        cannot("A UGRNN cannot be written for PyTorch, which has no such cell. These can: SimpleRNN, SimpleRNN (ReLU), "
                + "LSTM, GRU.", ".npz", "pytorch", base.withCell(CellKind.UGRNN));
        cannot("A GRU (2014) cannot be written for PyTorch", ".safetensors", "pytorch", base.withCell(CellKind.GRU_BEFORE));
        cannot("A SimpleRNN (σ) cannot be written for PyTorch", ".npz", "pytorch", base.withCell(CellKind.SIGMOID_RNN));
        cannot("A UGRNN cannot be written for Keras", ".npz", "keras", base.withCell(CellKind.UGRNN));
        cannot("A UGRNN cannot be written for ONNX", ".onnx", "keras", base.withCell(CellKind.UGRNN));
        for (String names : List.of("pytorch", "keras")) {
            cannot("An LSTM with peepholes cannot be written for", ".npz", names,
                    base.withNetwork(base.network().withForm(LstmVariant.PEEPHOLE)));
            cannot("An LSTM without forget gate cannot be written for", ".npz", names,
                    base.withNetwork(base.network().withForm(LstmVariant.OF_1997)));
        }
        cannot("An LSTM without forget gate cannot be written for ONNX", ".onnx", "keras",
                base.withNetwork(base.network().withForm(LstmVariant.OF_1997)));
    }

    private static void cannot(String message, String ending, String names, Experiment experiment) {
        InputException problem = assertThrows(InputException.class, () -> WeightFormat.toWrite(Path.of("w" + ending))
                .write(experiment.initialParameters(), WeightNames.named(names)));
        assertTrue(problem.getMessage().startsWith(message), problem.getMessage());
    }

    @Test
    void numbersThatSinglePrecisionCannotHoldAreNotWritten() {
        Experiment experiment = WrittenNetworks.experiment("remember-first", CellKind.SIMPLE_RNN, 2, 1, false);
        Parameters parameters = WrittenNetworks.parameters(experiment);
        Parameters huge = parameters.with(parameters.layout().outputBias(), 0, 1, 1e39);
        for (WeightFormat format : WeightFormat.ALL) {
            InputException problem = assertThrows(InputException.class, () -> format.write(huge, WeightNames.PYTORCH));
            assertEquals("weights.write-infinite", problem.key());
        }
    }

    private static void refused(String part, NamedTensors tensors, Experiment experiment) {
        InputException problem = assertThrows(InputException.class, () -> ImportedWeights.of("f", tensors, experiment));
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }

    private static NamedTensors with(NamedTensors tensors, String name, Integer... shape) {
        Map<String, Tensor> changed = new LinkedHashMap<>(tensors.tensors());
        changed.put(name, Tensor.zeros(name, List.of(shape)));
        return new NamedTensors(changed, tensors.metadata());
    }

    private static NamedTensors without(NamedTensors tensors, String name) {
        Map<String, Tensor> changed = new LinkedHashMap<>(tensors.tensors());
        changed.remove(name);
        return new NamedTensors(changed, tensors.metadata());
    }

    private static NamedTensors changed(NamedTensors tensors, String name, UnaryOperator<Tensor> change) {
        Map<String, Tensor> changed = new LinkedHashMap<>(tensors.tensors());
        changed.computeIfPresent(name, (key, tensor) -> change.apply(tensor));
        return new NamedTensors(changed, tensors.metadata());
    }
}
