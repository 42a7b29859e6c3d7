package lab.unroll.figure.formula;

import lab.unroll.figure.Scene;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Activation;
import lab.unroll.trace.PreActivation;
import lab.unroll.trace.Trace;

/** The equation of one unit of a SimpleRNN: every product where they are few, else the three parts of the sum. */
final class RecurrentEquation {

    /** The largest n + k for which every product is shown. */
    private static final int FEW = 6;

    private final Scene scene;
    private final FormulaText text;
    private final int t;
    private final int before;
    private final int unit;
    private final PreActivation preActivation;
    /** φ in running text. */
    private final String function;

    RecurrentEquation(Scene scene, FormulaText text) {
        this.scene = scene;
        this.text = text;
        this.t = scene.selectedStep();
        this.before = scene.trace().before(t);
        this.unit = scene.selectedUnit();
        this.preActivation = preActivation(scene.trace(), t);
        this.function = NeuronNames.functionWord(Activation.of(scene.trace().spec().cell(), Gate.STATE));
    }

    static PreActivation preActivation(Trace trace, int t) {
        return trace.preActivation(Gate.STATE, t);
    }

    /** h_t = φ(a_t), a_t = x_t W^x + h_{t-1} W^h + b. */
    static void head(FormulaText text, int t, int before, String raised, CellKind cell) {
        text.line(true).formula(EquationFigure.at("h", t) + raised + " = "
                + NeuronNames.function(Activation.of(cell, Gate.STATE)) + "(" + EquationFigure.at("a", t) + raised
                + ")");
        text.line(true).formula(EquationFigure.at("a", t) + " = " + EquationFigure.at("x", t) + "W^x +")
                .formula(EquationFigure.at("h", before) + "W^h + b");
    }

    void write() {
        NetworkSpec spec = scene.trace().spec();
        if (inputs() + spec.hidden() <= FEW) {
            everyProduct(spec);
        } else {
            head(text, t, before, "^{" + (unit + 1) + "}", spec.cell());
            text.row(EquationFigure.at("x", t) + "W^x", preActivation.fromInput().get(unit));
            text.row(EquationFigure.at("h", before) + "W^h", preActivation.fromHidden().get(unit));
            text.row("b", preActivation.bias().get(unit));
        }
        double total = preActivation.total().get(unit);
        double computed = Activation.of(scene.trace().spec().cell(), Gate.STATE).of(total);
        text.line(false).number("= " + function + "(" + Numbers.fixed(total) + ")").outcome(computed,
                scene.trace().hidden(t).get(unit), scene.theme().colour(Token.HIDDEN_H),
                ChartWords.of(scene).get("run.pinned"));
    }

    private int inputs() {
        return scene.trace().x(t).size();
    }

    /** h_t^j = φ(w_1 x_t^1 + ... + w_{n+1} h_{t-1}^1 + ... + b_j), in letters and in numbers. */
    private void everyProduct(NetworkSpec spec) {
        int n = inputs();
        int k = spec.hidden();
        String head = EquationFigure.at("h", t) + "^{" + (unit + 1) + "} = "
                + NeuronNames.function(Activation.of(spec.cell(), Gate.STATE)) + "(";
        text.line(true);
        for (int i = 1; i <= n + k; i++) {
            String source = i <= n ? EquationFigure.at("x", t) + "^{" + i + "}"
                    : EquationFigure.at("h", before) + "^{" + (i - n) + "}";
            text.formula((i == 1 ? head : "") + "w_{" + i + "}" + source + (i == n + k ? " + b_{" + (unit + 1) + "})" : " +"));
        }
        Parameters parameters = scene.trace().parameters();
        LayerLayout layout = scene.trace().focus().layout(t);
        text.line(false);
        for (int i = 0; i < n + k; i++) {
            double weight = i < n ? parameters.get(layout.inputWeights(Gate.STATE), i, unit)
                    : parameters.get(layout.recurrentWeights(Gate.STATE), i - n, unit);
            double source = i < n ? scene.trace().x(t).get(i) : scene.trace().hidden(before).get(i - n);
            text.number((i == 0 ? "= " + function + "(" : "") + Numbers.factor(weight) + "·" + Numbers.factor(source)
                    + (i == n + k - 1 ? " + " + Numbers.factor(preActivation.bias().get(unit)) + ")" : " +"));
        }
    }
}
