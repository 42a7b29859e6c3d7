package lab.unroll.figure;

import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/** h_t = z_t h_{t-1} + (1 - z_t) h̃_t of a GRU with the numbers of the selected unit, or the lengths of the vectors. */
final class GruEquation {

    private final Scene scene;
    private final FormulaText text;
    private final Trace trace;
    private final int t;
    private final int unit;

    GruEquation(Scene scene, FormulaText text) {
        this.scene = scene;
        this.text = text;
        this.trace = scene.trace();
        this.t = scene.selectedStep();
        this.unit = scene.selectedUnit();
    }

    void write() {
        if (unit < 0) {
            vectors();
        } else {
            unit();
        }
    }

    private void unit() {
        double z = trace.gate(Gate.UPDATE, t).get(unit);
        double candidate = trace.gate(Gate.CANDIDATE, t).get(unit);
        double a = trace.stimulus(Gate.CANDIDATE, t).total().get(unit);
        text.line(true).formula(at("\\tilde h", t) + " = tanh(" + at("a", t) + ")");
        text.line(false).number("= tanh(" + Numbers.fixed(a) + ")").result("= " + Numbers.fixed(
                trace.computedGate(Gate.CANDIDATE, t).get(unit)), scene.theme().colour(Token.CANDIDATE));
        held(Quantity.CANDIDATE);
        text.gap().line(true).formula(at("h", t) + " = " + at("z", t) + "·" + at("h", t - 1) + " +")
                .formula("(1 − " + at("z", t) + ")·" + at("\\tilde h", t));
        text.line(false).number("= " + FormulaText.factor(z) + " · " + FormulaText.factor(trace.hidden(t - 1).get(unit))
                + " +").number(FormulaText.factor(1 - z) + " · " + FormulaText.factor(candidate));
        text.line(false).result("= " + Numbers.fixed(trace.bottom().computedHidden(t).get(unit)),
                scene.theme().colour(Token.HIDDEN_H));
        held(Quantity.HIDDEN_STATE);
        double free = scene.free() == null ? trace.hidden(t).get(unit) : scene.free().hidden(t).get(unit);
        if (free != trace.hidden(t).get(unit)) {
            text.remark(ChartWords.of(scene).get("run.free") + " " + Numbers.fixed(free));
        }
    }

    private void held(Quantity quantity) {
        trace.pins().value(quantity, unit, t).ifPresent(value ->
                text.remark(ChartWords.of(scene).get("run.pinned") + " " + Numbers.fixed(value)));
    }

    private void vectors() {
        Vector z = trace.gate(Gate.UPDATE, t);
        double[] open = z.toArray();
        for (int j = 0; j < open.length; j++) {
            open[j] = 1 - open[j];
        }
        text.line(true).formula(at("h", t) + " = " + at("z", t) + "⊙" + at("h", t - 1) + " +")
                .formula("(1 − " + at("z", t) + ")⊙" + at("\\tilde h", t));
        text.row("‖" + at("z", t) + "⊙" + at("h", t - 1) + "‖", z.times(trace.hidden(t - 1)).norm());
        text.row("‖(1 − " + at("z", t) + ")⊙" + at("\\tilde h", t) + "‖",
                Vector.of(open).times(trace.gate(Gate.CANDIDATE, t)).norm());
        text.row("‖" + at("h", t) + "‖", trace.hidden(t).norm());
    }

    private static String at(String letter, int t) {
        return EquationFigure.at(letter, t);
    }
}
