package lab.unroll.figure.cell;

import lab.unroll.figure.CellSteps;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.unrolled.GruCopyPainter;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;

/** What all opened cells have in common in which h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ h̃_t along straight lanes. */
abstract class MixedCellPainter extends CellPainter {

    final CellGroup update;
    final CellGroup candidate;
    /** Where h_{t-1} is tapped from the lanes. */
    final double collector;
    private final MixedCellLayout layout;
    private final int mix;
    private final int sum;
    /** The letter of the gate that mixes. */
    private final String mixer;

    /**
     * A painter of a cell.
     *
     * @param mix the number of the sub-step in which the valves pass both parts
     * @param sum the number of the one in which h_t stands
     */
    MixedCellPainter(CellCanvas canvas, MixedCellLayout layout, int mix, int sum) {
        super(canvas, layout);
        this.layout = layout;
        this.mix = mix;
        this.sum = sum;
        this.mixer = layout.spec.cell().symbolOf(Gate.UPDATE);
        this.update = layout.group(Gate.UPDATE);
        this.candidate = layout.group(Gate.CANDIDATE);
        this.collector = layout.frameLeft + 11;
    }

    /** h_{t-1} comes in, the valve of z lets z_t h_{t-1} through, whose name stands at {@code named}, and after the + it is h_t. */
    final void lanes(double named) {
        Vector before = layer.hidden(past);
        Vector kept = layer.gate(Gate.UPDATE, t).times(before);
        double from = layout.beforeLeft + layout.stripWidth;
        double thickness = layout.laneThickness();
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double y = layout.laneMiddle(row);
            double valve = update.middle(row);
            double plus = candidate.middle(row);
            canvas.lane(y, thickness, from, valve, before.get(unit), ColourMap.STATE_RANGE, mix, 0, 0.3);
            canvas.lane(y, thickness, valve, plus, kept.get(unit), ColourMap.STATE_RANGE, mix, 0.3, 1);
            canvas.lane(y, thickness, plus, layout.afterLeft, layer.hidden(t).get(unit), ColourMap.STATE_RANGE,
                    sum, 0, 0.4);
        }
        for (int row : layout.lanes.gaps()) {
            canvas.bundle(layout.laneMiddle(row), thickness, from, layout.afterLeft);
        }
        canvas.onLanes(kept, ColourMap.STATE_RANGE, named, layout, mix, 0.6, 1);
        laneName(mixer + "_{" + t + "} ⊙ h_{" + past + "}", Token.HIDDEN_H, named, canvas.ink(mix, 0.6, 1));
    }

    /** h_{t-1} is tapped from every lane. */
    final void tap() {
        canvas.line(Brush.path(collector, layout.laneMiddle(0), collector, layout.busY), Token.HIDDEN_H, 2,
                CellSteps.ARRIVE, 0, 0.5);
        for (int row : layout.lanes.withUnit()) {
            dot(collector, layout.laneMiddle(row), Math.min(3, layout.pitch / 4), Token.HIDDEN_H,
                    canvas.ink(CellSteps.ARRIVE, 0, 0.1));
        }
    }

    /** (1 - z_t) ⊙ h̃_t on its way to the lanes. */
    final void writing() {
        writing(candidate, layer.gate(Gate.CANDIDATE, t), layer.gate(Gate.UPDATE, t).complement(), mix, 0.3, 0.5, 1);
    }

    /** The circles on the lanes where it arrives. */
    final void additions() {
        additions(candidate, Token.HIDDEN_H, canvas.ink(mix, 0.8, 1));
    }

    /** From z to both sides of the mixer. */
    final void mixControls() {
        int last = layout.lanes.last();
        for (int row : layout.lanes.withUnit()) {
            double x = update.middle(row);
            canvas.control(Brush.path(x, update.top(), x, layout.laneMiddle(row)), Token.GATE_FORGET,
                    CellSteps.OPEN, 0.75, 0.9);
        }
        canvas.control(Brush.path(update.middle(last), layout.valveMiddle, candidate.middle(last),
                layout.valveMiddle), Token.GATE_FORGET, CellSteps.OPEN, 0.75, 0.9);
        canvas.letters.formula("1 − " + mixer + "_{" + t + "}", CellCanvas.NAME, canvas.ink(CellSteps.OPEN, 0.75, 1)
                .of(Token.GATE_FORGET), candidate.left() - 12, layout.valveMiddle - 6, Typesetter.Anchor.END);
    }

    /** Both valves of a unit's mixer. */
    final void mixValves(int row, FadedTheme ink) {
        double z = layer.gate(Gate.UPDATE, t).get(layout.lanes.unit(row));
        double free = layer.computedGate(Gate.UPDATE, t).get(layout.lanes.unit(row));
        canvas.valve(layout.laneValve(update, row), z, free, Token.GATE_FORGET, true, ink);
        canvas.valve(layout.mixValve(row), 1 - z, 1 - free, Token.GATE_FORGET, false, ink);
    }

    /** Every valve multiplies. */
    final void mixProducts(FadedTheme ink) {
        products(update, Token.GATE_FORGET, ink);
        product(layout::mixValve, Token.GATE_FORGET, ink);
    }

    /** h before and after the step, at the sides of the frame. */
    final void strips() {
        before("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(past), layout.laneTop, layout.laneThickness());
        unitNumbers(layout.laneTop);
        Vector free = canvas.scene.free() == null ? null : canvas.scene.free().focus().hidden(t);
        after("h", Token.HIDDEN_H, ColourMap.STATE_RANGE, layer.hidden(t), free, layout.laneTop, layout.laneThickness(),
                sum, 0.3, 0.8);
        heldStates(Quantity.HIDDEN_STATE, layout.laneTop);
    }
}
