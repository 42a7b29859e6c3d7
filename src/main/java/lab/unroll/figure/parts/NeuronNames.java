package lab.unroll.figure.parts;

import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.Activation;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Term;
import lab.unroll.words.Words;

/** What the quantities of a neuron are called, in symbols and in words. */
public final class NeuronNames {

    /** The largest n + k for which the weights of a neuron are simply numbered, as the lecture deck does. */
    private static final int FEW = 6;

    private final NeuronChoice choice;
    private final NetworkSpec spec;
    private final Scene scene;
    private final int inputs;
    /** How many components x_t has: behind them a decoder with attention reads those of its context. */
    private final int ofInput;

    /** For a neuron at the selected step. */
    public NeuronNames(Scene scene, NeuronChoice choice) {
        this.scene = scene;
        this.choice = choice;
        this.spec = scene.trace().spec();
        LayerTrace layer = scene.trace().layer(choice.layer(), choice.direction());
        this.inputs = layer.x(scene.selectedStep()).size();
        this.ofInput = inputs - (layer.attention(scene.selectedStep()) == null ? 0 : spec.context());
    }

    /** The index of the step. */
    public String step() {
        return "{" + scene.selectedStep() + "}";
    }

    /** The index of the step before, in the direction of the layer. */
    public String before() {
        return "{" + (scene.selectedStep() + (choice.direction() == Direction.FORWARD ? -1 : 1)) + "}";
    }

    private boolean isContext(Term term) {
        return term.source() == NeuronSum.Source.INPUT && term.place() >= ofInput;
    }

    /** What a term multiplies, for example {@code h_{2}^{2}}; 1 for a bias. */
    public String source(Term term) {
        String raised = "^{" + (term.place() + 1) + "}";
        return switch (term.source()) {
            case INPUT -> isContext(term) ? "c_" + step() + "^{" + (term.place() + 1 - ofInput) + "}" : "x_" + step() + raised;
            case HIDDEN -> "h_" + before() + raised;
            case CELL -> "C_" + (choice.gate() == Gate.OUTPUT ? step() : before()) + raised;
            case PRODUCT_BIAS, BIAS -> "1";
        };
    }

    /** The weight of a term as one neuron counts: w_3 where there are few, otherwise {@link #entry}. */
    public String weight(Term term) {
        return inputs + spec.hidden() > FEW ? entry(term) : numbered(term);
    }

    /** The weight of a term as one neuron counts: first those of the inputs, then those of the states. */
    public String numbered(Term term) {
        return switch (term.source()) {
            case INPUT -> "w_{" + (term.place() + 1) + "}";
            case HIDDEN -> "w_{" + (inputs + term.place() + 1) + "}";
            default -> entry(term);
        };
    }

    /** The weight of a term as the matrices count: w^h_{12} leads from source 1 to neuron 2. */
    public String entry(Term term) {
        int i = term.place() + 1;
        int j = choice.unit() + 1;
        String pair = i < 10 && j < 10 ? "{" + i + j + "}" : "{" + i + "," + j + "}";
        return switch (term.source()) {
            case INPUT -> "w^x_" + pair;
            case HIDDEN -> "w^h_" + pair;
            case CELL -> "p_{" + j + "}";
            case PRODUCT_BIAS -> "b^h_{" + j + "}";
            case BIAS -> "b_{" + j + "}";
        };
    }

    /** The product, for example {@code w_3 h_{2}^{1}}; a bias alone. */
    public String product(Term term) {
        return term.isBias() ? weight(term) : weight(term) + " " + source(term);
    }

    /** The vector that the neurons make, without step and unit. */
    public String letter() {
        return spec.cell().symbolOf(choice.gate());
    }

    /** The neuron's value, for example {@code f_{3}^{2}}. */
    public String value(int unit) {
        return letter() + "_" + step() + "^{" + (unit + 1) + "}";
    }

    /** The letter raised to W, b and a where the cell has several layers of neurons: {@code _f}, or nothing. */
    public String index() {
        String index = spec.cell().indexOf(choice.gate());
        return index.isEmpty() ? "" : "_{" + index + "}";
    }

    /** The activation: tanh, σ or ReLU. */
    public static String function(Activation activation) {
        return switch (activation) {
            case TANH -> "tanh";
            case SIGMOID -> "σ";
            case RELU -> "`ReLU`";
        };
    }

    /** The activation in running text. */
    public static String functionWord(Activation activation) {
        return function(activation).replace("`", "");
    }

    /** The symbol that an input component stands for, or nothing. */
    public String symbol(int place) {
        return choice.layer() == 0 ? scene.inputName(place, inputs) : "";
    }

    /** What the layer of neurons is called in words. */
    public String gateWords() {
        Words words = scene.words();
        return words.get("gate." + (choice.gate() == Gate.STATE ? "state" : choice.gate().letter()));
    }

    /** What a term is, in words and exact numbers. */
    public String describe(Term term) {
        Words words = scene.words();
        String value = Numbers.exact(term.value());
        String weight = Numbers.exact(term.weight());
        String adds = Numbers.exact(term.contribution());
        int j = choice.unit() + 1;
        String text = switch (term.source()) {
            case INPUT -> isContext(term) ? words.get("neuron.term.context", term.place() + 1 - ofInput, j, weight, value, adds)
                    : words.get("neuron.term.x", term.place() + 1, j, weight, value, adds);
            case HIDDEN -> words.get("neuron.term.h", term.place() + 1, j, weight, value, adds);
            case CELL -> words.get("neuron.term.c", j, weight, value, adds);
            case PRODUCT_BIAS -> words.get("neuron.term.r", j, weight);
            case BIAS -> words.get("neuron.term.b", j, weight);
        };
        return term.reset() == 1 ? text : words.get("neuron.term.reset", text, Numbers.exact(term.reset()), adds);
    }

    /** What a component that the neuron reads is, with its exact value. */
    public String describeSource(Term term) {
        Words words = scene.words();
        int t = scene.selectedStep();
        int before = choice.direction() == Direction.FORWARD ? t - 1 : t + 1;
        String value = Numbers.exact(term.value());
        return switch (term.source()) {
            case INPUT -> isContext(term) ? words.get("neuron.source.context", t, term.place() + 1 - ofInput, value)
                    : words.get("neuron.source.x", t, term.place() + 1, value,
                    symbol(term.place()).isEmpty() ? "" : " (" + symbol(term.place()) + ")");
            case HIDDEN -> words.get("spot.hidden", before, term.place() + 1, value);
            case CELL -> words.get("spot.cell", choice.gate() == Gate.OUTPUT ? t : before, term.place() + 1, value);
            case PRODUCT_BIAS, BIAS -> words.get("neuron.source.one");
        };
    }
}
