package lab.unroll.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.PreActivation;

/**
 * What the spots of the neuron level have to show according to the trace, found from their names alone:
 * {@code matrix.vh.2} is unit 2 of what comes from h_{t-1}, {@code weight.h.f.3.1} the entry of W^h of the forget gate that
 * leads from source 3 to neuron 1, counted from 0.
 */
final class NeuronValues {

    private static final Pattern COMPONENT = Pattern.compile("(?:matrix|neuron)\\.(\\w+)\\.(\\d+)(?:\\.again)?");
    private static final Pattern SOURCE = Pattern.compile("source\\.([xhp])(?:\\.[a-z])?\\.(\\d+)\\.(\\d+)");

    private final Scene scene;
    private final NeuronChoice choice;
    private final LayerTrace layer;
    private final PreActivation parts;
    private final int t;

    NeuronValues(Scene scene, NeuronChoice choice) {
        this.scene = scene;
        this.choice = choice;
        this.layer = scene.trace().layer(choice.layer(), choice.direction());
        this.t = scene.selectedStep();
        this.parts = layer.preActivation(choice.gate(), t);
    }

    /** a_t^j. */
    double total() {
        return parts.total().get(choice.unit());
    }

    /** φ(a_t^j), whether or not a pin replaced it. */
    double computed() {
        return layer.computedGate(choice.gate(), t).get(choice.unit());
    }

    /** What the neuron says. */
    double used() {
        return layer.gate(choice.gate(), t).get(choice.unit());
    }

    /** What the products that have no wire of their own add together. */
    double rest(List<Spot> spots) {
        List<NeuronChoice.Entry> wires = spots.stream().filter(spot -> spot.id().startsWith("wire."))
                .map(spot -> NeuronChoice.Entry.of(spot).orElseThrow()).toList();
        return choice.sum(scene.trace(), t).terms().stream().filter(term -> !wires.contains(choice.entry(term)))
                .mapToDouble(NeuronSum.Term::contribution).sum();
    }

    /** The exact value of a spot of the figure; NaN where it has none. */
    double of(Spot spot, List<Spot> spots) {
        if (NeuronChoice.Entry.of(spot).isPresent()) {
            return term(NeuronChoice.Entry.of(spot).orElseThrow()).weight();
        }
        Matcher component = COMPONENT.matcher(spot.id());
        if (component.matches()) {
            return vector(component.group(1)).get(Integer.parseInt(component.group(2)) - 1);
        }
        Matcher source = SOURCE.matcher(spot.id());
        if (source.matches()) {
            return heard(source.group(1)).get(Integer.parseInt(source.group(source.group(1).equals("p") ? 3 : 2)));
        }
        return switch (spot.id()) {
            case "neuron.rest" -> rest(spots);
            case "neuron.sum" -> total();
            case "neuron.activation" -> computed();
            case "neuron.result" -> used();
            default -> {
                if (!spot.id().matches("neuron\\.gate\\.[a-z]|matrix\\.W[xh]\\.row\\.\\d+")) {
                    throw new IllegalArgumentException("unknown spot " + spot.id());
                }
                yield Double.NaN;
            }
        };
    }

    private Vector vector(String id) {
        boolean early = scene.trace().spec().cell() == CellKind.GRU_BEFORE && choice.gate() == Gate.CANDIDATE;
        return switch (id) {
            case "x" -> layer.x(t);
            case "h" -> early ? layer.gate(Gate.RESET, t).times(heard("h")) : heard("h");
            case "vx" -> parts.fromInput();
            case "vh" -> parts.fromHidden();
            case "pc" -> parts.fromCell();
            case "r" -> layer.gate(Gate.RESET, t);
            case "a" -> parts.total();
            case "y", "other", "unit" -> layer.gate(choice.gate(), t);
            default -> throw new IllegalArgumentException("unknown vector " + id);
        };
    }

    private Vector heard(String source) {
        return switch (source) {
            case "x" -> layer.x(t);
            case "h" -> layer.hidden(layer.before(t));
            default -> layer.cell(choice.gate() == Gate.OUTPUT ? t : layer.before(t));
        };
    }

    /**
     * The numbers that a label at a spot may tell. On a wire these are a weight times what it multiplies, the product, or r
     * at a valve; under the lens the three stand one below the other.
     */
    List<Double> at(Spot spot, PaintedLabel label) {
        if (NeuronChoice.Entry.of(spot).isEmpty()) {
            return List.of(spot.value());
        }
        NeuronSum.Term term = term(NeuronChoice.Entry.of(spot).orElseThrow());
        if (spot.id().startsWith("wire.") && !term.isBias()) {
            // Where a sum is reset, its terms stand before the valve
            boolean after = choice.sum(scene.trace(), t).resetsProduct();
            return label.text().contains("×") ? List.of(term.weight(), after ? term.value() : term.reset() * term.value())
                    : label.text().contains("=") ? List.of(after ? term.weight() * term.value() : term.contribution())
                    : List.of(term.reset());
        }
        if (spot.id().startsWith("lens.")) {
            double share = (label.ink().getCenterY() - spot.bounds().getY()) / spot.bounds().getHeight();
            return List.of(share < 1 / 3.0 ? term.value() : share < 2 / 3.0 ? term.weight() : term.contribution());
        }
        return List.of(term.weight());
    }

    /** What uses an entry of a weight matrix. */
    private NeuronSum.Term term(NeuronChoice.Entry entry) {
        NeuronChoice owner = choice.neuron(entry.unit());
        return owner.sum(scene.trace(), t).terms().stream().filter(one -> owner.entry(one).equals(entry)).findFirst()
                .orElseThrow();
    }
}
