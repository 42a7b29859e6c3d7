package lab.unroll.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Reset;
import lab.unroll.trace.Activation;
import lab.unroll.trace.LayerTrace;

/**
 * What a neuron on the way back tells: the gradients are those that the microscope gives for every parameter; what goes back
 * on a wire is the weight times the gradient at the stimulus.
 */
final class ExpectedBackwardAtNeuron extends ExpectedNumbers {

    private static final Pattern TERM = Pattern.compile("(source|gradient|back)\\.([xhprb])(?:\\.[a-z])?\\.(\\d+)\\.(\\d+)");

    private final List<Spot> all;
    private final NeuronChoice choice;
    private final LayerTrace layer;
    private final int t;

    ExpectedBackwardAtNeuron(Picture picture, List<Spot> spots, Scene scene) {
        super(picture, spots, scene);
        this.all = spots;
        this.choice = NeuronChoice.of(scene);
        this.layer = trace.focus();
        this.t = scene.selectedStep();
    }

    /** The exact value of a spot; NaN where it has none. */
    double of(Spot spot) {
        Matcher term = TERM.matcher(spot.id());
        if (!term.matches()) {
            return switch (spot.id()) {
                case "neuron.delta" -> delta();
                case "neuron.slope" -> trace.pins().holds(choice.gate(), choice.unit(), t) ? 0
                        : Activation.of(trace.spec().cell(), choice.gate()).slope(layer.gate(choice.gate(), t).get(
                                choice.unit()));
                case "neuron.dvalue" -> choice.gate() == Gate.STATE ? layer.dHidden(t).get(choice.unit())
                        : layer.dGate(choice.gate(), t).get(choice.unit());
                default -> Double.NaN;
            };
        }
        int i = Integer.parseInt(term.group(3));
        LayerLayout layout = layer.layout(t);
        boolean heard = term.group(2).equals("h");
        return switch (term.group(1)) {
            case "gradient" -> trace.contribution(t).get(block(term.group(2), layout), isRow(term.group(2)) ? i : 0,
                    choice.unit());
            case "back" -> (heard ? reset(i) : 1) * delta() * trace.parameters().get(block(term.group(2), layout),
                    isRow(term.group(2)) ? i : 0, choice.unit());
            default -> switch (term.group(2)) {
                case "x" -> layer.x(t).get(i);
                case "h" -> layer.hidden(layer.before(t)).get(i);
                case "p" -> layer.cell(choice.gate() == Gate.OUTPUT ? t : layer.before(t)).get(choice.unit());
                default -> 1;
            };
        };
    }

    private static boolean isRow(String letter) {
        return letter.equals("x") || letter.equals("h");
    }

    private ParameterBlock block(String letter, LayerLayout layout) {
        return switch (letter) {
            case "x" -> layout.inputWeights(choice.gate());
            case "h" -> layout.recurrentWeights(choice.gate());
            case "p" -> layout.peephole(choice.gate());
            case "r" -> layout.productBias();
            default -> layout.bias(choice.gate());
        };
    }

    private double delta() {
        return layer.dStimulus(choice.gate(), t).get(choice.unit());
    }

    private double reset(int i) {
        Reset reset = trace.spec().cell().resetOf(choice.gate());
        return reset == Reset.NONE ? 1 : layer.gate(Gate.RESET, t).get(reset == Reset.BEFORE_PRODUCT ? i : choice.unit());
    }

    @Override
    List<ExpectedNumber> all() {
        double width = picture.figure().width();
        add("heading", Brush.rectangle(0, 0, width, 36), choice.unit() + 1, t);
        double sum = 0;
        for (Spot spot : all) {
            if (spot.id().startsWith("gradient.")) {
                add("a bias multiplies 1", Brush.rectangle(0, spot.bounds().getMinY(), spot.bounds().getMinX(),
                        spot.bounds().getMaxY()), text -> text.equals("1"), 1);
                Matcher term = TERM.matcher(spot.id());
                boolean passes = term.matches() && term.group(2).matches("[hr]");
                if (passes && trace.spec().cell().resetOf(choice.gate()) != Reset.NONE) {
                    add("what passes the reset gate", Brush.rectangle(0, spot.bounds().getMinY(), spot.bounds().getMinX(),
                            spot.bounds().getMaxY()), reset(Integer.parseInt(term.group(3))));
                }
                sum += spot.value() * spot.value();
            }
        }
        add("the others together", Brush.rectangle(0, 36, width, Gallery.legendTop(picture.figure().height())),
                Math.sqrt(Math.max(0, every() - sum)));
        ranges(ColourMap.STATE_RANGE);
        return super.all();
    }

    /** The squares of all gradients of the neuron. */
    private double every() {
        LayerLayout layout = layer.layout(t);
        return choice.sum(trace, t).terms().stream().mapToDouble(term -> {
            String letter = switch (term.source()) {
                case INPUT -> "x";
                case HIDDEN -> "h";
                case CELL -> "p";
                case PRODUCT_BIAS -> "r";
                case BIAS -> "b";
            };
            double gradient = trace.contribution(t).get(block(letter, layout), isRow(letter) ? term.place() : 0,
                    choice.unit());
            return gradient * gradient;
        }).sum();
    }
}
