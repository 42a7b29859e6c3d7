package lab.unroll.cli.weights;

import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.task.Ranges;
import lab.unroll.train.Training;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a network whose weights go out. */
final class NetworkOptions {

    private static final int MOST_TRAINING = 1_000_000;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--train", paramLabel = "N", description = "steps of training of a preset or text (default: 300)")
    private Integer training;

    @Mixin
    private KernelOption kernel;

    /**
     * A network with what it reads.
     *
     * @param experiment what it was made for
     * @param parameters its weights
     * @param sequence   what the bench shows
     */
    record Source(Experiment experiment, Parameters parameters, Sequence sequence) {
    }

    /** The experiment alone. */
    Experiment experiment() {
        return experimentOptions.experiment();
    }

    /** True if only the presets are to be listed. */
    boolean asksForPresets() {
        return experimentOptions.asksForPresets();
    }

    /**
     * The network, trained on this thread.
     *
     * @throws lab.unroll.words.InputException if there is no such experiment
     */
    Source network() {
        int steps = training == null ? 300 : training;
        Ranges.require("--train", steps, 0, MOST_TRAINING);
        Experiment experiment = experiment();
        try (Training run = experiment.begin(1, kernel.set())) {
            run.advanceTo(steps);
            return new Source(experiment, run.parameters(), experiment.firstExample().sequence());
        }
    }
}
