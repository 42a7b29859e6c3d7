package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** An opened LSTM. */
final class LstmCellPicture extends CellPicture {

    private final LstmCellLayout layout;

    LstmCellPicture(Scene scene, double width, double height, CellFoot foot) {
        layout = new LstmCellLayout(scene, width, height, foot);
    }

    @Override
    CellLayout layout() {
        return layout;
    }

    @Override
    CellPainter painter(CellCanvas canvas) {
        return new LstmCellPainter(canvas, layout);
    }

    @Override
    void spots(CellSpots spots) {
        Vector written = spots.layer.gate(Gate.INPUT, spots.t).times(spots.layer.gate(Gate.CANDIDATE, spots.t));
        CellGroup candidate = layout.group(Gate.CANDIDATE);
        spots.cellStates(layout.laneTop);
        spots.hiddenStates(layout.hiddenTop);
        spots.gates();
        spots.values("written", "cell.spot.written", written, row -> spots.circle(candidate, row), "i ⊙ C̃");
        spots.values("tanh", "cell.spot.tanh", spots.layer.tanhCell(spots.t), row -> new Rectangle2D.Double(
                layout.tap(row) - layout.tapPitch / 2, layout.tanhCapsule().getMinY(), layout.tapPitch, 18), "tanh C");
    }
}
