package lab.unroll.figure.formula;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;
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
        switch (scene.trace().spec().cell().rule()) {
            case ACTIVATED -> activated(all);
            case CARRIED -> carried(all);
            case MIXED -> mixed(scene.selectedUnit());
        }
    }

    private void activated(boolean all) {
        if (all) {
            recurrentVectors();
        } else {
            new RecurrentEquation(scene, text).write();
            result("h", scene.trace().hidden(step()).get(scene.selectedUnit()));
        }
    }

    private void carried(boolean all) {
        if (all) {
            lstmVectors();
        } else {
            lstmUnit(scene.selectedUnit());
        }
    }

    private int step() {
        return scene.selectedStep();
    }

    private void lstmUnit(int unit) {
        Trace trace = scene.trace();
        int t = step();
        LstmTerms terms = LstmTerms.of(trace, t);
        boolean forgets = terms.forget() != null;
        double i = terms.input().get(unit);
        double candidate = terms.candidate().get(unit);
        double o = terms.output().get(unit);
        double before = trace.cell(trace.before(t)).get(unit);
        double c = trace.cell(t).get(unit);
        double h = trace.hidden(t).get(unit);
        text.line(true).formula(at("C", t) + " = " + (forgets ? at("f", t) + "·" : "") + at("C", trace.before(t)) + " +")
                .formula(at("i", t) + "·" + at("\\tilde C", t));
        text.line(false).number("= " + (forgets ? Numbers.factor(terms.forget().get(unit)) + " · " : "")
                + Numbers.factor(before) + " +").number(Numbers.factor(i) + " · " + Numbers.factor(candidate));
        outcome((forgets ? terms.forget().get(unit) * before : before) + i * candidate, c, Token.CELL_C);
        free(scene.free() == null ? c : scene.free().cell(t).get(unit), c);
        result("c", c);
        text.gap().line(true).formula(at("h", t) + " = " + at("o", t) + "·tanh(" + at("C", t) + ")");
        text.line(false).number("= " + Numbers.factor(o) + " · tanh(" + Numbers.fixed(c) + ")");
        outcome(o * Math.tanh(c), h, Token.HIDDEN_H);
        free(scene.free() == null ? h : scene.free().hidden(t).get(unit), h);
        result("h", h);
    }

    private void mixed(int unit) {
        if (unit < 0) {
            new GruEquation(scene, text).writeVectors();
            result("h", scene.trace().hidden(step()).norm());
            return;
        }
        new GruEquation(scene, text).write(unit);
        double h = scene.trace().hidden(step()).get(unit);
        free(scene.free() == null ? h : scene.free().hidden(step()).get(unit), h);
        result("h", h);
    }

    private void outcome(double computed, double used, Token hue) {
        text.outcome(computed, used, scene.theme().colour(hue), ChartWords.of(scene).get("run.pinned"));
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
        String forget = terms.forget() == null ? "" : at("f", t) + "⊙";
        Vector before = trace.cell(trace.before(t));
        text.line(true).formula(at("C", t) + " = " + forget + at("C", trace.before(t)) + " +")
                .formula(at("i", t) + "⊙" + at("\\tilde C", t));
        text.row("‖" + forget + at("C", trace.before(t)) + "‖", (forget.isEmpty() ? before : terms.forget().times(before)).norm());
        text.row("‖" + at("i", t) + "⊙" + at("\\tilde C", t) + "‖", terms.input().times(terms.candidate()).norm());
        text.row("‖" + at("C", t) + "‖", trace.cell(t).norm());
        result("c", trace.cell(t).norm());
        text.gap().line(true).formula(at("h", t) + " = " + at("o", t) + "⊙tanh(" + at("C", t) + ")");
        text.row("‖" + at("h", t) + "‖", trace.hidden(t).norm());
        result("h", trace.hidden(t).norm());
    }

    private void recurrentVectors() {
        int t = step();
        var preActivation = RecurrentEquation.preActivation(scene.trace(), t);
        RecurrentEquation.head(text, t, scene.trace().before(t), "", scene.trace().spec().cell());
        text.row("‖" + at("x", t) + "W^x‖", preActivation.fromInput().norm());
        text.row("‖" + at("h", scene.trace().before(t)) + "W^h‖", preActivation.fromHidden().norm());
        text.row("‖b‖", preActivation.bias().norm());
        text.row("‖" + at("h", t) + "‖", scene.trace().hidden(t).norm());
        result("h", scene.trace().hidden(t).norm());
    }

    private void result(String id, double value) {
        results.add(new Result(id, value, scene.selectedUnit(), text.baseline()));
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
                    Spot.Kind.STATE, new Subject.Unit(step(), result.unit()), words.get(key, step(),
                            StepAxis.symbol(scene, step()), result.unit() + 1, Numbers.exact(result.value())),
                    result.value()));
        }
        return List.copyOf(spots);
    }

    /** The texts of the equations. */
    public List<ChartLabel> labels() {
        return text.labels();
    }
}
