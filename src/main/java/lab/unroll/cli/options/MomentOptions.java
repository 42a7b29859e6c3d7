package lab.unroll.cli.options;

import lab.unroll.experiment.Experiment;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.task.Ranges;
import picocli.CommandLine.Option;

/** The options that choose the moment: after how much training, at which step, with which unit selected. */
public final class MomentOptions {

    private static final int USUAL_TRAINING = 300;
    private static final int MOST_TRAINING = 1_000_000;

    @Option(names = "--train", paramLabel = "N", description = "steps of training before painting (default: 300)")
    private Integer training;

    @Option(names = "--step", paramLabel = "T", description = "the current step, 1 to T (default: T)")
    private Integer step;

    @Option(names = "--unit", paramLabel = "J", description = "the selected unit, 1 to k (default: all)")
    private Integer unit;

    /**
     * Refuses what does not fit the experiment.
     *
     * @throws lab.unroll.words.InputException naming the option and its range
     */
    public void requireWithin(Experiment experiment) {
        requireWithin(steps(experiment), experiment.hidden());
    }

    /**
     * Refuses what is not within so many steps and units.
     *
     * @throws lab.unroll.words.InputException naming the option and its range
     */
    public void requireWithin(int steps, int units) {
        Ranges.require("--train", training(), 0, MOST_TRAINING);
        Ranges.require("--step", step(steps), 1, steps);
        Ranges.require("--unit", unit == null ? 1 : unit, 1, units);
    }

    /** Steps of training. */
    public int training() {
        return training == null ? USUAL_TRAINING : training;
    }

    /** True if a step is asked for. */
    public boolean hasStep() {
        return step != null;
    }

    /** The current step t. */
    public int step(Experiment experiment) {
        return step(steps(experiment));
    }

    /** The current step of so many; the last where none is asked for. */
    public int step(int steps) {
        return step == null ? steps : step;
    }

    /** The current step t as a layer reads; the last that it reads where none is asked for. */
    public int step(Experiment experiment, LayerPlace place) {
        return step == null && place.isReverse() ? 1 : step(experiment);
    }

    /** Number of steps of the example that is shown. */
    private static int steps(Experiment experiment) {
        return experiment.firstExample().sequence().length();
    }

    /** The selected unit, counted from 0; -1 for all. */
    public int unit() {
        return unit == null ? -1 : unit - 1;
    }

    /** True if none of them is given. */
    boolean isEmpty() {
        return training == null && step == null && unit == null;
    }

    /** The bench at this moment; where nothing is asked for, as it is first seen. */
    BenchState of(BenchState state) {
        requireWithin(state.experiment());
        return state.after(training()).seen(view -> view.withPosition(step == null ? view.position() : step)
                .withUnit(unit == null ? view.unit() : unit()));
    }
}
