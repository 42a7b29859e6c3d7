package lab.unroll.figure;

import lab.unroll.net.CellKind;
import lab.unroll.train.LossCurve;

/**
 * The losses of a cell that is compared with others.
 *
 * @param cell  the cell
 * @param curve its losses
 */
public record CellCurve(CellKind cell, LossCurve curve) {

    /** The last loss, or NaN before the first. */
    public double last() {
        return curve.size() == 0 ? Double.NaN : curve.loss(curve.size() - 1);
    }
}
