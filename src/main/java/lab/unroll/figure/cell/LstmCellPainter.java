package lab.unroll.figure.cell;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;

/**
 * The inside of an LSTM in any of its forms: C_t = f_t ⊙ C_{t-1} + i_t ⊙ C̃_t along straight lanes, and
 * h_t = o_t ⊙ tanh(C_t) tapped from them.
 */
final class LstmCellPainter extends CellPainter {

    private final LstmCellLayout layout;
    private final boolean forgets;
    private final boolean peeps;
    private final CellGroup candidate;
    private final CellGroup output;

    LstmCellPainter(CellCanvas canvas, LstmCellLayout layout) {
        super(canvas, layout);
        this.layout = layout;
        this.forgets = layout.spec.form().forgetGate();
        this.peeps = layout.spec.form().peepholes();
        this.candidate = layout.group(Gate.CANDIDATE);
        this.output = layout.group(Gate.OUTPUT);
    }

    /** Through a peephole the output gate hears the new C_t. */
    private int outputOpens() {
        return peeps ? CellSteps.UPDATE : CellSteps.OPEN;
    }

    @Override
    void inside() {
        lanes();
        reading();
        if (peeps) {
            peepholes();
        }
        controls();
        Vector input = layer.gate(Gate.INPUT, t);
        writing(candidate, layer.gate(Gate.CANDIDATE, t), input, CellSteps.WRITE, 0, 0.4, 0.9);
        taps();
        neurons();
        valves(Gate.INPUT);
        valves(Gate.OUTPUT);
        products();
        written(input);
        additions(candidate, Token.CELL_C, canvas.ink(CellSteps.WRITE, 0.6, 1));
        strips();
    }

