package lab.unroll.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Reset;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.NeuronSum.Term;

/** The equation of one neuron as LaTeX: every product where there are few of them, otherwise the parts of the sum. */
final class LatexNeuron {

    /** The most terms that are written one by one. */
    private static final int FEW = 7;

    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final LatexLines lines;
    private final NetworkSpec spec;
    private final int t;
    private final String before;

    LatexNeuron(Scene scene, NeuronChoice choice, LatexLines lines) {
        this.scene = scene;
        this.choice = choice;
        this.lines = lines;
        this.spec = scene.trace().spec();
        this.t = scene.selectedStep();
        this.sum = NeuronSum.of(scene.trace(), choice.layer(), choice.direction(), choice.gate(), choice.unit(), t);
        this.before = Integer.toString(choice.direction() == Direction.FORWARD ? t - 1 : t + 1);
    }

    /** h_3^1 = tanh(w ... ) = tanh(numbers) = tanh(1.29) = 0.86. */
    void write() {
        boolean few = sum.terms().size() <= FEW;
        double reset = sum.terms().stream().filter(LatexNeuron::isBehindReset).findFirst().orElseThrow().reset();
        lines.line(LatexExport.at(letter(), t, "^{" + unit() + "}"), applied(few
                ? sum(this::symbols, "r_{" + t + "}^{" + unit() + "} ") : sigmas()));
        lines.more(applied(few ? sum(this::numbers, LatexLines.number(reset) + " \\cdot ") : parts()));
        lines.more(applied(LatexLines.number(sum.total()))).equal(LatexLines.number(sum.computed()));
        if (sum.isHeld()) {
            lines.line(LatexExport.at(letter(), t, "^{" + unit() + "}"), LatexLines.number(sum.used()))
                    .remark(LatexExport.pinned(scene, sum.computed()));
        }
    }

    /** f_3 = σ((W^x_f)^T x_3 + (W^h_f)^T h_2 + b_f): the layer as a whole, without numbers. */
    void writeVector() {
        String index = index();
        String state = "(W^{h}" + index + ")^{\\top} h_{" + before + "}";
        if (sum.resetsProduct()) {
            state = "r_{" + t + "} \\odot \\bigl(" + state + " + b^{h}" + index + "\\bigr)";
        } else if (isResetState()) {
            state = "(W^{h}" + index + ")^{\\top} (r_{" + t + "} \\odot h_{" + before + "})";
        }
        String peephole = has(Source.CELL) ? "p" + index + " \\odot C_{" + heardAt() + "} + " : "";
        lines.line(LatexExport.at(letter(), t, ""), applied("(W^{x}" + index + ")^{\\top} x_{" + t + "} + " + state + " + "
                + peephole + "b" + index));
    }

    private int unit() {
        return choice.unit() + 1;
    }

    private String letter() {
        return LatexExport.symbol(spec.cell(), choice.gate());
    }

    /** The letter of the layer of neurons at W and b; nothing in a SimpleRNN. */
    private String index() {
        String index = spec.cell().indexOf(choice.gate());
        return index.isEmpty() ? "" : "_{" + index + "}";
    }

    private String applied(String preActivation) {
        String function = switch (sum.activation()) {
            case TANH -> "\\tanh";
            case SIGMOID -> "\\sigma";
            case RELU -> "\\max";
        };
        String big = preActivation.contains("\\sum") ? "\\Bigl" : "\\bigl";
        return function + big + "(" + (function.equals("\\max") ? "0,\\; " : "") + preActivation + big.replace('l', 'r') + ")";
    }

    private boolean has(Source source) {
        return sum.terms().stream().anyMatch(term -> term.source() == source);
    }

    private String heardAt() {
        return choice.gate() == Gate.OUTPUT ? Integer.toString(t) : before;
    }

    // Term by term

    /** The terms, those that a reset gate multiplies as a whole in brackets behind it. */
    private String sum(Function<Term, String> written, String gate) {
        if (!sum.resetsProduct()) {
            return joined(sum.terms(), written);
        }
        List<Term> reset = sum.terms().stream().filter(LatexNeuron::isBehindReset).toList();
        List<Term> plain = sum.terms().stream().filter(term -> !isBehindReset(term)).toList();
        return joined(plain, written) + " + " + gate + "(" + joined(reset, written) + ")";
    }

