package lab.unroll.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * The names and layouts of {@code torch.nn.RNN}, {@code LSTM}, {@code GRU} and {@code Linear}: matrices map columns, so they
 * are ours transposed; the gates stand below each other; every gate has two biases, of which the second is zero but for
 * b_hn of a GRU.
 *
 * <pre>
 * weight_ih_l0 [gk x n]   weight_hh_l0 [gk x k]   bias_ih_l0, bias_hh_l0 [gk]   gates i f g o, r z n
 * </pre>
 *
 * <p>PyTorch has no additive attention; its weights are called as in PyTorch's lesson on translation, where the decoder reads
 * torch.cat((x, context)): {@code attention.Wa.weight}, {@code Ua.weight} [k x k], {@code Va.weight} [1 x k], without biases.
 */
final class PyTorchNames extends WeightNames {

    private static final Pattern RECURRENT = Pattern.compile(
            "(?<module>.*?)(?<kind>weight_ih|weight_hh|bias_ih|bias_hh)_l(?<layer>\\d{1,4})(?<reverse>_reverse)?");
    private static final Pattern ATTENTION = Pattern.compile("(?:.*\\.)?(?<kind>[WUV]a)\\.weight");
    private static final Pattern OUTPUT = Pattern.compile("(?<module>.*\\.)?(?<kind>weight|bias)");
    private static final Map<Integer, CellKind> BY_GATES = Map.of(1, CellKind.SIMPLE_RNN, 3, CellKind.GRU, 4, CellKind.LSTM);

    PyTorchNames() {
        super("pytorch", "PyTorch", Map.of(CellKind.SIMPLE_RNN, List.of(Gate.STATE), CellKind.RELU_RNN, List.of(Gate.STATE),
                CellKind.LSTM, List.of(Gate.INPUT, Gate.FORGET, Gate.CANDIDATE, Gate.OUTPUT),
                CellKind.GRU, List.of(Gate.RESET, Gate.UPDATE, Gate.CANDIDATE)));
    }

    @Override
    String part(String name) {
        return name + ".";
    }

    @Override
    List<Slot> layer(String part, NetworkSpec spec, LayerLayout layer) {
        requireUsual(title(), spec);
        int k = spec.hidden();
        int width = spec.fusedWidth();
        String ending = "_l" + layer.layer() + (layer.direction() == Direction.REVERSE ? "_reverse" : "");
        Slot input = Slot.of(part + "rnn.weight_ih" + ending, width, layer.input());
        Slot recurrent = Slot.of(part + "rnn.weight_hh" + ending, width, k);
        Slot bias = Slot.of(part + "rnn.bias_ih" + ending, width);
        Slot second = Slot.of(part + "rnn.bias_hh" + ending, width);
        List<Gate> gates = gates(spec.cell());
        for (int g = 0; g < gates.size(); g++) {
            Gate gate = gates.get(g);
            input = input.withTurned(layer.inputWeights(gate), g * k, 0);
            recurrent = recurrent.withTurned(layer.recurrentWeights(gate), g * k, 0);
            bias = bias.with(layer.bias(gate), 0, g * k);
            boolean own = gate == Gate.CANDIDATE && layer.hasProductBias();
            second = own ? second.with(layer.productBias(), 0, g * k) : second.withSecond(layer.bias(gate), 0, g * k);
        }
        return List.of(input, recurrent, bias, second);
    }

    @Override
    List<Slot> attention(String part, ParameterLayout layout) {
        int k = layout.spec().hidden();
        return List.of(Slot.of(attentionName(part, "Wa"), k, k).withTurned(layout.attention().query(), 0, 0),
                Slot.of(attentionName(part, "Ua"), k, k).withTurned(layout.attention().key(), 0, 0),
                Slot.of(attentionName(part, "Va"), 1, k).withTurned(layout.attention().score(), 0, 0));
    }

    private static String attentionName(String part, String kind) {
        return part + "attention." + kind + ".weight";
    }

    @Override
    List<Slot> output(String part, ParameterLayout layout) {
        int m = layout.spec().output();
        return List.of(Slot.of(part + "linear.weight", m, layout.spec().joined()).withTurned(layout.outputWeights(), 0, 0),
                Slot.of(part + "linear.bias", m).with(layout.outputBias(), 0, 0));
    }

    @Override
    Optional<FoundNames> find(String file, NamedTensors tensors) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        List<Tensor> others = new ArrayList<>();
        Set<String> modules = new LinkedHashSet<>();
        tensors.tensors().keySet().forEach(name -> {
            Matcher matcher = RECURRENT.matcher(name);
            if (matcher.matches()) {
                modules.add(matcher.group("module"));
            }
        });
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parts = Parts.of(file, modules, this);
        int layers = 0;
        boolean bidirectional = false;
        Tensor square = null;
        for (Tensor tensor : tensors.tensors().values()) {
            Matcher matcher = RECURRENT.matcher(tensor.name());
            if (!matcher.matches()) {
                others.add(tensor);
                continue;
            }
            layers = Math.max(layers, Integer.parseInt(matcher.group("layer")) + 1);
            bidirectional |= matcher.group("reverse") != null;
            square = matcher.group("kind").equals("weight_hh") ? tensor : square;
            String name = parts.get(matcher.group("module")) + "rnn."
                    + tensor.name().substring(matcher.group("module").length());
            found.put(name, tensor);
        }
        String last = parts.size() == 2 ? part(FoundNames.DECODER) : "";
        boolean attention = false;
        for (Tensor tensor : others) {
            Matcher look = ATTENTION.matcher(tensor.name());
            if (look.matches()) {
                attention = true;
                found.put(attentionName(last, look.group("kind")), tensor);
                continue;
            }
            Matcher matcher = OUTPUT.matcher(tensor.name());
            String name = matcher.matches() ? last + "linear." + matcher.group("kind") : tensor.name();
            found.put(found.containsKey(name) ? tensor.name() : name, tensor);
        }
        int k = hidden(file, square);
        return Optional.of(new FoundNames(found, BY_GATES.get(square.shape().get(0) / k), k, layers, bidirectional,
                attention, parts.size() == 2));
    }

    /** k, which is the width of a matrix of one, three or four gates below each other. */
    private static int hidden(String file, Tensor square) {
        if (square == null) {
            throw new InputException("weights.missing", file, "rnn.weight_hh_l0");
        }
        int k = square.shape().size() == 2 ? square.shape().get(1) : 0;
        if (k == 0 || square.shape().get(0) % k != 0 || !BY_GATES.containsKey(square.shape().get(0) / k)) {
            throw new InputException("weights.shape", file, square.name(), "[k, k], [3k, k], [4k, k]", square.shapeText());
        }
        return k;
    }
}
