package lab.unroll.figure.cell;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/**
 * The inside of a GRU in either form: h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ h̃_t along straight lanes. The reset valves stand
 * before the product with W^h_n, or after it.
 */
final class GruCellPainter extends MixedCellPainter {

    private final GruCellLayout layout;
    private final CellGroup reset;

    GruCellPainter(CellCanvas canvas, GruCellLayout layout) {
        super(canvas, layout, CellSteps.MIX, CellSteps.SUM);
        this.layout = layout;
        this.reset = layout.group(Gate.RESET);
    }

    @Override
    void inside() {
        lanes(reset.centre());
        reading();
        hearing();
        controls();
        writing();
        neurons(Gate.UPDATE, "z", "σ", CellSteps.OPEN);
        canvas.padlocks(Gate.UPDATE, update, layout.cellsTop - 6);
        neurons(Gate.RESET, "r", "σ", CellSteps.OPEN);
        canvas.padlocks(Gate.RESET, reset, layout.cellsTop - 6);
        proposal();
        valves();
        products();
        additions();
        strips();
    }

    /** h_{t-1} is tapped from every lane; with x_t it goes to z and r. */
    private void reading() {
        tap();
        // x_t alone to the candidate
        double y = layout.busY + 5;
        double riser = layout.passage - 6;
        double middle = layout.boxTop + 7;
        double left = candidate.box().getX();
        canvas.line(Brush.path(layout.symbolX(), y, riser, y, riser, middle, left - 6, middle), Token.INPUT_X, 1.6,
                CellSteps.ARRIVE, 0.3, 1);
        canvas.brush.fill(Brush.path(left - 1, middle, left - 9, middle - 4, left - 9, middle + 4),
                canvas.ink(CellSteps.ARRIVE, 0.9, 1).of(Token.INPUT_X));
        String part = "x_{" + t + "}W^x_{\\tilde h} + b_{\\tilde h}";
        double start = layout.passage + 12;
        if (MathLabel.of(part).width(CellCanvas.NAME) <= left - 12 - start) {
            canvas.letters.formula(part, CellCanvas.NAME, canvas.ink(CellSteps.ARRIVE, 0.9, 1).of(Token.INPUT_X),
                    (start + left - 12) / 2, middle + 19, Typesetter.Anchor.MIDDLE);
        }
        double end = input(layout.busY, layout.passage - 4);
        readingNote("cell.reads.both", end + 12, layout.passage - 10);
        bus(collector, Gate.UPDATE, Gate.RESET);
    }

