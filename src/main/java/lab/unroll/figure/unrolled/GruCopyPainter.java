package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;

/**
 * A copy of a GRU: lanes of h with the valves of z, the candidate through valves that open by 1 - z, and under it the reset
 * valves on what it hears of h_{t-1}.
 */
public final class GruCopyPainter extends GatedCopyPainter {

    GruCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t, ColourMap.STATE_RANGE);
    }

    @Override
    void paint() {
        lanes();
        reading();
        input(Phase.GATES);
        hearing();
        Vector z = trace.gate(Gate.UPDATE, t);
        candidateWires(z.complement(), Phase.UPDATE, 0, 0.15, 0.35);
        valves(Gate.UPDATE);
        valves(Gate.RESET);
        for (int j = 0; j < z.size(); j++) {
            valve(Gate.UPDATE, j, layout.inputValve(t, j), 1 - z.get(j),
                    1 - trace.computedGate(Gate.UPDATE, t).get(j), false);
        }
        valves.fill();
        neurons(List.of("z", "r", "\\tilde h"));
        candidate(Phase.CANDIDATE, 0.3, 1);
        plus(Token.HIDDEN_H, Phase.UPDATE, 0.3, 0.45);
        Vector free = scene.free() == null ? null : scene.free().hidden(t);
        strip(trace.hidden(t), free, layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.UPDATE, 0.5, 0.75);
        heldStates(Quantity.HIDDEN_STATE, layout.stripH, Phase.UPDATE, 0.5, 0.75);
        answer(Phase.UPDATE, 0.75, 1);
        letters();
    }

    @Override
    void lenses() {
        lens(trace.hidden(t), layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.UPDATE, 0.5, 0.75);
    }

    /** h_{t-1} comes in, the valve lets z_t h_{t-1} through, after the + it is h_t. */
    private void lanes() {
        Vector before = trace.hidden(trace.before(t));
        Vector kept = trace.gate(Gate.UPDATE, t).times(before);
        double valve = left + layout.valveLeft + layout.valveLength / 2;
        double strip = left + layout.stripLeft;
        for (int j = 0; j < before.size(); j++) {
            lane(j, wiresFrom(), valve, before.get(j), Phase.UPDATE, 0, 0.15);
            lane(j, valve, capsule, kept.get(j), Phase.UPDATE, 0.15, 0.35);
            lane(j, capsule, strip, trace.hidden(t).get(j), Phase.UPDATE, 0.45, 0.55);
            if (t == layout.rightmost()) {
                lane(j, strip + layout.stripWidth, layout.width, trace.hidden(t).get(j), Phase.UPDATE, 0.75, 1);
            }
        }
        lanesDone();
    }

    /** h_{t-1} is tapped from every lane and goes down to the neurons. */
    private void reading() {
        double x = left + layout.tapMiddle();
        brush.stroke(vertical(x, layout.laneMiddle(0), layout.boxTop), fadedInk().of(Token.HIDDEN_H), 1.8);
        brush.travelled(vertical(x, layout.laneMiddle(0), layout.boxTop), progress.reached(t, Phase.GATES, 0, 0.5),
                fullInk().of(Token.HIDDEN_H), 1.8);
        double radius = Math.min(2.4, layout.cellHeight / 4);
        for (int j = 0; j < layout.spec.hidden(); j++) {
            brush.fill(new Ellipse2D.Double(x - radius, layout.laneMiddle(j) - radius, 2 * radius, 2 * radius),
                    ink(Phase.GATES, 0, 0.2).of(Token.HIDDEN_H));
        }
    }

    /** What the candidate hears of h_{t-1}, before and behind the reset valves. */
    private void hearing() {
        Vector part = trace.focus().resetPart(t);
        boolean early = layout.spec.cell() == CellKind.GRU_BEFORE;
        Vector source = early ? trace.hidden(trace.before(t)) : part;
        Vector passed = early ? part : trace.gate(Gate.RESET, t).times(part);
        double width = layout.wireThickness(layout.candidateWidth);
        for (int j = 0; j < part.size(); j++) {
            double x = left + layout.wireMiddle(layout.candidateLeft, layout.candidateWidth, j);
            wire(vertical(x, layout.boxTop, layout.valveReset), source.get(j), ColourMap.STATE_RANGE, width, Phase.RESET,
                    0, 0.5);
            wire(vertical(x, layout.valveReset, layout.candidateTop + layout.candidateHeight), passed.get(j),
                    ColourMap.STATE_RANGE, width, Phase.RESET, 0.5, 1);
        }
        wiresDone(width);
    }

    /** Names beside the parts of the current copy, where there is room. */
    private void letters() {
        if (!named()) {
            return;
        }
        double end = layout.candidateLeft - 4;
        letter("z", Token.GATE_FORGET, layout.valveLeft + layout.valveLength / 2, lanesEnd() + 11,
                Typesetter.Anchor.MIDDLE);
        letter("\\tilde h", Token.CANDIDATE, end, layout.candidateTop + layout.candidateHeight / 2 + 6,
                Typesetter.Anchor.END);
        letter("r", Token.GATE_INPUT, end, layout.valveReset + 5, Typesetter.Anchor.END);
    }
}
