package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.Activation;
import lab.unroll.trace.NeuronSum;

/**
 * What one neuron tells beside its spots: a_t^j and φ of it, the free run, the products without a row of their own, the
 * reset gate on their way, the other neuron's sum, and the ends of the axes.
 */
final class ExpectedAtNeuron extends ExpectedNumbers {

    private static final double LINE = 20;
    private static final Pattern INPUT_WIRE = Pattern.compile("wire\\.x\\.(?:[a-z]+\\.)?(\\d+)\\.\\d+");

    private final List<Spot> spots;
    private final NeuronChoice choice;
    private final NeuronValues values;

    ExpectedAtNeuron(Picture picture, List<Spot> spots, Scene scene, NeuronChoice choice) {
        super(picture, spots, scene);
        this.spots = spots;
        this.choice = choice;
        this.values = new NeuronValues(scene, choice);
    }

    @Override
    List<ExpectedNumber> all() {
        ranges(ColourMap.STATE_RANGE, ColourMap.WEIGHT_RANGE, ColourMap.CELL_RANGE);
        Rectangle2D sum = spot("neuron.sum");
        Rectangle2D result = spot("neuron.result");
        double right = picture.figure().width();
        add("a", new Rectangle2D.Double(sum.getMaxX(), sum.getMinY(), right, sum.getHeight()), values.total());
        Rectangle2D between = Brush.rectangle(sum.getMinX() - LINE, sum.getMaxY(), right, result.getMinY());
        add("φ(a)", between, text -> text.contains("("), values.total());
        add("= φ(a)", between, text -> text.contains("."), values.computed());
        axes(between);
        Rectangle2D ghost = new Rectangle2D.Double(result.getMaxX(), result.getCenterY(), right, 1.5 * LINE);
        if (scene.trace().allPins().on(choice.place()).holds(choice.gate(), choice.unit(), scene.selectedStep())) {
            add("computed", ghost, values.computed());
        } else if (scene.free() != null) {
            add("free", ghost, free().used());
        }
        for (Spot spot : spots) {
            if (spot.id().matches("wire\\.[rb]\\..*")) {
                Rectangle2D wire = spot.bounds();
                add("what a bias is multiplied by", Brush.rectangle(0, wire.getMinY(), wire.getMinX(), wire.getMaxY()), 1);
            }
        }
        names();
        Rectangle2D rest = spot("neuron.rest");
        if (rest != null) {
            add("rest", Brush.rectangle(0, rest.getMinY(), rest.getMaxX(), rest.getMaxY()), values.rest(spots));
        }
        if (choice.gate() == Gate.CANDIDATE && trace.spec().cell() == CellKind.GRU) {
            reset(sum);
        }
        other();
        return super.all();
    }

    /** Names of inputs stand before their wires; a name such as 7 is no value. */
    private void names() {
        int inputs = trace.layer(choice.layer(), choice.direction()).x(scene.selectedStep()).size();
        for (Spot spot : spots) {
            Matcher wire = INPUT_WIRE.matcher(spot.id());
            String name = wire.matches() ? scene.inputName(Integer.parseInt(wire.group(1)), inputs) : "";
            if (!PaintedNumbers.all(name).isEmpty()) {
                add("name of an input", Brush.rectangle(0, spot.bounds().getMinY(), spot.bounds().getMinX(),
                        spot.bounds().getMaxY()), PaintedNumbers.all(name).get(0).value());
            }
        }
    }

    private NeuronSum free() {
        return choice.sum(scene.free(), scene.selectedStep());
    }

    /** 0 and the last whole stimulus below the plot; the highest value and the lowest one inside it. */
    private void axes(Rectangle2D place) {
        double reach = 3.2;
        for (double a : new double[] {values.total(), scene.free() == null ? 0 : free().total()}) {
            reach = Double.isFinite(a) ? Math.max(reach, Math.min(60, 1.2 * Math.abs(a))) : reach;
        }
        Activation activation = Activation.of(trace.spec().cell(), choice.gate());
        add("axis", place, 0);
        add("axis", place, Math.floor(reach));
        add("axis", place, activation == Activation.RELU ? Math.floor(reach) : 1);
        if (activation == Activation.TANH) {
            add("axis", place, -1);
        }
    }

    /** r at its valve, before the sum that passes it. */
    private void reset(Rectangle2D sum) {
        double r = trace.layer(choice.layer(), choice.direction()).gate(Gate.RESET, scene.selectedStep())
                .get(choice.unit());
        add("r", Brush.rectangle(0, 0, sum.getMinX(), picture.figure().height()), r);
    }

    /** Of two neurons the other one, written out at the foot of the view: its products, and what they give. */
    private void other() {
        if (trace.spec().hidden() != 2) {
            return;
        }
        NeuronSum sum = choice.neuron(1 - choice.unit()).sum(trace, scene.selectedStep());
        Rectangle2D value = spot("neuron.other." + (2 - choice.unit()));
        Rectangle2D foot = Brush.rectangle(0, value.getMinY() - 2 * LINE, picture.figure().width(), value.getMaxY());
        // Between terms a minus stands apart from its number
        double[] terms = sum.terms().stream().mapToDouble(NeuronSum.Term::contribution).toArray();
        add("other sum", foot, IntStream.range(0, terms.length).mapToDouble(i -> i == 0 ? terms[i] : Math.abs(terms[i]))
                .toArray());
        add("other a", foot, text -> text.startsWith("="), sum.total());
    }
}
