package lab.unroll.weights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.Tensor;
import lab.unroll.weights.file.WeightFile;
import lab.unroll.words.InputException;

/**
 * Weights that came from a file, with the experiment that they fit: cell, k, layers and directions are the file's, all else
 * is that of the experiment they were read for.
 *
 * @param experiment with the network of the file
 * @param parameters of that network
 * @param names      whose names the file has
 */
public record ImportedWeights(Experiment experiment, Parameters parameters, WeightNames names) {

    /**
     * Reads a file.
     *
     * @param experiment what the network is to do: the number of its inputs and answers must be those of the file
     * @throws InputException naming the tensor that does not fit, with what was expected and what was found; or saying that
     *         the file is damaged, unknown or cannot be read
     */
    public static ImportedWeights read(Path path, Experiment experiment) {
        WeightFormat format = WeightFormat.toRead(path);
        String file = path.toString();
        return of(file, format.reader().apply(file, WeightFile.bytes(path)), experiment);
    }

    /**
     * Fits tensors to an experiment.
     *
     * @param file their file's name, for messages
     */
    public static ImportedWeights of(String file, NamedTensors tensors, Experiment experiment) {
        for (WeightNames names : WeightNames.ALL) {
            Optional<FoundNames> found = names.find(file, tensors);
            if (found.isPresent()) {
                return fit(file, tensors, names, found.get(), experiment);
            }
        }
        String there = tensors.tensors().keySet().stream().limit(4).collect(Collectors.joining(", "));
        throw new InputException("weights.no-layer", file, there.isEmpty() ? "–" : there);
    }

    private static ImportedWeights fit(String file, NamedTensors tensors, WeightNames names, FoundNames found,
                                       Experiment experiment) {
        if (found.pair() != experiment.isPair()) {
            throw new InputException(found.pair() ? "weights.is-pair" : "weights.is-no-pair", file, experiment.preset());
        }
        CellKind usual = names.hasCell(experiment.cell()) ? experiment.cell() : found.cell();
        CellKind cell = cell(file, tensors, found.cell(), usual);
        Experiment fitting = experiment.withNetwork(new LayerSettings(cell, LstmVariant.STANDARD, found.hidden(),
                found.layers(), found.bidirectional(), found.attention()));
        ParameterLayout layout = fitting.layout();
        return new ImportedWeights(fitting, parameters(file, names.slots(layout), found, layout), names);
    }

    /** Shapes do not tell what a SimpleRNN does with its sum; the file may say it, else it is that of the experiment. */
    private static CellKind cell(String file, NamedTensors tensors, CellKind shaped, CellKind usual) {
        String said = tensors.metadata().get(NamedTensors.CELL);
        CellKind cell = said != null ? named(file, said) : usual.family() == shaped.family()
                && shaped == CellKind.SIMPLE_RNN ? usual : shaped;
        if (cell != shaped && (shaped != CellKind.SIMPLE_RNN || cell.family() != shaped)) {
            throw new InputException("weights.other-cell", file, cell.displayName(), shaped.displayName());
        }
        return cell;
    }

    private static CellKind named(String file, String id) {
        for (CellKind cell : CellKind.values()) {
            if (cell.id().equals(id)) {
                return cell;
            }
        }
        throw new InputException("weights.unknown-cell", file, id);
    }

    private static Parameters parameters(String file, List<Slot> slots, FoundNames found, ParameterLayout layout) {
        Map<String, Tensor> left = new HashMap<>(found.tensors());
        double[] values = new double[layout.size()];
        for (Slot slot : slots) {
            Tensor tensor = left.remove(slot.name());
            if (tensor == null) {
                throw new InputException("weights.missing", file, slot.name());
            }
            if (!tensor.shape().equals(slot.shape())) {
                throw new InputException("weights.shape", file, tensor.name(), Tensor.text(slot.shape()),
                        tensor.shapeText());
            }
            slot.addTo(values, tensor);
        }
        left.values().stream().map(Tensor::name).sorted().findFirst().ifPresent(name -> {
            throw new InputException("weights.extra", file, name);
        });
        return new Parameters(layout, values);
    }
}
