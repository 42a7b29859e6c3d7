package lab.unroll.window.work;

import lab.unroll.experiment.Experiment;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.writing.Filmstrip;

/** Keeps what a network writes at steps of its training that thin out, whoever looks. On the FX thread. */
final class FilmFeed {

    private final BenchModel model;
    private final Worker slow;
    private boolean isWriting;
    /** In what writing failed last, and up to which step it is not tried again. */
    private Experiment failedIn;
    private long failedUpTo;

    FilmFeed(BenchModel model, Worker slow) {
        this.model = model;
        this.slow = slow;
        model.snapshotProperty().subscribe(this::follow);
    }

    private void follow(Snapshot now) {
        TextModel text = model.stage().text();
        NextCharacter task = text.task();
        Experiment experiment = model.experimentProperty().get();
        if (now == null || task == null || isWriting || now.failure() != null
                || now.parameters().spec().bidirectional() || now.parameters().spec().output() != task.outputSize()) {
            return;
        }
        Filmstrip all = text.filmProperty().get();
        // a branch, or a training begun anew: what comes later is not its own
        Filmstrip film = all.before(now.iteration() + 1);
        // who looks back while training rests forgets nothing
        boolean goesOn = now.state() == Snapshot.State.RUNNING || film.samples().size() == all.samples().size();
        if (goesOn && film.wants(now.iteration()) && !(experiment.equals(failedIn) && now.iteration() < failedUpTo)) {
            isWriting = true;
            slow.submit(new Request<Filmstrip>(this, () -> film.with(now.parameters(), task.vocabulary(), now.iteration()),
                    longer -> show(experiment, longer)).as(RunningTask.shownElsewhere()).otherwise(failure -> {
                        isWriting = false;
                        failedIn = experiment;
                        failedUpTo = Filmstrip.after(now.iteration());
                    }));
        }
    }

    private void show(Experiment of, Filmstrip longer) {
        isWriting = false;
        if (of.equals(model.experimentProperty().get())) {
            model.stage().text().filmProperty().set(longer);
        }
        follow(model.snapshotProperty().get());
    }
}
