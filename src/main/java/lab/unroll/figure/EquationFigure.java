package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * The equations of the selected unit at the selected step, with the numbers that the network has in them; for all units
 * the equations between vectors, with their lengths.
 */
public final class EquationFigure implements Figure {

    /** A number that can be pointed at: its line and what it says. */
    private record Result(String id, double value, int unit, double baseline) {
    }

    private final Scene scene;
    private final double width;
    private final FormulaText text;
    private final List<Result> results = new ArrayList<>();

    /** Lays the equations out for a width in pixels; the height follows. */
    public EquationFigure(Scene scene, double width) {
        this.scene = scene;
        this.width = width;
        this.text = new FormulaText(scene.theme(), width);
        boolean all = scene.selectedUnit() < 0;
        if (scene.trace().spec().cell().hasCellState()) {
            if (all) {
                lstmVectors();
            } else {
                lstmUnit(scene.selectedUnit());
            }
        } else if (scene.trace().spec().cell().isGru()) {
            new GruEquation(scene, text).write();
            result("h", all ? scene.trace().hidden(step()).norm() : scene.trace().hidden(step()).get(scene.selectedUnit()));
        } else if (all) {
            recurrentVectors();
        } else {
            new RecurrentEquation(scene, text).write();
            held(Quantity.HIDDEN_STATE);
            result("h", scene.trace().hidden(step()).get(scene.selectedUnit()));
        }
    }

    private int step() {
        return scene.selectedStep();
    }

    private void lstmUnit(int unit) {
        Trace trace = scene.trace();
        int t = step();
        LstmTerms terms = LstmTerms.of(trace, t);
        double f = terms.forget().get(unit);
        double i = terms.input().get(unit);
        double candidate = terms.candidate().get(unit);
        double o = terms.output().get(unit);
        double c = trace.cell(t).get(unit);
        double h = trace.hidden(t).get(unit);
        text.line(true).formula(at("C", t) + " = " + at("f", t) + "·" + at("C", t - 1) + " +")
                .formula(at("i", t) + "·" + at("\\tilde C", t));
        text.line(false).number("= " + FormulaText.factor(f) + " · " + FormulaText.factor(trace.cell(t - 1).get(unit))
                + " +").number(FormulaText.factor(i) + " · " + FormulaText.factor(candidate));
        text.line(false).result("= " + Numbers.fixed(trace.bottom().computedCell(t).get(unit)),
                scene.theme().colour(Token.CELL_C));
        held(Quantity.CELL_STATE);
        free(scene.free() == null ? c : scene.free().cell(t).get(unit), c);
        result("c", c);
        text.gap().line(true).formula(at("h", t) + " = " + at("o", t) + "·tanh(" + at("C", t) + ")");
        text.line(false).number("= " + FormulaText.factor(o) + " · tanh(" + Numbers.fixed(c) + ")")
                .result("= " + Numbers.fixed(trace.bottom().computedHidden(t).get(unit)),
                        scene.theme().colour(Token.HIDDEN_H));
        held(Quantity.HIDDEN_STATE);
        free(scene.free() == null ? h : scene.free().hidden(t).get(unit), h);
        result("h", h);
    }

    /** What is used instead of the computed value, where a pin holds it. */
    private void held(Quantity quantity) {
        scene.trace().pins().value(quantity, scene.selectedUnit(), step()).ifPresent(value ->
                text.remark(ChartWords.of(scene).get("run.pinned") + " " + Numbers.fixed(value)));
    }

    /** What it would have been without the pins, where that differs. */
    private void free(double value, double held) {
        if (value != held) {
            text.remark(ChartWords.of(scene).get("run.free") + " " + Numbers.fixed(value));
        }
    }

    private void lstmVectors() {
        Trace trace = scene.trace();
        int t = step();
        LstmTerms terms = LstmTerms.of(trace, t);
        text.line(true).formula(at("C", t) + " = " + at("f", t) + "⊙" + at("C", t - 1) + " +")
                .formula(at("i", t) + "⊙" + at("\\tilde C", t));
        text.row("‖" + at("f", t) + "⊙" + at("C", t - 1) + "‖", times(terms.forget(), trace.cell(t - 1)).norm());
        text.row("‖" + at("i", t) + "⊙" + at("\\tilde C", t) + "‖", times(terms.input(), terms.candidate()).norm());
        text.row("‖" + at("C", t) + "‖", trace.cell(t).norm());
        result("c", trace.cell(t).norm());
        text.gap().line(true).formula(at("h", t) + " = " + at("o", t) + "⊙tanh(" + at("C", t) + ")");
        text.row("‖" + at("h", t) + "‖", trace.hidden(t).norm());
        result("h", trace.hidden(t).norm());
    }

    private void recurrentVectors() {
        int t = step();
        var stimulus = RecurrentEquation.stimulus(scene.trace(), t);
        RecurrentEquation.head(scene, text, "");
        text.row("‖" + at("x", t) + "W^x‖", stimulus.fromInput().norm());
        text.row("‖" + at("h", t - 1) + "W^h‖", stimulus.fromHidden().norm());
        text.row("‖b‖", stimulus.bias().norm());
        text.row("‖" + at("h", t) + "‖", scene.trace().hidden(t).norm());
        result("h", scene.trace().hidden(t).norm());
    }

    private void result(String id, double value) {
        results.add(new Result(id, value, scene.selectedUnit(), text.baseline()));
    }

    private static Vector times(Vector a, Vector b) {
        double[] product = new double[a.size()];
        for (int j = 0; j < product.length; j++) {
            product[j] = a.get(j) * b.get(j);
        }
        return Vector.of(product);
    }

    /** A letter with its step, such as C_{12}. */
    static String at(String letter, int t) {
        return letter + "_{" + t + "}";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return text.height();
    }

    @Override
    public void paint(Graphics2D g) {
        text.paint(g);
    }

    @Override
    public List<Spot> spots() {
        Words words = ChartWords.of(scene);
        List<Spot> spots = new ArrayList<>();
        for (Result result : results) {
            String key = result.unit() < 0 ? "equation." + result.id() + ".norm" : "state." + result.id() + ".spot";
            spots.add(new Spot("equation." + result.id(), new Rectangle2D.Double(0, result.baseline() - 15, width, 20),
                    Spot.Kind.STATE, null, step(), result.unit(), words.get(key, step(),
                            StepAxis.symbol(scene, step()), result.unit() + 1, Numbers.exact(result.value())),
                    result.value()));
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return text.labels();
    }
}
