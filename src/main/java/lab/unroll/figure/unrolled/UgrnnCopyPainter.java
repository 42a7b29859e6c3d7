package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Gate;

/** A copy of a UGRNN: lanes of h with the valves of g, and the candidate c through valves that open by 1 - g. */
final class UgrnnCopyPainter extends MixedCopyPainter {

    UgrnnCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t);
    }

    @Override
    void paint() {
        lanes();
        reading();
        input(Phase.GATES);
        candidateWires(trace.gate(Gate.UPDATE, t).complement(), Phase.UPDATE, 0, 0.15, 0.35);
        valves(Gate.UPDATE);
        mixValves();
        double wire = left + layout.candidateLeft + layout.candidateWidth / 2;
        brush.line(wire, layout.boxTop, wire, layout.candidateTop + layout.candidateHeight,
                ink(Phase.GATES, 0.6, 0.75).of(Token.CANDIDATE), 1.6);
        neurons(List.of("g", "c"));
        candidate(Phase.GATES, 0.7, 0.9);
        newState();
        letters();
    }

    /** Names beside the parts of the current copy, where there is room. */
    private void letters() {
        if (!named()) {
            return;
        }
        letter("g", Token.GATE_FORGET, layout.valveLeft + layout.valveLength / 2, lanesEnd() + 11, Typesetter.Anchor.MIDDLE);
        letter("c", Token.CANDIDATE, layout.candidateLeft - 4, layout.candidateTop + layout.candidateHeight / 2 + 6,
                Typesetter.Anchor.END);
    }
}
