package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Gate;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;

/**
 * A copy of a GRU: lanes of h with the valves of z, the candidate through valves that open by 1 - z, and under it the reset
 * valves on what it hears of h_{t-1}.
 */
public final class GruCopyPainter extends MixedCopyPainter {

    GruCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t);
    }

    @Override
    void paint() {
        lanes();
        reading();
        input(Phase.GATES);
        hearing();
        candidateWires(trace.gate(Gate.UPDATE, t).complement(), Phase.UPDATE, 0, 0.15, 0.35);
        valves(Gate.UPDATE);
        valves(Gate.RESET);
        mixValves();
        neurons(List.of("z", "r", "\\tilde h"));
        candidate(Phase.CANDIDATE, 0.3, 1);
        newState();
        letters();
    }

    /** What the candidate hears of h_{t-1}, before and behind the reset valves. */
    private void hearing() {
        Vector part = trace.focus().resetPart(t);
        boolean early = layout.spec.cell().reset() == Reset.BEFORE_PRODUCT;
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
