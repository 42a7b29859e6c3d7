package lab.unroll.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.weights.file.NamedTensors;
import lab.unroll.weights.file.Tensor;
import lab.unroll.words.InputException;

/**
 * The names and layouts of Keras's {@code SimpleRNN}, {@code LSTM}, {@code GRU}, {@code Bidirectional} and {@code Dense}:
 * matrices map rows, as ours; the gates stand beside each other; one bias, but a row for each product in a GRU that resets
 * after it.
 *
 * <pre>
 * lstm_1/lstm_cell/kernel [n x gk]   recurrent_kernel [k x gk]   bias [gk] or [2 x 3k]   gates i f c o, z r h
 * bidirectional_1/forward_lstm_1/lstm_cell/kernel                dense/kernel [k x m]    dense/bias [m]
 * </pre>
 *
 * <p>Keras's {@code AdditiveAttention} leaves the products to layers of one's own: here {@code attention/query/kernel},
 * {@code attention/key/kernel} [k x k] and {@code attention/score/kernel} [k x 1], without biases.
 */
final class KerasNames extends WeightNames {

    private static final Pattern RECURRENT = Pattern.compile("(?<module>|.*?/)(?:bidirectional[^/]*/)?"
            + "(?:(?<direction>forward|backward)_)?(?<cell>simple_rnn|lstm|gru)(?:_(?<number>\\d{1,4}))?/"
            + "(?:\\k<cell>_cell(?:_\\d+)?/)?(?<kind>kernel|recurrent_kernel|bias)(?::0)?");
    private static final Pattern ATTENTION = Pattern.compile("(?:.*/)?attention[^/]*/(?<kind>query|key|score)/kernel(?::0)?");
    private static final Pattern OUTPUT = Pattern.compile("(?:.*/)?(?<kind>kernel|bias)(?::0)?");

    KerasNames() {
        super("keras", "Keras", Map.of(CellKind.SIMPLE_RNN, List.of(Gate.STATE), CellKind.RELU_RNN, List.of(Gate.STATE),
                CellKind.SIGMOID_RNN, List.of(Gate.STATE),
                CellKind.LSTM, List.of(Gate.INPUT, Gate.FORGET, Gate.CANDIDATE, Gate.OUTPUT),
                CellKind.GRU, List.of(Gate.UPDATE, Gate.RESET, Gate.CANDIDATE),
                CellKind.GRU_BEFORE, List.of(Gate.UPDATE, Gate.RESET, Gate.CANDIDATE)));
    }

    @Override
    String part(String name) {
        return name + "/";
    }

    /** The name of a layer, for example {@code lstm_1}. */
    static String layerName(CellKind cell, int layer) {
        String name = switch (cell.family()) {
            case LSTM -> "lstm";
            case GRU -> "gru";
            default -> "simple_rnn";
        };
        return numbered(name, layer);
    }

    private static String numbered(String name, int layer) {
        return layer == 0 ? name : name + "_" + layer;
    }

    /** The path of a layer; {@code direction} is null where it reads forward only. */
    private static String path(CellKind cell, int layer, String direction) {
        String inner = layerName(cell, layer) + "/" + layerName(cell, 0) + "_cell/";
        return direction == null ? inner : numbered("bidirectional", layer) + "/" + direction + "_" + inner;
    }

    @Override
    List<Slot> layer(String part, NetworkSpec spec, LayerLayout layer) {
        requireUsual(title(), spec);
        int k = spec.hidden();
        int width = spec.fusedWidth();
        String direction = layer.direction() == Direction.FORWARD ? "forward" : "backward";
        String path = part + path(spec.cell(), layer.layer(), spec.bidirectional() ? direction : null);
        Slot input = Slot.of(path + "kernel", layer.input(), width);
        Slot recurrent = Slot.of(path + "recurrent_kernel", k, width);
        Slot bias = layer.hasProductBias() ? Slot.of(path + "bias", 2, width) : Slot.of(path + "bias", width);
        List<Gate> gates = gates(spec.cell());
        for (int g = 0; g < gates.size(); g++) {
            Gate gate = gates.get(g);
            input = input.with(layer.inputWeights(gate), 0, g * k);
            recurrent = recurrent.with(layer.recurrentWeights(gate), 0, g * k);
            bias = bias.with(layer.bias(gate), 0, g * k);
            if (layer.hasProductBias()) {
                bias = gate == Gate.CANDIDATE ? bias.with(layer.productBias(), 1, g * k)
                        : bias.withSecond(layer.bias(gate), 1, g * k);
            }
        }
        return List.of(input, recurrent, bias);
    }

