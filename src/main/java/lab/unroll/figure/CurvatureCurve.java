package lab.unroll.figure;

import java.util.List;
import lab.unroll.landscape.CurvaturePoint;
import lab.unroll.net.CellKind;

/**
 * How the loss of a network was curved over its training.
 *
 * @param cell   its cell
 * @param points from the first to the last
 */
public record CurvatureCurve(CellKind cell, List<CurvaturePoint> points) {

    /** Copies the points. */
    public CurvatureCurve {
        points = List.copyOf(points);
    }
}
