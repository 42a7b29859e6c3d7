package lab.unroll.landscape;

import java.util.List;

/**
 * The ground round a network.
 *
 * @param walker    the network
 * @param plan      what was wanted
 * @param plane     the plane
 * @param surface   the loss on it; while it is computed, as far as it is known
 * @param path      the path of training seen in the plane, from the start to the end; only the end where nothing is known
 * @param curvature how the loss is curved at the end; null while it is not known
 * @param sequences on which the loss was measured
 */
public record LossMap(Walker walker, MapPlan plan, Plane plane, Surface surface, List<Mark> path, Curvature curvature,
                      int sequences) {

    /**
     * A point of the path in the plane.
     *
     * @param iteration number of steps taken
     * @param a         along the first direction
     * @param b         along the second
     */
    public record Mark(long iteration, double a, double b) {
    }

    /** Copies the path. */
    public LossMap {
        path = List.copyOf(path);
    }

    /** The loss where the network stands. */
    public double end() {
        return surface.centre();
    }

}