    private static boolean isBehindReset(Term term) {
        return term.source() == Source.HIDDEN || term.source() == Source.PRODUCT_BIAS;
    }

    private static String joined(List<Term> terms, Function<Term, String> written) {
        return terms.stream().map(written).collect(Collectors.joining(" + "));
    }

    private String symbols(Term term) {
        int i = term.place() + 1;
        String pair = "_{" + i + "," + unit() + "}";
        String gate = choice.gate() == Gate.STATE ? "" : "," + index().replaceAll("[_{}]", "");
        return switch (term.source()) {
            case INPUT -> "w^{x" + gate + "}" + pair + " x_{" + t + "}^{" + i + "}";
            case HIDDEN -> "w^{h" + gate + "}" + pair + (isResetState() ? " r_{" + t + "}^{" + i + "}" : "") + " h_{" + before
                    + "}^{" + i + "}";
            case CELL -> "p_{" + unit() + "} C_{" + heardAt() + "}^{" + unit() + "}";
            case PRODUCT_BIAS -> "b^{h}_{" + unit() + "}";
            case BIAS -> "b_{" + unit() + "}";
        };
    }

    private boolean isResetState() {
        return spec.cell().resetOf(choice.gate()) == Reset.BEFORE_PRODUCT;
    }

    private String numbers(Term term) {
        if (term.isBias()) {
            return LatexLines.factor(term.weight());
        }
        String reset = isResetState() && term.source() == Source.HIDDEN ? " \\cdot " + LatexLines.number(term.reset()) : "";
        return LatexLines.factor(term.weight()) + reset + " \\cdot " + LatexLines.factor(term.value());
    }

    // In parts

    private String sigmas() {
        String gate = choice.gate() == Gate.STATE ? "" : "," + index().replaceAll("[_{}]", "");
        int n = (int) sum.terms().stream().filter(term -> term.source() == Source.INPUT).count();
        String input = "\\sum_{i=1}^{" + n + "} w^{x" + gate + "}_{i," + unit() + "} x_{" + t + "}^{i}";
        String state = "\\sum_{i=1}^{" + spec.hidden() + "} w^{h" + gate + "}_{i," + unit() + "}"
                + (isResetState() ? " r_{" + t + "}^{i}" : "") + " h_{" + before + "}^{i}";
        if (sum.resetsProduct()) {
            state = "r_{" + t + "}^{" + unit() + "} \\Bigl(" + state + " + b^{h}_{" + unit() + "}\\Bigr)";
        }
        String peephole = has(Source.CELL) ? "p_{" + unit() + "} C_{" + heardAt() + "}^{" + unit() + "} + " : "";
        return input + " + " + state + " + " + peephole + "b_{" + unit() + "}";
    }

    private String parts() {
        String state = LatexLines.factor(part(Source.HIDDEN));
        if (sum.resetsProduct()) {
            double reset = sum.terms().stream().filter(LatexNeuron::isBehindReset).findFirst().orElseThrow().reset();
            state = LatexLines.number(reset) + " \\cdot (" + LatexLines.factor(inside(Source.HIDDEN)) + " + "
                    + LatexLines.factor(inside(Source.PRODUCT_BIAS)) + ")";
        }
        String peephole = has(Source.CELL) ? LatexLines.factor(part(Source.CELL)) + " + " : "";
        return LatexLines.factor(part(Source.INPUT)) + " + " + state + " + " + peephole
                + LatexLines.factor(part(Source.BIAS));
    }

    private double part(Source source) {
        return sum.terms().stream().filter(term -> term.source() == source).mapToDouble(Term::contribution).sum();
    }

    /** The same before the reset gate. */
    private double inside(Source source) {
        return sum.terms().stream().filter(term -> term.source() == source)
                .mapToDouble(term -> term.weight() * term.value()).sum();
    }
}
