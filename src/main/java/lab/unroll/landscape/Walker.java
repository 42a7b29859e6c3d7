package lab.unroll.landscape;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.task.Task;

/**
 * A network whose ground is looked at.
 *
 * @param task       what it learns
 * @param parameters where it stands
 * @param iteration  after how many steps of training
 * @param path       where it came from, at most up to where it stands; may be empty
 */
public record Walker(Task task, Parameters parameters, long iteration, List<TrainingPath.Point> path) {

    /** Copies the path. */
    public Walker {
        path = List.copyOf(path);
    }

    /** Its cell. */
    public CellKind cell() {
        return parameters.spec().cell();
    }

    /** Where each weight stands. */
    public ParameterLayout layout() {
        return parameters.layout();
    }

    /** The path with its end; one point where nothing is known of it. */
    List<TrainingPath.Point> wholePath() {
        TrainingPath whole = new TrainingPath();
        path.stream().filter(point -> point.iteration() < iteration).forEach(point -> whole.add(point.iteration(), point.wide()));
        return whole.pointsTo(iteration, parameters.toArray());
    }
}
