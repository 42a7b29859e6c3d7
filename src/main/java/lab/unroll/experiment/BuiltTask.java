package lab.unroll.experiment;

import java.util.Objects;
import lab.unroll.task.Task;
import lab.unroll.task.TaskChoice;

/** The task of a choice and a seed, made when it is first asked for, and then kept. For several threads. */
final class BuiltTask {

    private final TaskChoice choice;
    private final long seed;
    private Task task;

    BuiltTask(TaskChoice choice, long seed) {
        this.choice = Objects.requireNonNull(choice, "choice");
        this.seed = seed;
    }

    TaskChoice choice() {
        return choice;
    }

    long seed() {
        return seed;
    }

    /** A choice that cannot be made is tried again each time, and refused each time. */
    synchronized Task task() {
        if (task == null) {
            task = choice.make(Seeds.of(seed, Seeds.Use.EXAMPLE));
        }
        return task;
    }
}
