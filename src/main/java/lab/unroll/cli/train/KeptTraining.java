package lab.unroll.cli.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.session.Sections;
import lab.unroll.state.BenchState;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Internals;
import lab.unroll.train.LossHistory;
import lab.unroll.train.StepReport;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;

/** A training with all that is needed to keep it in a session file. */
final class KeptTraining {

    private final Training run;
    private final KernelSet kernels;
    private final LossHistory history = new LossHistory();
    private BenchState state;
    /** What was kept before, of which what is not trained stays. */
    private Session kept;

    /** A training of a bench, of which nothing has been taken down. */
    KeptTraining(BenchState state, Training run, KernelSet kernels) {
        this.state = state;
        kept = new Session(state);
        this.run = run;
        this.kernels = kernels;
    }

    /**
     * The training of a session.
     *
     * @throws InputException if it does not fit, or there is not enough memory
     */
    static KeptTraining goingOn(Session session, int threads, KernelSet kernels) {
        KeptTraining training = new KeptTraining(session.state(), session.begin(threads, kernels), kernels);
        training.kept = session;
        session.checkpoint().ifPresent(at -> training.history.restore(at.curves(), at.observed()));
        return training;
    }

    /** The training itself. */
    Training run() {
        return run;
    }

    /** What is learnt. */
    Experiment experiment() {
        return state.experiment();
    }

    /** Steps taken. */
    long iteration() {
        return run.iteration();
    }

    /** Trains in another way from here on. */
    void adjust(Hyperparameters plan) {
        TrainingConfig before = run.settings();
        TrainingConfig after = experiment().withPlan(plan).training().withThreads(before.threads());
        if (!after.equals(before)) {
            run.adjust(after);
            history.change(run.iteration(), before, after);
            kept.get(Sections.BRANCHES).ifPresent(branches ->
                    kept = kept.with(Sections.BRANCHES, branches.changedAfter(run.iteration())));
            state = new BenchState(state.edit().withPlan(plan), state.iterations(), state.view());
        }
    }

    /** Takes down a step. */
    void follow(StepReport step) {
        history.add(step);
    }

    /** Takes down what was measured on the fixed sequences, and looks into the network. */
    void follow(Evaluation evaluation) {
        followOutside(evaluation);
        Internals inside = run.internals();
        if (inside != null) {
            history.add(inside);
        }
    }

    /** Takes down what was measured on the fixed sequences. */
    void followOutside(Evaluation evaluation) {
        history.add(evaluation);
    }

    /**
     * Keeps the bench as it is now. Where the file cannot be written any more, it is kept elsewhere and that is told.
     *
     * @return the exit code
     */
    int save(Path file, Words words, PrintWriter out, PrintWriter err) {
        Session session = kept.after(state, new Checkpoint(run.state(), history.state(), history.observations()), kernels);
        try {
            SessionFile.write(session, file);
            out.println(words.get("cli.saved", file, String.format(Locale.ROOT, "%,d", run.iteration())));
            return CommandLine.ExitCode.OK;
        } catch (InputException e) {
            err.println(e.in(words.locale()) + " " + words.get("cli.saved.elsewhere", elsewhere(session)));
            err.flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static Path elsewhere(Session session) {
        try {
            Path refuge = Files.createTempFile("unroll-", SessionFile.ENDING);
            SessionFile.write(session, refuge);
            return refuge;
        } catch (IOException e) {
            throw new InputException(e, "output.unwritable", System.getProperty("java.io.tmpdir"), e.getMessage());
        }
    }
}
