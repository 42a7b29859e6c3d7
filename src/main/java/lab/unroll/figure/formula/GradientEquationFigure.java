package lab.unroll.figure.formula;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * The gradient at the selected step in numbers, and where it came from: dL/dh_t from the loss at t and from step t+1,
 * dL/dC_t from C_{t+1} and from h_t. Of the selected unit, or the lengths of the vectors.
 */
public final class GradientEquationFigure implements Figure {

    private static final double TITLE = 13;

    private final Scene scene;
    private final Trace trace;
    private final int t;
    private final int unit;
    private final double width;
    private final FormulaText text;
    private final List<ChartLabel> titles = new ArrayList<>();

    /** Lays the equations out for a width in pixels; the height follows. */
    public GradientEquationFigure(Scene scene, double width) {
        this.scene = scene;
        this.trace = scene.trace();
        this.t = scene.selectedStep();
        this.unit = scene.selectedUnit();
        this.width = width;
        this.text = new FormulaText(scene.theme(), width);
        boolean cell = trace.spec().cell().hasCellState();
        title("backward.here");
        value("h", trace.dHidden(t));
        if (cell) {
            value("C", trace.dCell(t));
        }
        title("backward.origin");
        hidden();
        if (cell) {
            cell();
        }
    }

    private void title(String key) {
        text.gap().line(true);
        titles.add(ChartLabel.text(scene.words().get(key), Fonts.SEMIBOLD, TITLE, scene.theme().colour(Token.TEXT))
                .at(0, text.baseline(), Typesetter.Anchor.START));
    }

    /** dL/dv_t of the unit, and the length of the vector. */
    private void value(String letter, Vector gradient) {
        if (unit >= 0) {
            text.line(false).formula("∂L/∂" + letter + "_{" + t + "}^{" + (unit + 1) + "}  =").result(
                    Numbers.magnitude(gradient.get(unit)), scene.theme().colour(Token.GRADIENT));
        }
        text.line(false).formula("‖∂L/∂" + letter + "_{" + t + "}‖  =").result(Numbers.magnitude(gradient.norm()),
                scene.theme().colour(Token.GRADIENT));
    }

    /** dL/dh_t = what the loss at t gives + what comes back from step t+1. */
    private void hidden() {
        text.line(true).formula("∂L/∂h_{" + t + "} =").remark(scene.gradientSource()).remark("+")
                .remark(scene.words().get("backward.next"));
        sum(trace.dHiddenFromLoss(t), trace.dHiddenFromNext(t), trace.dHidden(t));
    }

    /** dL/dC_t = dL/dC_{t+1} f_{t+1} + dL/dh_t o_t (1 - tanh²C_t). */
    private void cell() {
        text.gap().line(true).formula("∂L/∂C_{" + t + "} =").formula(carried())
                .formula("+ ∂L/∂h_{" + t + "}·o_{" + t + "}(1 − tanh^2C_{" + t + "})");
        sum(trace.dCellFromNext(t), trace.dCellFromHidden(t), trace.dCell(t));
    }

    /** What comes back from the step that follows: an LSTM without forget gate lets all of it through. */
    private String carried() {
        int next = trace.after(t);
        return "∂L/∂C_{" + next + "}" + (trace.spec().form().forgetGate() ? "·f_{" + next + "}" : "");
    }

    private void sum(Vector first, Vector second, Vector sum) {
        text.line(false);
        if (unit < 0) {
            text.number("‖" + Numbers.magnitude(first.norm()) + "‖, ‖" + Numbers.magnitude(second.norm()) + "‖");
            text.line(false).result("‖" + Numbers.magnitude(sum.norm()) + "‖", scene.theme().colour(Token.GRADIENT));
            return;
        }
        String added = Numbers.magnitude(second.get(unit));
        text.number("= " + Numbers.magnitude(first.get(unit))).number("+ " + (added.startsWith("−") ? "(" + added + ")"
                : added));
        text.line(false).result("= " + Numbers.magnitude(sum.get(unit)), scene.theme().colour(Token.GRADIENT));
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
        Brush.smooth(g);
        titles.forEach(label -> label.draw(g));
        text.paint(g);
    }

    @Override
    public List<Spot> spots() {
        return List.of();
    }

    /** The titles, then the texts of the equations. */
    public List<ChartLabel> labels() {
        List<ChartLabel> all = new ArrayList<>(titles);
        all.addAll(text.labels());
        return all;
    }
}
