package lab.unroll.figure.formula;

import lab.unroll.figure.Scene;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.PreActivation;
import lab.unroll.trace.Trace;

/** The equations of a cell whose state is mixed, such as a GRU: the candidate, and how z_t mixes it with h_{t-1}. */
final class GruEquation {

    private final Scene scene;
    private final FormulaText text;
    private final Trace trace;
    private final int t;
    /** The letter of the gate that mixes, z. */
    private final String mixer;
    /** The letter of the candidate, h̃. */
    private final String candidateLetter;

    GruEquation(Scene scene, FormulaText text) {
        this.scene = scene;
        this.text = text;
        this.trace = scene.trace();
        this.t = scene.selectedStep();
        this.mixer = trace.spec().cell().symbolOf(Gate.UPDATE);
        this.candidateLetter = trace.spec().cell().symbolOf(Gate.CANDIDATE);
    }

    /** h̃_t = tanh(x_t W^x + b + r_t·(h_{t-1} W^h + b^h)), h_t = (1 - z_t)·h̃_t + z_t·h_{t-1}, for one unit. */
    void write(int unit) {
        double candidate = trace.gate(Gate.CANDIDATE, t).get(unit);
        double z = trace.gate(Gate.UPDATE, t).get(unit);
        candidate(unit);
        double before = trace.hidden(trace.before(t)).get(unit);
        String held = ChartWords.of(scene).get("run.pinned");
        double a = trace.preActivation(Gate.CANDIDATE, t).total().get(unit);
        text.line(false).number("= tanh(" + Numbers.fixed(a) + ")")
                .outcome(Math.tanh(a), candidate, scene.theme().colour(Token.CANDIDATE), held);
        text.gap().line(true).formula(at("h", t) + " = (1 − " + at(mixer, t) + ")·" + at(candidateLetter, t) + " +")
                .formula(at(mixer, t) + "·" + at("h", trace.before(t)));
        text.line(false).number("= " + Numbers.factor(1 - z) + " · " + Numbers.factor(candidate) + " +")
                .number(Numbers.factor(z) + " · " + Numbers.factor(before));
        text.outcome((1 - z) * candidate + z * before, trace.hidden(t).get(unit), scene.theme().colour(Token.HIDDEN_H), held);
    }

    /** The stimulus of the candidate, with what the reset gate lets through of h_{t-1}. */
    private void candidate(int unit) {
        PreActivation parts = trace.preActivation(Gate.CANDIDATE, t);
        double own = parts.fromInput().get(unit) + parts.bias().get(unit);
        String before = at("h", trace.before(t));
        text.line(true).formula(at(candidateLetter, t) + " = tanh(" + at("x", t) + "W^x + b +");
        switch (trace.spec().cell().resetOf(Gate.CANDIDATE)) {
            case NONE -> {
                text.formula(before + "W^h)");
                text.line(false).number("= tanh(" + Numbers.fixed(own) + " + " + Numbers.factor(parts.fromHidden().get(unit))
                        + ")");
            }
            case BEFORE_PRODUCT -> {
                text.formula("(" + at("r", t) + "⊙" + before + ")W^h)");
                text.line(false).number("= tanh(" + Numbers.fixed(own) + " + " + Numbers.factor(parts.fromHidden().get(unit))
                        + ")");
            }
            case AFTER_PRODUCT -> {
                text.formula(at("r", t) + "·(" + before + "W^h + b^h))");
                text.line(false).number("= tanh(" + Numbers.fixed(own) + " + "
                        + Numbers.fixed(trace.gate(Gate.RESET, t).get(unit)) + " · "
                        + Numbers.factor(trace.focus().resetPart(t).get(unit)) + ")");
            }
        }
    }

    /** The same between vectors, with the lengths of the parts. */
    void writeVectors() {
        Vector z = trace.gate(Gate.UPDATE, t);
        Vector candidate = trace.gate(Gate.CANDIDATE, t);
        text.line(true).formula(at("h", t) + " = (1 − " + at(mixer, t) + ")⊙" + at(candidateLetter, t) + " +")
                .formula(at(mixer, t) + "⊙" + at("h", trace.before(t)));
        double[] written = candidate.toArray();
        for (int j = 0; j < written.length; j++) {
            written[j] *= 1 - z.get(j);
        }
        text.row("‖(1 − " + at(mixer, t) + ")⊙" + at(candidateLetter, t) + "‖", Vector.of(written).norm());
        text.row("‖" + at(mixer, t) + "⊙" + at("h", trace.before(t)) + "‖", z.times(trace.hidden(trace.before(t))).norm());
        text.row("‖" + at("h", t) + "‖", trace.hidden(t).norm());
    }

    private static String at(String letter, int t) {
        return EquationFigure.at(letter, t);
    }
}
