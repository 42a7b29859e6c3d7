package lab.unroll.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/** Weights, what is read and what is held, as the scripts of a page read them: see {@code assets/page/forward.js}. */
final class NetworkData {

    private final Parameters parameters;

    private NetworkData(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The network with its weights. */
    static Map<String, Object> network(Parameters parameters) {
        return new NetworkData(parameters).network();
    }

    private Map<String, Object> network() {
        ParameterLayout layout = parameters.layout();
        NetworkSpec spec = layout.spec();
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("cell", spec.cell().id());
        network.put("name", spec.cell().displayName());
        network.put("k", spec.hidden());
        network.put("n", spec.input());
        network.put("m", spec.output());
        network.put("joined", spec.joined());
        network.put("head", spec.head().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        network.put("layers", layers(layout));
        network.put("encoder", layout.isPair() ? layers(layout.encoder()) : null);
        network.put("output", !spec.head().hasWeights() ? null
                : Map.of("w", matrix(layout.outputWeights()), "b", row(layout.outputBias())));
        return network;
    }

    private List<Object> layers(ParameterLayout layout) {
        List<Object> layers = new ArrayList<>();
        for (int layer = 0; layer < layout.spec().layers(); layer++) {
            List<Object> directions = new ArrayList<>();
            for (Direction direction : layout.spec().directions()) {
                directions.add(layer(layout.layer(layer, direction), layout.spec()));
            }
            layers.add(directions);
        }
        return layers;
    }

    private Map<String, Object> layer(LayerLayout layout, NetworkSpec spec) {
        Map<String, Object> neurons = new LinkedHashMap<>();
        for (Gate gate : spec.gates()) {
            Map<String, Object> weights = new LinkedHashMap<>();
            weights.put("wx", matrix(layout.inputWeights(gate)));
            weights.put("wh", matrix(layout.recurrentWeights(gate)));
            weights.put("b", row(layout.bias(gate)));
            neurons.put(name(gate), weights);
        }
        Map<String, Object> peepholes = new LinkedHashMap<>();
        layout.peepholeGates().forEach(gate -> peepholes.put(name(gate), row(layout.peephole(gate))));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("neurons", neurons);
        all.put("peepholes", peepholes);
        all.put("productBias", layout.hasProductBias() ? row(layout.productBias()) : null);
        return all;
    }

    /** What the network reads, and by what it is judged. */
    static Map<String, Object> reading(Reading read) {
        Trace trace = read.trace();
        Sequence sequence = trace.sequence();
        NetworkSpec spec = trace.spec();
        List<Object> x = new ArrayList<>();
        List<Object> targets = new ArrayList<>();
        for (int t = 1; t <= sequence.length(); t++) {
            x.add(sequence.x(t).toArray());
            targets.add(!sequence.isJudged(t) ? null : Map.of("weight", sequence.weight(t), "y",
                    (sequence.hasClasses() ? Vector.oneHot(sequence.targetClass(t), spec.output())
                            : sequence.targetValues(t)).toArray()));
        }
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("x", x);
        reading.put("h0", sequence.initialHidden(spec.hidden()).toArray());
        reading.put("c0", sequence.initialCell(spec.hidden()).toArray());
        reading.put("targets", targets);
        reading.put("encoderLength", sequence.encoderLength());
        reading.put("hears", read.example().autoregressiveSteps().stream().sorted().toList());
        return reading;
    }

    /** What is held. */
    static List<Object> pins(List<Pin> pins) {
        List<Object> all = new ArrayList<>();
        for (Pin pin : pins) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("layer", pin.place().layer());
            one.put("direction", direction(pin.place()));
            one.put("quantity", name(pin.quantity()));
            one.put("units", List.copyOf(pin.units()));
            one.put("first", pin.first());
            one.put("last", pin.last() == Pin.TO_THE_END ? null : (Object) pin.last());
            one.put("value", pin.value());
            all.add(one);
        }
        return all;
    }

    /** The direction of a layer as the scripts count them. */
    static int direction(LayerPlace place) {
        return place.direction().ordinal();
    }

    /** What the scripts call a layer of neurons. */
    static String name(Gate gate) {
        return gate.name().toLowerCase(Locale.ROOT);
    }

    /** What the scripts call what is held. */
    static String name(Quantity quantity) {
        return switch (quantity) {
            case CELL_STATE -> "cell";
            case HIDDEN_STATE -> "hidden";
            case ATTENTION -> throw new IllegalArgumentException("No page holds what is attended to.");
            default -> name(quantity.gate());
        };
    }

    private double[] row(ParameterBlock block) {
        return row(block, 0);
    }

    private double[] row(ParameterBlock block, int row) {
        return IntStream.range(0, block.cols()).mapToDouble(col -> parameters.get(block, row, col)).toArray();
    }

    private List<double[]> matrix(ParameterBlock block) {
        return IntStream.range(0, block.rows()).mapToObj(row -> row(block, row)).toList();
    }
}
