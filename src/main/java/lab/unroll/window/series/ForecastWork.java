package lab.unroll.window.series;

import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.Forecaster;
import lab.unroll.net.Parameters;
import lab.unroll.task.SeriesTask;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ForecastModel;
import lab.unroll.window.work.BenchController;

/**
 * Has the network on the bench foretell its series, in the background and while somebody looks. While it is trained, seldom
 * enough for training to have most of the machine.
 */
final class ForecastWork {

    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 250_000_000;
    /** Foretelling has at most this share of the time. */
    private static final int SHARE = 6;

    private final BenchController bench;
    private final BenchModel model;
    private final ForecastModel forecast;
    private final Node seen;
    private RunningTask running;
    private Parameters known;
    private SeriesTask of;
    private long due;

    ForecastWork(BenchController bench, Node seen) {
        this.bench = bench;
        this.seen = seen;
        model = bench.model();
        forecast = model.stage().forecast();
    }

    /** Follows the bench from now on. */
    void begin() {
        model.snapshotProperty().subscribe(this::follow);
        model.experimentProperty().subscribe(this::follow);
        seen.sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        if (running != null && model.experimentProperty().get().task() != of) {
            running.cancel();
        }
        Snapshot now = model.snapshotProperty().get();
        if (seen.getScene() == null || now == null || running != null
                || !(model.experimentProperty().get().task() instanceof SeriesTask task)
                || !now.parameters().spec().equals(model.experimentProperty().get().spec())) {
            return;
        }
        boolean isShown = now.parameters() == known && task == of;
        boolean early = now.state() == Snapshot.State.RUNNING && task == of && System.nanoTime() < due;
        if (!isShown && !early) {
            compute(task, now.parameters());
        }
    }

    private void compute(SeriesTask task, Parameters parameters) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        known = parameters;
        of = task;
        forecast.compute();
        long begun = System.nanoTime();
        bench.slow().submit(new Request<Forecast>(this, () -> Forecaster.of(task, parameters, () -> {
            if (work.isCancelled()) {
                throw new CancellationException();
            }
        }), found -> done(found, begun)).as(work).otherwise(failure -> done(null, begun)));
    }

    private void done(Forecast found, long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
        forecast.show(found);
        // what failed is not tried again; where it was cancelled, another network waits
        follow();
    }
}