    /** C_{t-1} comes in, the forget valve lets f_t C_{t-1} through, after the + it is C_t. */
    private void lanes() {
        Vector before = layer.cell(past);
        Vector kept = forgets ? layer.gate(Gate.FORGET, t).times(before) : before;
        double from = layout.beforeLeft + layout.stripWidth;
        double thickness = layout.laneThickness();
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double y = layout.laneMiddle(row);
            double plus = candidate.middle(row);
            double valve = forgets ? layout.group(Gate.FORGET).middle(row) : plus;
            canvas.lane(y, thickness, from, valve, before.get(unit), ColourMap.CELL_RANGE, CellSteps.FORGET, 0,
                    forgets ? 0.45 : 1);
            canvas.lane(y, thickness, valve, plus, kept.get(unit), ColourMap.CELL_RANGE, CellSteps.FORGET, 0.45, 1);
            canvas.lane(y, thickness, plus, layout.afterLeft, layer.cell(t).get(unit), ColourMap.CELL_RANGE,
                    CellSteps.UPDATE, 0, 0.4);
        }
        for (int row : layout.lanes.gaps()) {
            canvas.bundle(layout.laneMiddle(row), thickness, from, layout.afterLeft);
        }
        double middle = (forgets ? layout.group(Gate.INPUT) : output).centre();
        canvas.onLanes(forgets ? kept : layer.cell(t), ColourMap.CELL_RANGE, middle, layout,
                forgets ? CellSteps.FORGET : CellSteps.UPDATE, 0.7, 1);
        if (forgets) {
            laneName("f_{" + t + "} ⊙ C_{" + past + "}", Token.CELL_C, middle, canvas.ink(CellSteps.FORGET, 0.7, 1));
        }
    }

    /** h_{t-1} and x_t join and go to every box. */
    private void reading() {
        Vector hidden = layer.hidden(past);
        double collector = layout.frameLeft + 11;
        for (int row : layout.lanes.withUnit()) {
            double y = layout.hiddenMiddle(row);
            canvas.wire(Brush.path(layout.beforeLeft + layout.stripWidth, y, collector, y),
                    hidden.get(layout.lanes.unit(row)), ColourMap.STATE_RANGE, layout.hiddenThickness(),
                    CellSteps.ARRIVE, 0, 0.3);
        }
        double first = layout.hiddenMiddle(0) - layout.hiddenThickness() / 2;
        double last = layout.hiddenMiddle(layout.lanes.rows() - 1) + layout.hiddenThickness() / 2;
        canvas.line(Brush.path(collector, Math.max(last, layout.busY), collector, Math.min(first, layout.busY)),
                Token.HIDDEN_H, 2, CellSteps.ARRIVE, 0.25, 0.5);
        double end = input(layout.busY, layout.tapLeft - 12);
        readingNote("cell.reads.every", end + 16, layout.tapLeft - 16);
        if (forgets) {
            bus(collector, Gate.FORGET, Gate.INPUT, Gate.CANDIDATE, Gate.OUTPUT);
        } else {
            bus(collector, Gate.INPUT, Gate.CANDIDATE, Gate.OUTPUT);
        }
    }

    /** f and i hear C_{t-1}, o hears C_t, each through one weight a unit. */
    private void peepholes() {
        double gap = (output.bottom() + output.box().getY()) / 2;
        double left = layout.frameLeft + 8;
        CellGroup input = layout.group(Gate.INPUT);
        Path2D early = Brush.path(left, layout.laneMiddle(0), left, gap, input.box().getX() + 8, gap,
                input.box().getX() + 8, input.box().getY());
        canvas.control(early, Token.CELL_C, CellSteps.ARRIVE, 0.3, 0.9);
        if (forgets) {
            double x = layout.group(Gate.FORGET).box().getX() + 8;
            canvas.control(Brush.path(x, gap, x, input.box().getY()), Token.CELL_C, CellSteps.ARRIVE, 0.3, 0.9);
        }
        double right = output.right() + 7;
        Path2D late = Brush.path(right, layout.laneMiddle(0), right, gap, output.box().getMaxX() - 8, gap,
                output.box().getMaxX() - 8, output.box().getY());
        canvas.control(late, Token.CELL_C, CellSteps.UPDATE, 0.2, 0.4);
        for (int row : layout.lanes.withUnit()) {
            double radius = Math.min(2.4, layout.pitch / 4);
            dot(left, layout.laneMiddle(row), radius, Token.CELL_C, canvas.ink(CellSteps.ARRIVE, 0.3, 0.5));
            dot(right, layout.laneMiddle(row), radius, Token.CELL_C, canvas.ink(CellSteps.UPDATE, 0.2, 0.4));
        }
    }

    /** The lines from the values of the gates to the valves they move. */
    private void controls() {
        if (forgets) {
            CellGroup forget = layout.group(Gate.FORGET);
            for (int row : layout.lanes.withUnit()) {
                double x = forget.middle(row);
                canvas.control(Brush.path(x, forget.top(), x, layout.laneMiddle(row)), Token.GATE_FORGET,
                        CellSteps.OPEN, 0.75, 0.9);
            }
            forgetValves(forget);
        }
        CellGroup input = layout.group(Gate.INPUT);
        canvas.control(Brush.path(input.centre(), input.top(), input.centre(), layout.valveMiddle,
                candidate.middle(layout.lanes.last()), layout.valveMiddle), Token.GATE_INPUT,
                CellSteps.OPEN, 0.75, 0.9);
        double y = layout.outputValveMiddle;
        double aisle = (output.right() + layout.tapLeft) / 2;
        double last = layout.tap(layout.lanes.last());
        Path2D path = y < output.top() - 3
                ? Brush.path(output.centre(), output.top(), output.centre(), y, last, y)
                : Brush.path(output.right(), output.top() + output.height() / 2, aisle,
                        output.top() + output.height() / 2, aisle, y, last, y);
        canvas.control(path, Token.GATE_OUTPUT, outputOpens(), 0.75, 0.9);
    }

    private void forgetValves(CellGroup forget) {
        FadedTheme ink = canvas.ink(CellSteps.OPEN, 0.8, 1);
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            canvas.valve(layout.laneValve(forget, row), layer.gate(Gate.FORGET, t).get(unit),
                    layer.computedGate(Gate.FORGET, t).get(unit), Token.GATE_FORGET, true, ink);
        }
    }

    private void valves(Gate gate) {
        FadedTheme ink = canvas.ink(gate == Gate.OUTPUT ? outputOpens() : CellSteps.OPEN, 0.8, 1);
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            Rectangle2D place = gate == Gate.INPUT ? layout.inputValve(row) : layout.outputValve(row);
            canvas.valve(place, layer.gate(gate, t).get(unit), layer.computedGate(gate, t).get(unit),
                    QuantityColours.of(gate), false, ink);
        }
    }

    /** Every valve multiplies. */
    private void products() {
        FadedTheme open = canvas.ink(CellSteps.OPEN, 0.8, 1);
        if (forgets) {
            products(layout.group(Gate.FORGET), Token.GATE_FORGET, open);
        }
        product(layout::inputValve, Token.GATE_INPUT, open);
        product(layout::outputValve, Token.GATE_OUTPUT, canvas.ink(outputOpens(), 0.8, 1));
    }

    /** tanh(C_t) goes down through the output valves: o_t tanh(C_t) is h_t. */
    private void taps() {
        Vector cell = layer.cell(t);
        Vector inside = layer.tanhCell(t);
        double width = layout.tapThickness();
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double x = layout.tap(row);
            double y = layout.hiddenMiddle(row);
            canvas.wire(Brush.path(x, layout.laneMiddle(row), x, layout.tanhMiddle), cell.get(unit),
                    ColourMap.CELL_RANGE, width, CellSteps.UPDATE, 0.6, 0.8);
            canvas.wire(Brush.path(x, layout.tanhMiddle, x, layout.outputValveMiddle), inside.get(unit),
                    ColourMap.STATE_RANGE, width, CellSteps.UPDATE, 0.8, 1);
            canvas.wire(Brush.path(x, layout.outputValveMiddle, x, y, layout.afterLeft, y),
                    layer.hidden(t).get(unit), ColourMap.STATE_RANGE, width, CellSteps.SHOW, 0.1, 0.6);
        }
        FadedTheme ink = canvas.ink(CellSteps.UPDATE, 0.7, 0.9);
        Rectangle2D capsule = layout.tanhCapsule();
        canvas.brush.rounded(capsule.getX(), capsule.getY(), capsule.getWidth(), capsule.getHeight(), 9, canvas.paper,
                ink.of(Token.TEXT), 1.5);
        canvas.letters.text("tanh", Fonts.TEXT, 13, ink.of(Token.TEXT), capsule.getCenterX(), capsule.getCenterY(),
                Typesetter.Anchor.MIDDLE);
        if (layout.tapNumbers) {
            canvas.cells(layout::tanhCell, inside, ColourMap.STATE_RANGE, Token.CELL_C,
                    canvas.ink(CellSteps.UPDATE, 0.85, 1));
        }
    }

    private void neurons() {
        if (forgets) {
            neurons(Gate.FORGET, "f", "σ", CellSteps.OPEN);
            canvas.padlocks(Gate.FORGET, layout.group(Gate.FORGET), layout.cellsTop - 6);
        }
        neurons(Gate.INPUT, "i", "σ", CellSteps.OPEN);
        canvas.padlocks(Gate.INPUT, layout.group(Gate.INPUT), layout.cellsTop - 6);
        neurons(Gate.CANDIDATE, "\\tilde C", "tanh", CellSteps.OPEN);
        canvas.padlocks(Gate.CANDIDATE, candidate, candidate.bottom() + 5);
        neurons(Gate.OUTPUT, "o", "σ", outputOpens());
        canvas.padlocks(Gate.OUTPUT, output, layout.cellsTop - 6);
    }

    /** i_t ⊙ C̃_t in numbers, where there is room above the valves. */
    private void written(Vector input) {
        if (Double.isNaN(layout.productTop)) {
            return;
        }
        FadedTheme ink = canvas.ink(CellSteps.WRITE, 0.4, 0.7);
        CellGroup product = candidate.at(layout.productTop, LstmCellLayout.PRODUCT);
        canvas.cells(product::cell, input.times(layer.gate(Gate.CANDIDATE, t)), ColourMap.STATE_RANGE, Token.GATE_INPUT,
                ink);
        // On the side where no callout stands
        CellCallout callout = CellCallout.of(canvas.scene, layout.lanes);
        boolean left = callout != null && callout.gate() == Gate.OUTPUT;
        // Three digits have no room
        String index = t < 100 ? "_{" + t + "}" : "";
        canvas.letters.formula("i" + index + " ⊙ \\tilde C" + index, CellCanvas.NAME, ink.of(Token.GATE_INPUT),
                left ? product.left() - 6 : product.right() + 6, product.top() + LstmCellLayout.PRODUCT / 2 + 5,
                left ? Typesetter.Anchor.END : Typesetter.Anchor.START);
    }

    private void strips() {
        Scene scene = canvas.scene;
        before("C", Token.CELL_C, ColourMap.CELL_RANGE, layer.cell(past), layout.laneTop, layout.laneThickness());
        before("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(past), layout.hiddenTop,
                layout.hiddenThickness());
        unitNumbers(layout.laneTop);
        Vector freeCell = scene.free() == null ? null : scene.free().focus().cell(t);
        Vector freeHidden = scene.free() == null ? null : scene.free().focus().hidden(t);
        after("C", Token.CELL_C, ColourMap.CELL_RANGE, layer.cell(t), freeCell, layout.laneTop, layout.laneThickness(),
                CellSteps.UPDATE, 0.3, 0.6);
        after("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(t), freeHidden, layout.hiddenTop,
                layout.tapThickness(), CellSteps.SHOW, 0.5, 0.9);
        heldStates(Quantity.CELL_STATE, layout.laneTop);
        heldStates(Quantity.HIDDEN_STATE, layout.hiddenTop);
    }
}
