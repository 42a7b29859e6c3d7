package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.PreActivation;
import lab.unroll.trace.Quantity;

/**
 * The inside of a SimpleRNN: a_t = h_{t-1} W^h + x_t W^x + b, h_t = φ(a_t). No lane goes straight through: what was
 * remembered passes a product and an activation at every step.
 */
final class SimpleRnnCellPainter extends CellPainter {

    private static final double THIN = 10;

    private final SimpleRnnCellLayout layout;
    private final PreActivation preActivation;

    SimpleRnnCellPainter(CellCanvas canvas, SimpleRnnCellLayout layout) {
        super(canvas, layout);
        this.layout = layout;
        this.preActivation = layer.preActivation(Gate.STATE, t);
    }

    @Override
    void inside() {
        lanes();
        double title = layout.frameRight - 24 - MathLabel.of(title()).width(CellCanvas.NAME);
        input(layout.boxTop + layout.boxHeight + 6, title);
        boolean room = layout.titleBaseline() - 42 > layout.boxTop + layout.boxHeight;
        note("`" + canvas.scene.words().get("cell.note.rnn") + "`", room ? layout.symbolX() + layout.symbolRadius + 2 : title, layout.frameRight - 14,
                layout.titleBaseline() - 22);
        canvas.arrow(layout.symbolX(), layout.boxTop + layout.boxHeight + 1,
                canvas.ink(CellSteps.ARRIVE, 0.5, 0.7).of(Token.INPUT_X));
        summand(layout.fromInput, preActivation.fromInput(), Token.INPUT_X, 0.35, 0.5);
        summand(layout.bias, preActivation.bias(), Token.TEXT, 0.5, 0.65);
        names();
        additions(layout.fromInput, Token.TEXT, canvas.ink(CellSteps.STIMULATE, 0.4, 0.5));
        additions(layout.bias, Token.TEXT, canvas.ink(CellSteps.STIMULATE, 0.55, 0.65));
        boxes();
        strips();
    }

    /** Each unit's sum grows along its lane, and becomes h_t at the activation. */
    private void lanes() {
        Vector fromHidden = preActivation.fromHidden();
        Vector two = fromHidden.plus(preActivation.fromInput());
        double from = layout.beforeLeft + layout.stripWidth;
        double thin = 0.6 * layout.laneThickness();
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double input = layout.fromInput.middle(row);
            double bias = layout.bias.middle(row);
            piece(row, thin, from, layout.product.getX(), layer.hidden(past).get(unit), ColourMap.STATE_RANGE,
                    CellSteps.ARRIVE, 0, 1);
            piece(row, layout.laneThickness(), layout.product.getMaxX(), input, fromHidden.get(unit),
                    ColourMap.CELL_RANGE, CellSteps.STIMULATE, 0.1, 0.4);
            piece(row, layout.laneThickness(), input, bias, two.get(unit), ColourMap.CELL_RANGE, CellSteps.STIMULATE,
                    0.4, 0.6);
            piece(row, layout.laneThickness(), bias, layout.activation.getX(), preActivation.total().get(unit),
                    ColourMap.CELL_RANGE, CellSteps.STIMULATE, 0.6, 0.85);
            piece(row, layout.laneThickness(), layout.activation.getMaxX(), layout.afterLeft,
                    layer.hidden(t).get(unit), ColourMap.STATE_RANGE, CellSteps.SQUASH, 0.5, 0.9);
        }
        for (int row : layout.lanes.gaps()) {
            canvas.bundle(layout.laneMiddle(row), layout.laneThickness(), from, layout.afterLeft);
        }
    }

    private void piece(int row, double thickness, double from, double to, double value, double range, int step,
                       double begin, double end) {
        canvas.lane(layout.laneMiddle(row), thickness, from, to, value, range, step, begin, end);
    }

    /** One part of the sum: its values, and their wires up to the circles on the lanes. */
    private void summand(CellGroup group, Vector values, Token hue, double from, double to) {
        double width = CellLayout.wire(group.cellWidth());
        for (int row : layout.lanes.withUnit()) {
            double x = group.middle(row);
            canvas.wire(Brush.path(x, group.top(), x, layout.laneMiddle(row)),
                    values.get(layout.lanes.unit(row)), ColourMap.CELL_RANGE, width, CellSteps.STIMULATE, from,
                    to);
        }
        canvas.cells(group::cell, values, ColourMap.CELL_RANGE, hue, canvas.ink(CellSteps.STIMULATE, 0, 0.3));
    }

    private void names() {
        FadedTheme ink = canvas.ink(CellSteps.STIMULATE, 0, 0.3);
        Rectangle2D box = layout.fromInput.box();
        canvas.line(Brush.path(layout.fromInput.centre(), box.getY(), layout.fromInput.centre(),
                layout.fromInput.bottom()), Token.INPUT_X, 1.8, CellSteps.STIMULATE, 0, 0.2);
        canvas.product(box, "× W^x", ink);
        canvas.name("x_{" + t + "}W^x", Token.INPUT_X, box.getMaxX() + 7, box.getCenterY() + 5, Typesetter.Anchor.START,
                ink);
        canvas.name("b", Token.TEXT, layout.bias.centre(), layout.bias.bottom() + 17, Typesetter.Anchor.MIDDLE, ink);
    }

    private void boxes() {
        canvas.product(layout.product, "× W^h", canvas.ink(CellSteps.STIMULATE, 0, 0.2));
        canvas.activation(layout.activation, NeuronNames.function(Activation.of(layout.spec.cell(), Gate.STATE)),
                Token.HIDDEN_H, canvas.ink(CellSteps.SQUASH, 0, 0.5));
    }

    private void strips() {
        before("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(past), layout.laneTop,
                0.6 * layout.laneThickness());
        unitNumbers(layout.laneTop);
        strip("h_{" + past + "}W^h", preActivation.fromHidden(), layout.productStrip, 0.15, 0.35);
        strip("a_{" + t + "}", preActivation.total(), layout.stimulusStrip, 0.8, 1);
        Vector free = canvas.scene.free() == null ? null : canvas.scene.free().focus().hidden(t);
        after("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(t), free, layout.laneTop,
                0.6 * layout.laneThickness(), CellSteps.SQUASH, 0.8, 1);
        heldStates(Quantity.HIDDEN_STATE, layout.laneTop);
    }

    private void strip(String name, Vector values, double x, double from, double to) {
        FadedTheme ink = canvas.ink(CellSteps.STIMULATE, from, to);
        canvas.cells(row -> layout.cell(x, layout.laneTop, layout.stripWidth, row), values, ColourMap.CELL_RANGE,
                Token.INPUT_X, ink);
        // The ring of a unit in a thin strip reaches above it, and a raised letter to the frame
        boolean close = layout.pitch < THIN || name.contains("^");
        canvas.letters.formula(name, close ? CellCanvas.NAME : CellCanvas.LETTER, ink.of(Token.TEXT),
                x + layout.stripWidth / 2, layout.laneTop - (close ? 6.5 : 5), Typesetter.Anchor.MIDDLE);
    }
}
