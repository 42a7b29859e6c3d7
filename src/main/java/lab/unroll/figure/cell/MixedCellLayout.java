package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;

/** The inside of a cell whose update gate mixes the state before with the candidate. */
abstract class MixedCellLayout extends CellLayout {

    MixedCellLayout(Scene scene, double width, double height, CellFoot foot) {
        super(scene, width, height, foot, Double.NaN, true);
    }

    /** The other side of the mixer: the valve that opens by 1 - z. */
    final Rectangle2D mixValve(int row) {
        CellGroup candidate = group(Gate.CANDIDATE);
        return wireValve(candidate.middle(row), valveMiddle, valveLength, wire(candidate.cellWidth()));
    }
}
