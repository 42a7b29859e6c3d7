package lab.unroll.window.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.unroll.experiment.Experiment;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.words.InputException;

/** Brings a session with its training onto the bench: all of it, or nothing. */
final class SessionOpening {

    private final Session session;
    private final BenchState state;
    /** Each opening has an object of its own. */
    private final Experiment experiment;

    /** An opening in the place of an experiment, or null. */
    SessionOpening(Session session, Experiment before) {
        this.session = session;
        state = session.state();
        experiment = state.experiment().withPlan(state.experiment().plan()).sharing(before);
    }

    Experiment experiment() {
        return experiment;
    }

    /** Brings the trainer to where the training was. On the worker's thread, before anybody sees it. */
    void restore(OpenExperiment opened) {
        Trainer trainer = opened.trainer();
        session.checkpoint().ifPresent(kept -> {
            join(trainer.restore(kept));
            TrainingConfig wanted = experiment.withPlan(state.edit().plan()).training();
            if (!kept.training().settings().equals(wanted)) {
                join(trainer.adjust(wanted));
            }
        });
    }

    private static void join(CompletableFuture<Snapshot> answer) {
        try {
            answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InputException problem ? new InputException(problem, "session.training") : e;
        }
    }

    /** What the trainer knows already. */
    TrainerFeed told(OpenExperiment opened, SnapshotMemory memory) {
        return TrainerFeed.knowing(opened, memory, state.edit().of(experiment), session.get(Sections.BRANCHES));
    }

    /** Decides and looks as the session does; its experiment is on the bench. On the FX thread. */
    void arrange(BenchModel model) {
        model.hand().read(state.edit().example());
        model.hand().pinExactly(state.edit().pins());
        model.hand().editExactly(state.edit().edits());
        model.hand().train(state.edit().plan());
        session.get(Sections.BRANCHES).ifPresent(kept -> model.hand().moveTo(kept.current(), state.edit().edits(),
                state.edit().plan()));
        session.get(Sections.WRITING).ifPresent(model.stage().text()::restore);
        BenchStates.look(model, state.view());
    }
}
