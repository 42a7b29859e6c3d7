package lab.unroll.experiment;

import lab.unroll.task.Example;
import lab.unroll.task.Task;

/** The random examples of an experiment, one after the other. Each follows from the seed and its number alone. */
public final class Examples {

    private final Experiment experiment;
    private final Task task;
    private long shown;

    /** {@code task} is that of the experiment. */
    public Examples(Experiment experiment, Task task) {
        this.experiment = experiment;
        this.task = task;
    }

    /** The next example; the first is {@link Experiment#firstExample()}. */
    public Example next() {
        Example next = task.example(experiment.exampleRandom(shown));
        shown++;
        return next;
    }
}
