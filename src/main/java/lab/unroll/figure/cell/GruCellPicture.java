package lab.unroll.figure.cell;

import lab.unroll.figure.Scene;
import lab.unroll.figure.unrolled.GruCopyPainter;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** An opened GRU in either form. */
final class GruCellPicture extends CellPicture {

    private final GruCellLayout layout;

    GruCellPicture(Scene scene, double width, double height, CellFoot foot) {
        layout = new GruCellLayout(scene, width, height, foot);
    }

    @Override
    CellLayout layout() {
        return layout;
    }

    @Override
    CellPainter painter(CellCanvas canvas) {
        return new GruCellPainter(canvas, layout);
    }

    @Override
    void spots(CellSpots spots) {
        Vector letIn = spots.layer.gate(Gate.UPDATE, spots.t).complement();
        CellGroup candidate = layout.group(Gate.CANDIDATE);
        spots.hiddenStates(layout.laneTop);
        spots.gates();
        spots.values("mix", "cell.spot.mix", letIn, layout::mixValve, "1 − z");
        spots.values("written", "cell.spot.written", letIn.times(spots.layer.gate(Gate.CANDIDATE, spots.t)),
                row -> spots.circle(candidate, row), "(1 − z) ⊙ h̃");
        spots.values("heard", "cell.spot.heard", spots.layer.resetPart(spots.t), layout.heard::cell,
                layout.before ? "r ⊙ h" : "h W + b");
    }
}
