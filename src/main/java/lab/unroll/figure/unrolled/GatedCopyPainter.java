package lab.unroll.figure.unrolled;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Bundle;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.paint.ValveShape;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Gate;
import lab.unroll.net.StateRule;
import lab.unroll.net.Vector;

/** What the copies of an LSTM and of a GRU have in common: straight lanes, valves, a candidate, neurons for the gates. */
abstract class GatedCopyPainter extends CopyPainter {

    /** Jaws of finer wires have no such room: side by side they would be one block. */
    private static final double FINE = 1.5;

    final double left;
    final double capsule;
    final Bundle valves;
    private final double range;

    GatedCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t, double range) {
        super(g, layout, scene, progress, t);
        this.left = layout.x(t);
        this.capsule = left + layout.capsuleLeft;
        this.range = range;
        this.valves = new Bundle(brush);
    }

    double lanesEnd() {
        return layout.laneTop + layout.spec.hidden() * layout.cellHeight;
    }

    /** A piece of a lane along which a value travels. */
    void lane(int unit, double from, double to, double value, Phase phase, double begin, double end) {
        lane(from, to, layout.laneMiddle(unit), layout.laneThickness(), value, range,
                progress.reached(t, phase, begin, end));
    }

    /** The candidate goes up through its valves, which let the shares {@code valves} of it in. */
    void candidateWires(Vector valves, Phase phase, double begin, double passed, double end) {
        Vector candidate = trace.gate(Gate.CANDIDATE, t);
        double width = layout.wireThickness(layout.candidateWidth);
        for (int j = 0; j < candidate.size(); j++) {
            double x = left + layout.wireMiddle(layout.candidateLeft, layout.candidateWidth, j);
            wire(vertical(x, layout.candidateTop, layout.valveInput), candidate.get(j), ColourMap.STATE_RANGE, width,
                    phase, begin, passed);
            wire(vertical(x, layout.valveInput, lanesEnd()), candidate.get(j) * valves.get(j), ColourMap.STATE_RANGE,
                    width, phase, passed, end);
        }
        wiresDone(width);
    }

    static Path2D vertical(double x, double fromY, double toY) {
        return Brush.path(x, fromY, x, toY);
    }

    /** The valves of a gate, each at its place, with the opening that a value gives it. */
    void valves(Gate gate) {
        Vector value = trace.gate(gate, t);
        for (int j = 0; j < value.size(); j++) {
            valve(gate, j, layout.valve(gate, t, j), value.get(j), trace.computedGate(gate, t).get(j),
                    gate == Gate.FORGET || gate == Gate.UPDATE);
        }
        valves.fill();
    }

    /** One valve; if its gate is held, with the free opening as a dashed outline and a padlock. */
    void valve(Gate gate, int unit, Rectangle2D place, double opening, double computed, boolean alongX) {
        FadedTheme ink = ink(Phase.GATES, 0.7, 1);
        // Across thin vertical wires the jaws get some room of their own, or they could not be seen
        double spare = alongX || place.getWidth() < FINE ? 0 : Math.min(1.6, place.getWidth() / 3);
        Rectangle2D jaws = new Rectangle2D.Double(place.getX() - spare, place.getY(), place.getWidth() + 2 * spare,
                place.getHeight());
        valves.add(ValveShape.jaws(jaws, opening, alongX), ink.of(QuantityColours.of(gate)));
        if (trace.pins().holds(gate, unit, t)) {
            valves.fill();
            brush.dashed(ValveShape.jaws(jaws, computed, alongX), ink.of(Token.TEXT), 1);
            double size = Math.min(8, Math.max(4, alongX ? layout.cellHeight * 0.4 : jaws.getWidth() + 1));
            brush.padlock(jaws.getCenterX(), alongX ? jaws.getMinY() - 1 : jaws.getMaxY() + size * 0.75, size,
                    ink.of(Token.TEXT));
        }
    }

    /** The layers of neurons that read [h_{t-1}, x_t], by the letters of what they make. */
    void neurons(List<String> letters) {
        FadedTheme ink = ink(Phase.GATES, 0.45, 0.65);
        Rectangle2D box = layout.box(t);
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, paper, ink.of(Token.TEXT), 1.6);
        double baseline = box.getCenterY() + 4.5;
        double breadth = letters.stream().mapToDouble(letter -> MathLabel.of(letter).width(LETTER)).sum();
        double gap = (box.getWidth() - breadth) / (letters.size() + 1);
        if (gap < 2) {
            MathLabel.of("σ").draw(g, LETTER, ink.of(Token.TEXT), box.getCenterX(), baseline, Typesetter.Anchor.MIDDLE);
            return;
        }
        double x = box.getX();
        for (String letter : letters) {
            MathLabel label = MathLabel.of(letter);
            label.draw(g, LETTER, ink.of(Token.TEXT), QuantityColours.letters(scene.theme(), ink), x + gap, baseline,
                    Typesetter.Anchor.START);
            x += gap + label.width(LETTER);
        }
    }

    /** The candidate as signed bars. */
    void candidate(Phase phase, double from, double to) {
        FadedTheme ink = ink(phase, from, to);
        double x = left + layout.candidateLeft;
        double y = layout.candidateTop;
        brush.rounded(x, y, layout.candidateWidth, layout.candidateHeight, 4, paper, ink.of(Token.CANDIDATE), 1.6);
        Vector candidate = trace.gate(Gate.CANDIDATE, t);
        double pitch = (layout.candidateWidth - 4) / candidate.size();
        double zero = y + layout.candidateHeight / 2;
        double reach = layout.candidateHeight / 2 - 2.5;
        double between = Math.min(0.5, pitch / 6);
        for (int j = 0; j < candidate.size(); j++) {
            double bar = candidate.get(j) * reach;
            brush.fill(Brush.rectangle(x + 2 + j * pitch + between, zero, x + 2 + (j + 1) * pitch - between,
                    zero - bar), ink.signed(candidate.get(j), ColourMap.STATE_RANGE));
        }
        brush.line(x + 2, zero, x + layout.candidateWidth - 2, zero, ink.of(Token.SECONDARY), 0.8);
    }

    /** The + that adds element by element. */
    void plus(Token hue, Phase phase, double from, double to) {
        FadedTheme ink = ink(phase, from, to);
        double height = layout.spec.hidden() * layout.cellHeight;
        brush.rounded(capsule, layout.laneTop, layout.capsuleWidth, height, layout.capsuleWidth / 2, paper,
                ink.of(hue), 1.6);
        double arm = Math.min(3.6, Math.min(layout.cellHeight * 0.3, layout.capsuleWidth * 0.3));
        Color colour = ink.of(hue);
        for (int j = 0; j < layout.spec.hidden() && layout.cellHeight >= 7; j++) {
            double x = capsule + layout.capsuleWidth / 2;
            double y = layout.laneMiddle(j);
            brush.line(x - arm, y, x + arm, y, colour, 1.6);
            brush.line(x, y - arm, x, y + arm, colour, 1.6);
        }
    }

    /** True if the parts of this copy carry their names. */
    boolean named() {
        return t == scene.selectedStep() && layout.pitch >= UnrolledLayout.NAMED;
    }

    /**
     * The name of a part of the selected copy, left of the wires of the candidate (right of the tap of a GRU); without its
     * index where there is no room for it.
     *
     * @param x where it ends, or its middle, from the left edge of the copy
     */
    void letter(String letter, Token hue, double x, double y, Typesetter.Anchor anchor) {
        double edge = 3 + (layout.spec.cell().rule() == StateRule.MIXED ? layout.tapMiddle() : 0);
        MathLabel indexed = MathLabel.of(letter + "_{" + t + "}");
        MathLabel label = end(indexed, x, anchor) - indexed.width(LETTER) > edge ? indexed : MathLabel.of(letter);
        label.draw(g, LETTER, ink(Phase.GATES, 0.7, 1).of(hue), left + end(label, x, anchor), y, Typesetter.Anchor.END);
    }

    private double end(MathLabel label, double x, Typesetter.Anchor anchor) {
        return anchor == Typesetter.Anchor.END ? x : Math.min(x + label.width(LETTER) / 2, layout.candidateLeft - 3);
    }
}
