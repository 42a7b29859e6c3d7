package lab.unroll.window.labelling;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import lab.unroll.experiment.Reading;
import lab.unroll.labelling.Influences;
import lab.unroll.task.LabellingTask;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LabellingModel;
import lab.unroll.window.work.BenchController;

/** Finds which steps moved the label of the selected one, in the background, while somebody looks. */
final class InfluenceWork {

    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 400_000_000;
    /** It has at most this share of the time meanwhile. */
    private static final int SHARE = 6;

    private final BenchController bench;
    private final BenchModel model;
    private final LabellingModel labels;
    private final Node seen;
    private RunningTask running;
    private Question known;
    private long due;

    /** What is asked, and of what. */
    private record Question(LabellingTask task, Reading reading, int step) {
    }

    InfluenceWork(BenchController bench, Node seen) {
        this.bench = bench;
        this.seen = seen;
        model = bench.model();
        labels = model.stage().labelling();
    }

    /** Follows the bench from now on. */
    void begin() {
        model.readingProperty().subscribe(this::follow);
        model.snapshotProperty().subscribe(this::follow);
        model.stepBinding().subscribe(now -> follow());
        seen.sceneProperty().subscribe(this::follow);
    }

    private Question wanted() {
        Reading reading = model.readingProperty().get();
        return reading == null || !(model.experimentProperty().get().task() instanceof LabellingTask task)
                || !reading.trace().spec().equals(model.experimentProperty().get().spec()) ? null
                : new Question(task, reading, Math.max(1, Math.min(reading.trace().length(), model.stepBinding().get())));
    }

    private void follow() {
        Question now = wanted();
        if (running != null && (now == null || known.task() != now.task() || known.step() != now.step())) {
            running.cancel();
        }
        if (seen.getScene() == null || now == null || running != null || same(now)) {
            return;
        }
        boolean another = known == null || known.task() != now.task() || known.step() != now.step()
                || known.reading().example() != now.reading().example();
        boolean trained = model.snapshotProperty().get().state() == Snapshot.State.RUNNING;
        if (another || !trained || System.nanoTime() >= due) {
            compute(now);
        }
    }

    private boolean same(Question now) {
        return known != null && Objects.equals(known.task(), now.task()) && known.step() == now.step()
                && known.reading().trace().parameters() == now.reading().trace().parameters()
                && known.reading().example() == now.reading().example();
    }

    private void compute(Question asked) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        known = asked;
        long begun = System.nanoTime();
        bench.slow().submit(new Request<Influences>(this, () -> Influences.of(asked.task(),
                asked.reading().trace().parameters(), asked.reading().example(), asked.step(), () -> {
                    if (work.isCancelled()) {
                        throw new CancellationException();
                    }
                }), found -> done(found, begun)).as(work).otherwise(failure -> done(null, begun)));
    }

    private void done(Influences found, long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
        if (model.experimentProperty().get().task() == known.task()) {
            labels.show(found);
        }
        // what failed is not tried again; where it was cancelled, another question waits
        follow();
    }
}
