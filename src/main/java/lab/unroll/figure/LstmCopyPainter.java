package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** A copy of an LSTM: lanes of C with forget valves, candidate through input valves, C through output valves to h. */
final class LstmCopyPainter extends CopyPainter {

    private final double left;
    private final double capsule;

    LstmCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t);
        this.left = layout.x(t);
        this.capsule = left + layout.capsuleLeft;
    }

    @Override
    void paint() {
        hiddenLanes(Phase.GATES);
        input(Phase.GATES);
        cellLanes();
        candidateWires();
        outputWires();
        valves(Gate.FORGET);
        valves(Gate.INPUT);
        valves(Gate.OUTPUT);
        neurons();
        candidate();
        plus();
        Vector freeCell = scene.free() == null ? null : scene.free().cell(t);
        Vector freeHidden = scene.free() == null ? null : scene.free().hidden(t);
        strip(trace.cell(t), freeCell, layout.stripC, Colours.CELL_RANGE, Token.CELL_C, Phase.WRITE, 0.7, 1);
        strip(trace.hidden(t), freeHidden, layout.stripH, Colours.STATE_RANGE, Token.HIDDEN_H, Phase.OUTPUT, 0.5,
                0.75);
        answer(Phase.OUTPUT, 0.75, 1);
        letters();
    }

    @Override
    void lenses() {
        lens(trace.cell(t), layout.stripC, Colours.CELL_RANGE, Token.CELL_C, Phase.WRITE, 0.7, 1);
        lens(trace.hidden(t), layout.stripH, Colours.STATE_RANGE, Token.HIDDEN_H, Phase.OUTPUT, 0.5, 0.75);
    }

    /** C_{t-1} comes in, the forget valve lets f_t C_{t-1} through, after the + it is C_t. */
    private void cellLanes() {
        Vector before = trace.cell(t - 1);
        Vector forget = trace.gate(Gate.FORGET, t);
        double from = t == layout.first ? left - 30 : layout.x(t - 1) + layout.stripLeft + layout.stripWidth;
        double valve = left + layout.valveLeft + layout.valveLength / 2;
        double strip = left + layout.stripLeft;
        for (int j = 0; j < before.size(); j++) {
            double kept = before.get(j) * forget.get(j);
            lane(j, from, valve, before.get(j), Phase.FORGET, 0, 0.5);
            lane(j, valve, capsule, kept, Phase.FORGET, 0.5, 1);
            lane(j, capsule, strip, trace.cell(t).get(j), Phase.WRITE, 0.55, 0.75);
            if (t == layout.last) {
                lane(j, strip + layout.stripWidth, layout.width, trace.cell(t).get(j), Phase.WRITE, 0.9, 1);
            }
        }
    }

    private void lane(int unit, double from, double to, double value, Phase phase, double begin, double end) {
        double y = layout.laneMiddle(unit);
        double half = layout.laneThickness() / 2;
        brush.fill(Brush.rectangle(from, y - half, to, y + half), fadedInk().signed(value, Colours.CELL_RANGE));
        double reached = progress.reached(t, phase, begin, end);
        if (reached > 0) {
            brush.fill(Brush.rectangle(from, y - half, from + (to - from) * reached, y + half),
                    fullInk().signed(value, Colours.CELL_RANGE));
        }
    }

    /** C̃_t goes up through the input valves: i_t C̃_t joins the lanes. */
    private void candidateWires() {
        Vector candidate = trace.gate(Gate.CANDIDATE, t);
        Vector input = trace.gate(Gate.INPUT, t);
        double width = layout.wireThickness(layout.candidateWidth);
        double lanesEnd = layout.stripC + layout.spec.hidden() * layout.cellHeight;
        for (int j = 0; j < candidate.size(); j++) {
            double x = left + layout.wireMiddle(layout.candidateLeft, layout.candidateWidth, j);
            wire(vertical(x, layout.candidateTop, layout.valveInput), candidate.get(j), Colours.STATE_RANGE, width,
                    Phase.WRITE, 0, 0.28);
            wire(vertical(x, layout.valveInput, lanesEnd), candidate.get(j) * input.get(j), Colours.STATE_RANGE, width,
                    Phase.WRITE, 0.28, 0.5);
        }
    }

    /** tanh(C_t) goes down through the output valves: o_t tanh(C_t) is h_t. */
    private void outputWires() {
        Vector cell = trace.cell(t);
        double width = layout.wireThickness(layout.stripWidth);
        double lanesEnd = layout.stripC + layout.spec.hidden() * layout.cellHeight;
        for (int j = 0; j < cell.size(); j++) {
            double x = left + layout.wireMiddle(layout.stripLeft, layout.stripWidth, j);
            wire(vertical(x, lanesEnd, layout.tanhMiddle), cell.get(j), Colours.CELL_RANGE, width,
                    Phase.OUTPUT, 0, 0.15);
            wire(vertical(x, layout.tanhMiddle, layout.valveOutput), trace.tanhCell(t).get(j), Colours.STATE_RANGE,
                    width, Phase.OUTPUT, 0.15, 0.3);
            wire(vertical(x, layout.valveOutput, layout.stripH), trace.hidden(t).get(j), Colours.STATE_RANGE,
                    width, Phase.OUTPUT, 0.3, 0.5);
        }
        tanh(layout.tanhMiddle, ink(Phase.OUTPUT, 0.05, 0.2));
    }

    private static Path2D vertical(double x, double fromY, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, fromY);
        path.lineTo(x, toY);
        return path;
    }

    private void valves(Gate gate) {
        Ink ink = ink(Phase.GATES, 0.7, 1);
        Vector value = trace.gate(gate, t);
        for (int j = 0; j < value.size(); j++) {
            Rectangle2D place = switch (gate) {
                case FORGET -> layout.forgetValve(t, j);
                case INPUT -> layout.inputValve(t, j);
                default -> layout.outputValve(t, j);
            };
            boolean alongX = gate == Gate.FORGET;
            // Across thin vertical wires the jaws get some room of their own, or they could not be seen
            double spare = alongX ? 0 : Math.min(1.6, place.getWidth() / 3);
            Rectangle2D jaws = new Rectangle2D.Double(place.getX() - spare, place.getY(), place.getWidth() + 2 * spare,
                    place.getHeight());
            brush.fill(ValveShape.jaws(jaws, value.get(j), alongX), ink.of(Hues.of(gate)));
            if (trace.pins().holds(gate, j, t)) {
                pinned(gate, j, jaws, alongX, ink);
            }
        }
    }

    /** The free opening as a dashed outline, and a padlock. */
    private void pinned(Gate gate, int unit, Rectangle2D place, boolean alongX, Ink ink) {
        brush.dashed(ValveShape.jaws(place, trace.computedGate(gate, t).get(unit), alongX), ink.of(Token.TEXT), 1);
        double size = Math.min(8, Math.max(4, alongX ? layout.cellHeight * 0.4 : place.getWidth() + 1));
        brush.padlock(place.getCenterX(), alongX ? place.getMinY() - 1 : place.getMaxY() + size * 0.75, size,
                ink.of(Token.TEXT));
    }

    /** The four layers of neurons that read [h_{t-1}, x_t]: f, i, C̃, o. */
    private void neurons() {
        Ink ink = ink(Phase.GATES, 0.45, 0.65);
        Rectangle2D box = layout.box(t);
        double wire = left + layout.candidateWire;
        brush.line(wire, box.getY(), wire, layout.candidateTop + layout.candidateHeight,
                ink(Phase.GATES, 0.6, 0.75).of(Token.CANDIDATE), 1.6);
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, paper, ink.of(Token.TEXT), 1.6);
        String[] letters = {"f", "i", "\\tilde C", "o"};
        Token[] hues = {Token.GATE_FORGET, Token.GATE_INPUT, Token.CANDIDATE, Token.GATE_OUTPUT};
        double baseline = box.getCenterY() + 4.5;
        if (box.getWidth() < 38) {
            MathLabel.of("σ").draw(g, LETTER, ink.of(Token.TEXT), box.getCenterX(), baseline, Type.Anchor.MIDDLE);
            return;
        }
        double breadth = 0;
        for (String letter : letters) {
            breadth += MathLabel.of(letter).width(LETTER);
        }
        double gap = (box.getWidth() - breadth) / (letters.length + 1);
        double x = box.getX();
        for (int i = 0; i < letters.length; i++) {
            MathLabel label = MathLabel.of(letters[i]);
            label.draw(g, LETTER, ink.of(hues[i]), x + gap, baseline, Type.Anchor.START);
            x += gap + label.width(LETTER);
        }
    }

    /** C̃_t as signed bars. */
    private void candidate() {
        Ink ink = ink(Phase.GATES, 0.7, 0.9);
        double x = left + layout.candidateLeft;
        double y = layout.candidateTop;
        brush.rounded(x, y, layout.candidateWidth, layout.candidateHeight, 4, paper, ink.of(Token.CANDIDATE), 1.6);
        Vector candidate = trace.gate(Gate.CANDIDATE, t);
        double pitch = (layout.candidateWidth - 4) / candidate.size();
        double zero = y + layout.candidateHeight / 2;
        double reach = layout.candidateHeight / 2 - 2.5;
        for (int j = 0; j < candidate.size(); j++) {
            double bar = candidate.get(j) * reach;
            brush.fill(Brush.rectangle(x + 2 + j * pitch + 0.5, zero, x + 2 + (j + 1) * pitch - 0.5, zero - bar),
                    ink.signed(candidate.get(j), Colours.STATE_RANGE));
        }
        brush.line(x + 2, zero, x + layout.candidateWidth - 2, zero, ink.of(Token.SECONDARY), 0.8);
    }

    /** The + that adds element by element. */
    private void plus() {
        Ink ink = ink(Phase.WRITE, 0.4, 0.6);
        double height = layout.spec.hidden() * layout.cellHeight;
        brush.rounded(capsule, layout.stripC, layout.capsuleWidth, height, layout.capsuleWidth / 2, paper,
                ink.of(Token.CELL_C), 1.6);
        double arm = Math.min(3.6, layout.cellHeight * 0.3);
        Color colour = ink.of(Token.CELL_C);
        for (int j = 0; j < layout.spec.hidden() && layout.cellHeight >= 7; j++) {
            double x = capsule + layout.capsuleWidth / 2;
            double y = layout.laneMiddle(j);
            brush.line(x - arm, y, x + arm, y, colour, 1.6);
            brush.line(x, y - arm, x, y + arm, colour, 1.6);
        }
    }

    /** Names beside the parts of the current copy, where there is room. */
    private void letters() {
        if (t != scene.selectedStep() || layout.pitch < UnrolledLayout.NAMED) {
            return;
        }
        double lanesEnd = layout.stripC + layout.spec.hidden() * layout.cellHeight;
        Ink ink = ink(Phase.GATES, 0.7, 1);
        letter("f_" + index(), Token.GATE_FORGET, left + layout.valveLeft + layout.valveLength / 2, lanesEnd + 11, ink,
                Type.Anchor.MIDDLE);
        letter("i_" + index(), Token.GATE_INPUT, left + layout.candidateLeft - 3, layout.valveInput + 8, ink,
                Type.Anchor.END);
        letter("\\tilde C_" + index(), Token.CANDIDATE, left + layout.candidateLeft - 3,
                layout.candidateTop + layout.candidateHeight / 2 + 6, ink, Type.Anchor.END);
        letter("o_" + index(), Token.GATE_OUTPUT, left + layout.stripLeft - 4,
                Math.min(layout.stripH - 4, layout.candidateTop + layout.candidateHeight + 14), ink, Type.Anchor.END);
    }

    private String index() {
        return "{" + t + "}";
    }

    private void letter(String markup, Token hue, double x, double y, Ink ink, Type.Anchor anchor) {
        MathLabel.of(markup).draw(g, LETTER, ink.of(hue), x, y, anchor);
    }
}