    /** What the candidate hears of h_{t-1}: r_t ⊙ (h_{t-1} W^h_n + b_hn), or r_t ⊙ h_{t-1} before its product. */
    private void hearing() {
        Vector part = layer.resetPart(t);
        Vector gate = layer.gate(Gate.RESET, t);
        Vector source = layout.before ? layer.hidden(past) : part;
        Vector passed = layout.before ? part : gate.times(part);
        double y = layout.busY - 8;
        double end = layout.before ? candidate.middle(layout.lanes.last()) : layout.product.getX();
        canvas.line(Brush.path(collector, y, layout.passage, y, layout.passage, layout.hiddenY, end,
                layout.hiddenY), Token.HIDDEN_H, 2, CellSteps.ARRIVE, 0.4, 1);
        double width = CellLayout.wire(layout.heard.cellWidth());
        double top = (layout.before ? layout.product : candidate.box()).getMaxY();
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double x = candidate.middle(row);
            double from = layout.before ? layout.hiddenY : layout.heard.top();
            canvas.wire(Brush.path(x, from, x, layout.resetValveMiddle), source.get(unit), ColourMap.STATE_RANGE,
                    width, CellSteps.RESET, 0.3, 0.6);
            canvas.wire(Brush.path(x, layout.resetValveMiddle, x, top), passed.get(unit),
                    ColourMap.STATE_RANGE, width, CellSteps.RESET, 0.6, 1);
        }
        FadedTheme ink = layout.before ? canvas.ink(CellSteps.RESET, 0.7, 0.9) : canvas.ink(CellSteps.RESET, 0, 0.3);
        canvas.cells(layout.heard::cell, part, ColourMap.STATE_RANGE,
                layout.before ? Token.GATE_INPUT : Token.HIDDEN_H, ink);
        if (layout.before) {
            canvas.letters.formula("r_{" + t + "} ⊙ h_{" + past + "}", CellCanvas.NAME, ink.of(Token.GATE_INPUT),
                    layout.heard.left() - 6, layout.heard.top() + layout.heard.height() / 2 + 3, Typesetter.Anchor.END);
            productBefore();
        } else {
            product();
        }
    }

    /** r_t ⊙ h_{t-1} goes through the weights as a whole. */
    private void productBefore() {
        Rectangle2D box = layout.product;
        double x = box.getCenterX();
        double end = candidate.box().getMaxY();
        canvas.product(box, "× W^h_{\\tilde h}", canvas.ink(CellSteps.PROPOSE, 0, 0.2));
        canvas.line(Brush.path(x, box.getY(), x, end + 6), Token.HIDDEN_H, 2, CellSteps.PROPOSE, 0, 0.3);
        canvas.arrow(x, end + 1, canvas.ink(CellSteps.PROPOSE, 0.2, 0.3).of(Token.HIDDEN_H));
    }

    private void product() {
        String whole = "h_{" + past + "}W^h_{\\tilde h} + b^h_{\\tilde h}";
        String name = MathLabel.of(whole).width(CellCanvas.LETTER) <= layout.product.getWidth() - 4 ? whole
                : "W^h_{\\tilde h}";
        canvas.product(layout.product, name, canvas.ink(CellSteps.RESET, 0, 0.2));
    }

    /** h̃_t = tanh(...). */
    private void proposal() {
        FadedTheme ink = canvas.ink(CellSteps.PROPOSE, 0, 0.4);
        Rectangle2D box = candidate.box();
        canvas.line(Brush.path(candidate.centre(), box.getY(), candidate.centre(), candidate.bottom()),
                Token.CANDIDATE, 1.8, CellSteps.PROPOSE, 0.4, 0.6);
        canvas.activation(box, "tanh", Token.CANDIDATE, ink);
        canvas.cells(candidate::cell, layer.gate(Gate.CANDIDATE, t), ColourMap.STATE_RANGE, Token.CANDIDATE,
                canvas.ink(CellSteps.PROPOSE, 0.6, 1));
        canvas.padlocks(Gate.CANDIDATE, candidate, candidate.bottom() + 5);
        canvas.name("\\tilde h_{" + t + "}", Token.CANDIDATE, candidate.left() - 6,
                candidate.top() + candidate.height() / 2 + 5, Typesetter.Anchor.END, ink);
    }

    /** From z to both sides of the mixer, from r to its valves. */
    private void controls() {
        mixControls();
        int last = layout.lanes.last();
        double middle = reset.top() + reset.height() / 2;
        double aisle = layout.passage + 6;
        Path2D path = Brush.path(reset.right(), middle, aisle, middle, aisle, layout.resetValveMiddle,
                candidate.middle(last), layout.resetValveMiddle);
        canvas.control(path, Token.GATE_INPUT, CellSteps.OPEN, 0.75, 0.9);
    }

    private void valves() {
        FadedTheme ink = canvas.ink(CellSteps.OPEN, 0.8, 1);
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            mixValves(row, ink);
            canvas.valve(layout.resetValve(row), layer.gate(Gate.RESET, t).get(unit),
                    layer.computedGate(Gate.RESET, t).get(unit), Token.GATE_INPUT, false, ink);
        }
    }

    /** Every valve multiplies. */
    private void products() {
        FadedTheme open = canvas.ink(CellSteps.OPEN, 0.8, 1);
        mixProducts(open);
        product(layout::resetValve, Token.GATE_INPUT, open);
    }
}
