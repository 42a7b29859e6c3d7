package lab.unroll.landscape;

import java.util.ArrayList;
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

    /** True if the plane is the one of the path, so that the path can be drawn in it. */
    public boolean showsPath() {
        return plane.kind() == PlaneKind.PATH && path.size() > 1;
    }

    /** The last training step on the path. */
    public long lastOnPath() {
        return path.get(path.size() - 1).iteration();
    }

    /**
     * The path up to a training step; where that lies between two marks, it ends between them.
     *
     * @param iteration from 0; after the last mark the whole path
     */
    public List<Mark> pathUpTo(long iteration) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : path) {
            if (mark.iteration() > iteration) {
                if (!marks.isEmpty()) {
                    Mark last = marks.get(marks.size() - 1);
                    double share = (double) (iteration - last.iteration()) / (mark.iteration() - last.iteration());
                    if (share > 0) {
                        marks.add(new Mark(iteration, last.a() + share * (mark.a() - last.a()),
                                last.b() + share * (mark.b() - last.b())));
                    }
                }
                break;
            }
            marks.add(mark);
        }
        return marks.isEmpty() ? path.subList(0, 1) : List.copyOf(marks);
    }

    /** The loss where the network stands. */
    public double end() {
        return surface.centre();
    }
}
