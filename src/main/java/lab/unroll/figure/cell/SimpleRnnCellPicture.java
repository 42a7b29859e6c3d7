package lab.unroll.figure.cell;

import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;
import lab.unroll.trace.PreActivation;

/** An opened SimpleRNN with any activation. */
final class SimpleRnnCellPicture extends CellPicture {

    private final SimpleRnnCellLayout layout;

    SimpleRnnCellPicture(Scene scene, double width, double height, CellFoot foot) {
        layout = new SimpleRnnCellLayout(scene, width, height, foot);
    }

    @Override
    CellLayout layout() {
        return layout;
    }

    @Override
    CellPainter painter(CellCanvas canvas) {
        return new SimpleRnnCellPainter(canvas, layout);
    }

    @Override
    void spots(CellSpots spots) {
        PreActivation preActivation = spots.layer.preActivation(Gate.STATE, spots.t);
        spots.hiddenStates(layout.laneTop);
        spots.values("hW", "cell.spot.part", preActivation.fromHidden(), row -> layout.cell(layout.productStrip, layout.laneTop,
                layout.stripWidth, row), "h W");
        spots.values("xW", "cell.spot.part", preActivation.fromInput(), layout.fromInput::cell, "x W");
        spots.values("b", "cell.spot.part", preActivation.bias(), layout.bias::cell, "b");
        spots.values("a", "spot.stimulus", preActivation.total(), row -> layout.cell(layout.stimulusStrip, layout.laneTop,
                layout.stripWidth, row), "a");
    }
}
