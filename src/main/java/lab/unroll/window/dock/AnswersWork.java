package lab.unroll.window.dock;

import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.AnswersModel;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * Has the network on the bench answer examples held out from training, in the background and while somebody looks. While it
 * is trained, seldom enough for training to have most of the machine.
 */
final class AnswersWork {

    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 300_000_000;
    /** Answering has at most this share of the time. */
    private static final int SHARE = 8;

    private final BenchController bench;
    private final BenchModel model;
    private final AnswersModel answers;
    private final Node seen;
    private RunningTask running;
    private Parameters known;
    private Experiment of;
    private long due;

    AnswersWork(BenchController bench, Node seen) {
        this.bench = bench;
        this.seen = seen;
        model = bench.model();
        answers = model.stage().answers();
    }

    /** Follows the bench from now on. */
    void begin() {
        model.snapshotProperty().subscribe(this::follow);
        model.experimentProperty().subscribe(this::follow);
        seen.sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        Experiment experiment = model.experimentProperty().get();
        if (running != null && experiment != of) {
            running.cancel();
        }
        Snapshot now = model.snapshotProperty().get();
        if (seen.getScene() == null || now == null || running != null || experiment == null
                || !now.parameters().spec().equals(experiment.spec())) {
            return;
        }
        boolean isShown = now.parameters() == known && experiment == of;
        boolean early = now.state() == Snapshot.State.RUNNING && experiment == of && System.nanoTime() < due;
        if (!isShown && !early) {
            compute(experiment, now.parameters());
        }
    }

    private void compute(Experiment experiment, Parameters parameters) {
        RunningTask work = RunningTask.shownElsewhere();
        HeldOutAnswers before = answers.lookProperty().get().answers();
        Runnable chance = () -> {
            if (work.isCancelled()) {
                throw new CancellationException();
            }
        };
        running = work;
        known = parameters;
        of = experiment;
        long begun = System.nanoTime();
        bench.slow().submit(new Request<>(this, () -> before.experiment() == experiment ? before.anew(parameters, chance)
                : HeldOutAnswers.of(experiment, parameters, chance), found -> done(found, begun)).as(work)
                .otherwise(failure -> done(null, begun)));
    }

    private void done(HeldOutAnswers found, long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
        answers.show(found);
        // what failed is not tried again; where it was cancelled, another network waits
        follow();
    }
}
