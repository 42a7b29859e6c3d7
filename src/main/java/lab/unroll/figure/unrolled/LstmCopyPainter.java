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
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.Quantity;

/** A copy of an LSTM: lanes of C with forget valves, candidate through input valves, C through output valves to h. */
final class LstmCopyPainter extends GatedCopyPainter {

    private final boolean forgets;

    LstmCopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        super(g, layout, scene, progress, t, ColourMap.CELL_RANGE);
        this.forgets = layout.spec.form().forgetGate();
    }

    @Override
    void paint() {
        hiddenLanes(Phase.GATES);
        input(Phase.GATES);
        cellLanes();
        candidateWires(trace.gate(Gate.INPUT, t), Phase.WRITE, 0, 0.28, 0.5);
        outputWires();
        layout.spec.gates().stream().filter(Gate::isValve).forEach(this::valves);
        double wire = left + layout.candidateWire;
        brush.line(wire, layout.boxTop, wire, layout.candidateTop + layout.candidateHeight,
                ink(Phase.GATES, 0.6, 0.75).of(Token.CANDIDATE), 1.6);
        neurons(forgets ? List.of("f", "i", "\\tilde C", "o") : List.of("i", "\\tilde C", "o"));
        candidate(Phase.GATES, 0.7, 0.9);
        plus(Token.CELL_C, Phase.WRITE, 0.4, 0.6);
        Vector freeCell = scene.free() == null ? null : scene.free().cell(t);
        Vector freeHidden = scene.free() == null ? null : scene.free().hidden(t);
        strip(trace.cell(t), freeCell, layout.stripC, ColourMap.CELL_RANGE, Token.CELL_C, Phase.WRITE, 0.7, 1);
        strip(trace.hidden(t), freeHidden, layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.OUTPUT, 0.5,
                0.75);
        heldStates(Quantity.CELL_STATE, layout.stripC, Phase.WRITE, 0.7, 1);
        heldStates(Quantity.HIDDEN_STATE, layout.stripH, Phase.OUTPUT, 0.5, 0.75);
        answer(Phase.OUTPUT, 0.75, 1);
        letters();
    }

    @Override
    void lenses() {
        lens(trace.cell(t), layout.stripC, ColourMap.CELL_RANGE, Token.CELL_C, Phase.WRITE, 0.7, 1);
        lens(trace.hidden(t), layout.stripH, ColourMap.STATE_RANGE, Token.HIDDEN_H, Phase.OUTPUT, 0.5, 0.75);
    }

    /** C_{t-1} comes in, the forget valve lets f_t C_{t-1} through, after the + it is C_t. */
    private void cellLanes() {
        Vector before = trace.cell(trace.before(t));
        Vector kept = forgets ? trace.gate(Gate.FORGET, t).times(before) : before;
        double valve = left + layout.valveLeft + layout.valveLength / 2;
        double strip = left + layout.stripLeft;
        for (int j = 0; j < before.size(); j++) {
            lane(j, wiresFrom(), valve, before.get(j), Phase.FORGET, 0, 0.5);
            lane(j, valve, capsule, kept.get(j), Phase.FORGET, 0.5, 1);
            lane(j, capsule, strip, trace.cell(t).get(j), Phase.WRITE, 0.55, 0.75);
            if (t == layout.rightmost()) {
                lane(j, strip + layout.stripWidth, layout.width, trace.cell(t).get(j), Phase.WRITE, 0.9, 1);
            }
        }
        lanesDone();
    }

    /** tanh(C_t) goes down through the output valves: o_t tanh(C_t) is h_t. */
    private void outputWires() {
        Vector cell = trace.cell(t);
        double width = layout.wireThickness(layout.stripWidth);
        for (int j = 0; j < cell.size(); j++) {
            double x = left + layout.wireMiddle(layout.stripLeft, layout.stripWidth, j);
            wire(vertical(x, lanesEnd(), layout.tanhMiddle), cell.get(j), ColourMap.CELL_RANGE, width,
                    Phase.OUTPUT, 0, 0.15);
            wire(vertical(x, layout.tanhMiddle, layout.valveOutput), trace.tanhCell(t).get(j), ColourMap.STATE_RANGE,
                    width, Phase.OUTPUT, 0.15, 0.3);
            wire(vertical(x, layout.valveOutput, layout.stripH), trace.hidden(t).get(j), ColourMap.STATE_RANGE,
                    width, Phase.OUTPUT, 0.3, 0.5);
        }
        wiresDone(width);
        activation(Activation.TANH, layout.tanhMiddle, ink(Phase.OUTPUT, 0.05, 0.2));
    }

    /** Names beside the parts of the current copy, where there is room. */
    private void letters() {
        if (!named()) {
            return;
        }
        if (forgets) {
            letter("f", Token.GATE_FORGET, layout.valveLeft + layout.valveLength / 2, lanesEnd() + 11,
                    Typesetter.Anchor.MIDDLE);
        }
        letter("i", Token.GATE_INPUT, layout.candidateLeft - 3, layout.valveInput + 8, Typesetter.Anchor.END);
        letter("\\tilde C", Token.CANDIDATE, layout.candidateLeft - 3,
                layout.candidateTop + layout.candidateHeight / 2 + 6, Typesetter.Anchor.END);
        letter("o", Token.GATE_OUTPUT, layout.stripLeft - 4,
                Math.min(layout.stripH - 4, layout.candidateTop + layout.candidateHeight + 14), Typesetter.Anchor.END);
    }
}