    @Override
    List<Slot> attention(String part, ParameterLayout layout) {
        int k = layout.spec().hidden();
        return List.of(Slot.of(attentionName(part, "query"), k, k).with(layout.attention().query(), 0, 0),
                Slot.of(attentionName(part, "key"), k, k).with(layout.attention().key(), 0, 0),
                Slot.of(attentionName(part, "score"), k, 1).with(layout.attention().score(), 0, 0));
    }

    private static String attentionName(String part, String kind) {
        return part + "attention/" + kind + "/kernel";
    }

    @Override
    List<Slot> output(String part, ParameterLayout layout) {
        int m = layout.spec().output();
        return List.of(Slot.of(part + "dense/kernel", layout.spec().joined(), m).with(layout.outputWeights(), 0, 0),
                Slot.of(part + "dense/bias", m).with(layout.outputBias(), 0, 0));
    }

    @Override
    Optional<FoundNames> find(String file, NamedTensors tensors) {
        Map<String, Matcher> recurrent = new LinkedHashMap<>();
        tensors.tensors().keySet().forEach(name -> {
            Matcher matcher = RECURRENT.matcher(name);
            if (matcher.matches()) {
                recurrent.put(name, matcher);
            }
        });
        if (recurrent.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parts = Parts.of(file, recurrent.values().stream().map(name -> name.group("module"))
                .collect(Collectors.toCollection(TreeSet::new)), this);
        CellKind cell = cell(file, tensors, recurrent);
        boolean bidirectional = recurrent.values().stream().anyMatch(name -> name.group("direction") != null);
        Map<String, TreeSet<Integer>> numbers = new LinkedHashMap<>();
        recurrent.values().forEach(name -> numbers.computeIfAbsent(name.group("module"), module -> new TreeSet<>())
                .add(number(name)));
        Map<String, Tensor> found = new LinkedHashMap<>();
        int k = 0;
        for (Tensor tensor : tensors.tensors().values()) {
            Matcher name = recurrent.get(tensor.name());
            if (name != null) {
                int layer = numbers.get(name.group("module")).headSet(number(name)).size();
                found.put(parts.get(name.group("module")) + path(cell, layer, name.group("direction"))
                        + name.group("kind"), tensor);
                k = name.group("kind").equals("recurrent_kernel") ? hidden(file, tensor, cell) : k;
            }
        }
        if (k == 0) {
            throw new InputException("weights.missing", file, layerName(cell, 0) + "/recurrent_kernel");
        }
        String last = parts.size() == 2 ? part(FoundNames.DECODER) : "";
        boolean attention = false;
        for (Tensor tensor : tensors.tensors().values()) {
            Matcher look = ATTENTION.matcher(tensor.name());
            Matcher name = OUTPUT.matcher(tensor.name());
            if (look.matches()) {
                attention = true;
                found.put(attentionName(last, look.group("kind")), tensor);
            } else if (!recurrent.containsKey(tensor.name())) {
                String usual = name.matches() ? last + "dense/" + name.group("kind") : tensor.name();
                found.put(found.containsKey(usual) ? tensor.name() : usual, tensor);
            }
        }
        int layers = numbers.values().stream().mapToInt(Set::size).max().orElseThrow();
        return Optional.of(new FoundNames(found, cell, k, layers, bidirectional, attention, parts.size() == 2));
    }

    private static int number(Matcher name) {
        return name.group("number") == null ? 0 : Integer.parseInt(name.group("number"));
    }

    /** A GRU whose bias has one row resets before the product. */
    private static CellKind cell(String file, NamedTensors tensors, Map<String, Matcher> recurrent) {
        Set<String> cells = recurrent.values().stream().map(name -> name.group("cell")).collect(Collectors.toSet());
        if (cells.size() > 1) {
            throw new InputException("weights.mixed", file, String.join(", ", new TreeSet<>(cells)));
        }
        boolean after = recurrent.entrySet().stream().anyMatch(name -> name.getValue().group("kind").equals("bias")
                && tensors.tensors().get(name.getKey()).shape().size() == 2);
        return switch (cells.iterator().next()) {
            case "lstm" -> CellKind.LSTM;
            case "gru" -> after ? CellKind.GRU : CellKind.GRU_BEFORE;
            default -> CellKind.SIMPLE_RNN;
        };
    }

    private int hidden(String file, Tensor square, CellKind cell) {
        int neurons = gates(cell).size();
        int k = square.shape().get(0);
        if (square.shape().size() != 2 || square.shape().get(1) != (long) neurons * k) {
            String wide = neurons == 1 ? "k" : neurons + "k";
            throw new InputException("weights.shape", file, square.name(), "[k, " + wide + "]", square.shapeText());
        }
        return k;
    }
}
