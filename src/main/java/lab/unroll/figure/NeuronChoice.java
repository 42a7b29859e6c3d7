package lab.unroll.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.Trace;

/**
 * Which neuron is looked at.
 *
 * @param layer     counted from 0 at the bottom
 * @param direction the direction in which that layer reads
 * @param gate      the layer of neurons inside the cell; {@link Gate#STATE} in a SimpleRNN
 * @param unit      the neuron j, counted from 0
 * @param hovered   the entry that is pointed at, or null
 */
public record NeuronChoice(int layer, Direction direction, Gate gate, int unit, Entry hovered) {

    /**
     * An entry of W^x, W^h, p or b: in the matrix one cell, at the neuron one wire.
     *
     * @param source what it multiplies
     * @param place  the component i that it multiplies, counted from 0; 0 for a bias
     * @param unit   the neuron j that it belongs to, counted from 0
     */
    public record Entry(NeuronSum.Source source, int place, int unit) {

        /** The entry that a spot of any figure of weights stands for, or empty. */
        public static Optional<Entry> of(Spot spot) {
            return spot.subject() instanceof Subject.Weight weight ? Optional.of(weight.entry()) : Optional.empty();
        }

        /** The end of the id of every spot that stands for this entry, for example {@code h.f.3.1}. */
        public String id(Gate gate) {
            String letter = switch (source) {
                case INPUT -> "x";
                case HIDDEN -> "h";
                case CELL -> "p";
                case PRODUCT_BIAS -> "r";
                case BIAS -> "b";
            };
            return letter + (gate.letter().isEmpty() ? "." : "." + gate.letter() + ".") + place + "." + unit;
        }
    }

    /** A neuron of the bottom layer reading forward. */
    public static NeuronChoice of(Gate gate, int unit) {
        return new NeuronChoice(0, Direction.FORWARD, gate, unit, null);
    }

    /** The neuron that a scene suggests: the first layer of neurons in its cell, the selected unit or else the first. */
    public static NeuronChoice of(Scene scene) {
        return of(scene, layers(scene.trace().spec().gates()).get(0));
    }

    /** The layers of neurons in a cell in the order in which they are spoken of: f, i, C̃, o; z, r, h̃. */
    public static List<Gate> layers(List<Gate> gates) {
        return gates.stream().sorted(Comparator.comparing(
                gate -> gate == Gate.FORGET || gate == Gate.UPDATE ? 0 : 1)).toList();
    }

    /** The neuron of a layer of neurons in the cell that a scene looks at: the selected unit, or else the first. */
    public static NeuronChoice of(Scene scene, Gate gate) {
        LayerPlace place = scene.trace().place();
        return new NeuronChoice(place.layer(), place.direction(), gate, Math.max(0, scene.selectedUnit()), null);
    }

    /** The same neuron while an entry is pointed at; null for none. */
    public NeuronChoice hovering(Entry entry) {
        return new NeuronChoice(layer, direction, gate, unit, entry);
    }

    /** Another neuron of the same layer of neurons. */
    public NeuronChoice neuron(int other) {
        return new NeuronChoice(layer, direction, gate, other, hovered);
    }

    /** What the neuron did in a run at a step. */
    public NeuronSum sum(Trace trace, int t) {
        return NeuronSum.of(trace, layer, direction, gate, unit, t);
    }

    /** True if a term of this neuron is the entry pointed at. */
    public boolean points(NeuronSum.Term term) {
        return hovered != null && hovered.equals(entry(term));
    }

    /** What of a network the hand changes at an entry of this layer of neurons, in the network that step t belongs to. */
    public EditTarget.Weight grip(Trace trace, int t, Entry entry) {
        LayerLayout layout = trace.layer(layer, direction).layout(t);
        return switch (entry.source()) {
            case INPUT -> new EditTarget.Weight(layout.inputWeights(gate), entry.place(), entry.unit());
            case HIDDEN -> new EditTarget.Weight(layout.recurrentWeights(gate), entry.place(), entry.unit());
            case CELL -> new EditTarget.Weight(layout.peephole(gate), 0, entry.unit());
            case PRODUCT_BIAS -> new EditTarget.Weight(layout.productBias(), 0, entry.unit());
            case BIAS -> new EditTarget.Weight(layout.bias(gate), 0, entry.unit());
        };
    }

    /** The layer and its direction. */
    public LayerPlace place() {
        return new LayerPlace(layer, direction);
    }

    /** The entry that a term of this neuron uses. */
    public Entry entry(NeuronSum.Term term) {
        return new Entry(term.source(), term.source() == NeuronSum.Source.CELL ? 0 : term.place(), unit);
    }
}
