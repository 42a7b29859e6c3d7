package lab.unroll.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.TaggingTask;
import lab.unroll.train.Checks;
import lab.unroll.train.Divergence;
import lab.unroll.train.Training;

/**
 * Trains an experiment twice, by a network that reads forward and by one that reads in both directions, from the same seed and
 * on the same batches; measured at each of the {@link Checks}.
 */
public final class DirectionsRun {

    private final Experiment experiment;
    private final LabellingTask task;

    /**
     * What came of one of the two.
     *
     * @param measured   at each check
     * @param scores     at the end
     * @param seconds    of training, without measuring
     * @param divergence why it stopped; null where it did not
     */
    public record Outcome(List<Directions.Measured> measured, TagScores scores, double seconds, Divergence divergence) {
    }

    /** To train an experiment whose task is a {@link LabellingTask}. */
    public DirectionsRun(Experiment experiment) {
        this.experiment = experiment;
        task = (LabellingTask) experiment.task();
    }

    /** The experiment in one direction, or in both. */
    public static Experiment reading(Experiment experiment, boolean both) {
        return experiment.withNetwork(experiment.network().withBidirectional(both));
    }

    /**
     * Trains one of the two for so many steps.
     *
     * @param both    true for the one that reads in both directions
     * @param kernels what it is computed with
     * @param stop    asked before each step
     */
    public Outcome train(boolean both, int steps, int threads, KernelSet kernels, BooleanSupplier stop) {
        List<Directions.Measured> measured = new ArrayList<>();
        double seconds = 0;
        try (Training run = reading(experiment, both).begin(threads, kernels)) {
            measured.add(new Directions.Measured(0, run.evaluate().accuracy()));
            Checks checks = new Checks(Math.max(1, steps));
            while (run.mayAdvanceTo(steps) && !stop.getAsBoolean()) {
                long check = checks.after(run.iteration());
                long begun = System.nanoTime();
                while (run.mayAdvanceTo(check) && !stop.getAsBoolean()) {
                    run.advance();
                }
                seconds += (System.nanoTime() - begun) * 1e-9;
                measured.add(new Directions.Measured(run.iteration(), run.evaluate().accuracy()));
            }
            return new Outcome(measured, TagScores.of(task, run.parameters()), seconds, run.divergence());
        }
    }

    /** Trains both. */
    public Directions train(int steps, int threads, KernelSet kernels) {
        Outcome forward = train(false, steps, threads, kernels, () -> false);
        Outcome both = train(true, steps, threads, kernels, () -> false);
        return new Directions(task, forward.measured(), both.measured(),
                new Directions.Tags(forward.scores(), both.scores(), rule(task)));
    }

    /** The scores of the rule that needs no network; null where the task has none. */
    public static TagScores rule(LabellingTask task) {
        return task instanceof TaggingTask words ? TagScores.ofRule(words) : null;
    }
}
