package lab.unroll.state;

import java.util.function.UnaryOperator;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Example;
import lab.unroll.trace.Pins;

/**
 * The whole bench as a value: what is computed follows from {@code edit} and {@code iterations}, what is seen also from
 * {@code view}. Parameters changed by hand are set after the training.
 *
 * @param edit       experiment, example, pins, parameters changed by hand
 * @param iterations number of training steps taken, at least 0
 * @param view       how it is looked at
 */
public record BenchState(EditState edit, long iterations, ViewState view) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public BenchState {
        if (iterations < 0) {
            throw new IllegalArgumentException("There are no " + iterations + " training steps.");
        }
    }

    /** An experiment as it is opened: untrained, reading its first example, with nothing held. */
    public static BenchState of(Experiment experiment) {
        return new BenchState(new EditState(experiment, experiment.firstExample(), Pins.NONE), 0, ViewState.FIRST);
    }

    /** The experiment. */
    public Experiment experiment() {
        return edit.experiment();
    }

    /** Another experiment, as it is opened; it is looked at and trained as long as this one. */
    public BenchState withExperiment(Experiment other) {
        return new BenchState(of(other).edit, iterations, view);
    }

    /** The same after other training. */
    public BenchState after(long steps) {
        return new BenchState(edit, steps, view);
    }

    /** The same reading something else. */
    public BenchState reading(Example other) {
        return new BenchState(edit.withExample(other), iterations, view);
    }

    /** The same with other pins. */
    public BenchState holding(Pins other) {
        return new BenchState(edit.withPins(other), iterations, view);
    }

    /** The same with other parameters changed by hand. */
    public BenchState edited(Edits other) {
        return new BenchState(edit.withEdits(other), iterations, view);
    }

    /** The same with gradients shown in another way. */
    public BenchState showing(GradientChoice other) {
        return new BenchState(edit.withGradients(other), iterations, view);
    }

    /** The same experiment, from its beginning trained in another way. */
    public BenchState trainedBy(UnaryOperator<Hyperparameters> change) {
        return withExperiment(experiment().withPlan(change.apply(experiment().plan())));
    }

    /** The same looked at in another way. */
    public BenchState seen(UnaryOperator<ViewState> change) {
        return new BenchState(edit, iterations, change.apply(view));
    }
}
