package lab.unroll.lesson.setup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.SharedWeight;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;

/**
 * One parameter, named as in the expressions of lessons: {@code Wx[1][2]} from input 1 to unit 2, {@code Wh.f[2][1]} in a cell
 * with gates, {@code b[2]}; {@code Wh@2[1][1]} in another layer than the bottom one. Of a pair it is one of the decoder.
 *
 * @param kind   W^x, W^h or b
 * @param gate   the layer of neurons
 * @param place  the layer and direction
 * @param from   the source, counted from 0; 0 of a bias
 * @param to     the neuron, counted from 0
 */
record ParameterName(Kind kind, Gate gate, LayerPlace place, int from, int to) {

    private static final Pattern NAME = Pattern.compile("(?<kind>Wx|Wh|b)(?:\\.(?<gate>[a-z]))?(?:@(?<layer>[1-9])(?<reverse>r)?)?"
            + "(?:\\[(?<from>[1-9]\\d{0,3})])?\\[(?<to>[1-9]\\d{0,3})]");

    /** What it is a part of. */
    enum Kind {
        /** W^x. */
        INPUT("Wx"),
        /** W^h. */
        HIDDEN("Wh"),
        /** b. */
        BIAS("b");

        private final String letters;

        Kind(String letters) {
            this.letters = letters;
        }

        private ParameterBlock in(LayerLayout layout, Gate gate) {
            return switch (this) {
                case INPUT -> layout.inputWeights(gate);
                case HIDDEN -> layout.recurrentWeights(gate);
                case BIAS -> layout.bias(gate);
            };
        }
    }

    /** The parameter of a name; empty if this is none. */
    static Optional<ParameterName> read(String text) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = Stream.of(Kind.values()).filter(one -> one.letters.equals(parts.group("kind"))).findFirst().orElseThrow();
        String letter = Optional.ofNullable(parts.group("gate")).orElse("");
        Optional<Gate> gate = Stream.of(Gate.values()).filter(one -> one.letter().equals(letter)).findFirst();
        if (gate.isEmpty() || kind == Kind.BIAS != (parts.group("from") == null)) {
            return Optional.empty();
        }
        LayerPlace place = parts.group("layer") == null ? LayerPlace.BOTTOM : new LayerPlace(Integer.parseInt(parts.group("layer")) - 1,
                parts.group("reverse") == null ? Direction.FORWARD : Direction.REVERSE);
        return Optional.of(new ParameterName(kind, gate.get(), place, kind == Kind.BIAS ? 0 : Integer.parseInt(parts.group("from")) - 1,
                Integer.parseInt(parts.group("to")) - 1));
    }

    /** True if the network of an experiment has it. */
    boolean isIn(Experiment experiment) {
        NetworkSpec spec = experiment.spec();
        if (!place.isIn(spec) || !spec.gates().contains(gate)) {
            return false;
        }
        ParameterBlock block = block(experiment);
        return from < block.rows() && to < block.cols();
    }

    /** Its place in the flat array; only where {@link #isIn}. */
    int index(Experiment experiment) {
        return block(experiment).index(from, to);
    }

    private ParameterBlock block(Experiment experiment) {
        return kind.in(experiment.layout().layer(place.layer(), place.direction()), gate);
    }

    /** The name of a weight of a layer. */
    static ParameterName of(SharedWeight weight, LayerPlace layer) {
        return new ParameterName(weight.recurrent() ? Kind.HIDDEN : Kind.INPUT, weight.gate(), layer, weight.from(), weight.to());
    }

    /** The weight that all copies share; empty of a bias. */
    Optional<SharedWeight> shared() {
        return kind == Kind.BIAS ? Optional.empty() : Optional.of(new SharedWeight(gate, kind == Kind.HIDDEN, from, to));
    }

    /** As lessons have it. */
    @Override
    public String toString() {
        String layer = place.equals(LayerPlace.BOTTOM) ? "" : "@" + (place.layer() + 1) + (place.isReverse() ? "r" : "");
        return kind.letters + (gate.letter().isEmpty() ? "" : "." + gate.letter()) + layer
                + (kind == Kind.BIAS ? "" : "[" + (from + 1) + "]") + "[" + (to + 1) + "]";
    }
}
