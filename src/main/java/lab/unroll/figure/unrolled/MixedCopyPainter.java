package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;

/** What the copies of all cells have in common whose update gate mixes the state before with the candidate. */
abstract class MixedCopyPainter extends GatedCopyPainter {

    MixedCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t, ColourMap.STATE_RANGE);
    }

    @Override
    final void lenses() {
        lens(trace.hidden(t), layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.UPDATE, 0.5, 0.75);
    }

    /** h_{t-1} comes in, the valve lets z_t h_{t-1} through, after the + it is h_t. */
    final void lanes() {
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
    final void reading() {
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

    /** The other side of the mixer: valves on the candidate that open by 1 - z. */
    final void mixValves() {
        Vector z = trace.gate(Gate.UPDATE, t);
        for (int j = 0; j < z.size(); j++) {
            valve(Gate.UPDATE, j, layout.inputValve(t, j), 1 - z.get(j),
                    1 - trace.computedGate(Gate.UPDATE, t).get(j), false);
        }
        valves.fill();
    }

    /** The + on the lanes, h_t, and the answer. */
    final void newState() {
        plus(Token.HIDDEN_H, Phase.UPDATE, 0.3, 0.45);
        Vector free = scene.free() == null ? null : scene.free().hidden(t);
        strip(trace.hidden(t), free, layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.UPDATE, 0.5, 0.75);
        heldStates(Quantity.HIDDEN_STATE, layout.stripH, Phase.UPDATE, 0.5, 0.75);
        answer(Phase.UPDATE, 0.75, 1);
    }
}
