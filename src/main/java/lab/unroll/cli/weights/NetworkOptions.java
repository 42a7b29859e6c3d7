package lab.unroll.cli.weights;

import java.nio.file.Path;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.SessionOption;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.task.Ranges;
import lab.unroll.trace.Pins;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose a network whose weights go out: that of a session, or one that is trained now. */
final class NetworkOptions {

    private static final int USUAL_TRAINING = 300;
    private static final int MOST_TRAINING = 1_000_000;

    @Option(names = "--session", paramLabel = "FILE.unroll", description = "the network of this session, with its example; its"
            + " data are looked for beside it, or named by --text")
    private Path session;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--train", paramLabel = "N", description = "without --session and --in: steps of training (default: 300)")
    private Integer training;

    @Mixin
    private KernelOption kernel;

    /**
     * A network with what it reads.
     *
     * @param experiment what it was made for
     * @param parameters its weights
     * @param sequence   what the bench shows; a decoder's own answers where it hears them
     */
    record Source(Experiment experiment, Parameters parameters, Sequence sequence) {
    }

    /** The experiment alone. */
    Experiment experiment() {
        return session == null ? experimentOptions.experiment() : session().state().experiment();
    }

    /**
     * Refuses a wish to train, where weights are read that are as they are.
     *
     * @throws InputException saying how to train on with them
     */
    void refuseTraining() {
        if (training != null) {
            throw new InputException("weights.train-in", training);
        }
    }

    /** True if only the presets are to be listed. */
    boolean asksForPresets() {
        return experimentOptions.asksForPresets();
    }

    /** What is computed with. */
    KernelSet kernels() {
        return kernel.set();
    }

    /**
     * The network, trained on this thread where it is not kept.
     *
     * @throws InputException if there is no such experiment or session
     */
    Source network() {
        if (session != null) {
            return of(session());
        }
        int steps = training == null ? USUAL_TRAINING : training;
        Ranges.require("--train", steps, 0, MOST_TRAINING);
        return of(new Session(BenchState.of(experimentOptions.experiment()).after(steps)));
    }

    private Session session() {
        if (training != null) {
            throw new InputException("arguments.session-alone");
        }
        return SessionOption.read(session, experimentOptions.dataOfSession());
    }

    private Source of(Session kept) {
        BenchState state = kept.state();
        Experiment experiment = state.experiment();
        try (Training run = kept.begin(1, kernel.goingOnWith(kept.get(Sections.KERNELS)))) {
            Parameters parameters;
            if (kept.training().isPresent()) {
                parameters = run.parameters();
            } else {
                run.advanceTo(state.iterations());
                parameters = state.edit().edits().in(run.parameters());
            }
            Example example = state.edit().example();
            Reading reading = Reading.of(experiment, parameters, example, Pins.NONE);
            return new Source(experiment, parameters, reading.trace().sequence());
        }
    }
}
