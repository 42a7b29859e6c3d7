package lab.unroll.figure;

import java.util.Optional;

/** A figure with places of the ground that can be pointed at between the points that were computed. */
public interface GroundFigure extends Figure {

    /**
     * The place of the ground at a pixel of the figure, brought into the map nearest to it.
     *
     * @param network on whose map it must be, from 0; -1 for the one that the pixel lies on
     * @return empty if the pixel lies on no map
     */
    Optional<Subject.Ground> groundAt(int network, double x, double y);
}
