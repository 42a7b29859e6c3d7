package lab.unroll.window.work;

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

    FilmFeed(BenchModel model, Worker slow) {
        this.model = model;
        this.slow = slow;
        model.snapshotProperty().subscribe(this::follow);
    }

    private void follow(Snapshot now) {
        TextModel text = model.stage().text();
        NextCharacter task = text.task();
        if (now == null || task == null || isWriting || now.state() != Snapshot.State.RUNNING
                || now.parameters().spec().bidirectional() || now.parameters().spec().output() != task.outputSize()) {
            return;
        }
        // a branch, or a training begun anew: what comes later is not its own
        Filmstrip film = text.filmProperty().get().before(now.iteration() + 1);
        if (film.wants(now.iteration())) {
            isWriting = true;
            slow.submit(new Request<Filmstrip>(this, () -> film.with(now.parameters(), task.vocabulary(), now.iteration()),
                    longer -> show(task, longer)).as(RunningTask.shownElsewhere()).otherwise(failure -> isWriting = false));
        }
    }

    private void show(NextCharacter task, Filmstrip longer) {
        isWriting = false;
        if (model.stage().text().task() == task) {
            model.stage().text().filmProperty().set(longer);
        }
    }
}
