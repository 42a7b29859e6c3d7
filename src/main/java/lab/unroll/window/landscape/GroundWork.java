package lab.unroll.window.landscape;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapMaker;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;
import lab.unroll.landscape.WallUnit;
import lab.unroll.landscape.Walker;
import lab.unroll.train.Training;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.LandscapeModel;
import lab.unroll.window.view.ViewTools;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.Words;

/** Has computed in the background what the view shows; one thing at a time, of which the latest counts. On the FX thread only. */
final class GroundWork {

    private static final double NANO = 1e-9;
    /** What is told more often costs the window pulses. */
    private static final long TOLD_NANOS = 200_000_000;
    /** Before so much is done nobody knows how long the rest will take. */
    private static final double KNOWN = 0.03;

    private final BenchController bench;
    private final LandscapeModel ground;
    /** A map of a large network takes minutes: nothing else waits for this thread. */
    private final Worker worker;
    private final DoubleProperty secondsLeft = new SimpleDoubleProperty(Double.NaN);
    private RunningTask running;
    private boolean fromStart = true;

    GroundWork(ViewTools tools) {
        bench = tools.bench();
        ground = bench.model().landscape();
        worker = new Worker("unroll-ground", Platform::runLater, failure -> bench.model().say(Message.of(failure)));
        tools.figures().endWith(() -> {
            cancel();
            worker.close();
        });
    }

    /** True while something is computed. */
    boolean isUnderWay() {
        return !worker.isIdle();
    }

    /** About how long it will take; NaN where that is not known. */
    DoubleProperty secondsLeftProperty() {
        return secondsLeft;
    }

    /** What is made by a thread of the background. */
    @FunctionalInterface
    private interface Making<T> {
        T make(MapMaker maker, RunningTask task);
    }

    private <T> void ask(Making<T> making, Consumer<List<LossMap>> seen, Consumer<T> publish) {
        cancel();
        RunningTask task = RunningTask.shownElsewhere();
        running = task;
        ground.progressProperty().set(0);
        secondsLeft.set(Double.NaN);
        MapMaker maker = new MapMaker(threads(), task::isCancelled, new Told(task, seen));
        worker.submit(new Request<T>(this, () -> making.make(maker, task), result -> {
            if (running == task) {
                done();
                publish.accept(result);
            }
        }).as(task).otherwise(failure -> {
            if (running == task) {
                done();
            }
        }));
    }

    /** One processor is left to the window. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private void done() {
        running = null;
        ground.progressProperty().set(LandscapeModel.IDLE);
        secondsLeft.set(Double.NaN);
    }

    /** True if the line that was asked for last begins at the start of the training. */
    boolean isLineFromStart() {
        return fromStart;
    }

    /** Stops what is computed; what is known stays. */
    void cancel() {
        if (running != null) {
            RunningTask stopped = running;
            done();
            stopped.cancel();
        }
    }

    /** Tells the window how far it is. */
    private final class Told implements MapMaker.Progress {

        private final RunningTask task;
        private final Consumer<List<LossMap>> seen;
        private final long begun = System.nanoTime();
        private long told;

        Told(RunningTask task, Consumer<List<LossMap>> seen) {
            this.task = task;
            this.seen = seen;
        }

        @Override
        public void reached(double share) {
            task.reach(share);
            long now = System.nanoTime();
            if (now - told < TOLD_NANOS) {
                return;
            }
            told = now;
            double left = share < KNOWN ? Double.NaN : (now - begun) * NANO * (1 - share) / share;
            Platform.runLater(() -> {
                if (running == task) {
                    ground.progressProperty().set(share);
                    secondsLeft.set(left);
                }
            });
        }

        @Override
        public void seen(List<LossMap> soFar) {
            Platform.runLater(() -> {
                if (running == task) {
                    seen.accept(soFar);
                }
            });
        }
    }

    /** Makes the maps of the networks on the bench. */
    void maps() {
        List<Walker> walkers = ground.walkers();
        MapPlan plan = ground.planProperty().get();
        ask((maker, task) -> maker.maps(walkers, plan), ground::show, ground::show);
    }

    /** Measures the curvature over the training of the networks on the bench. */
    void bends() {
        List<Walker> walkers = ground.walkers();
        int sequences = ground.planProperty().get().sequences();
        ask((maker, task) -> walkers.stream().map(walker ->
                new CurvatureCurve(walker.cell(), maker.overTraining(walker, sequences))).toList(), maps -> { },
                ground.bendsProperty()::set);
    }

    /** Draws the line from the start of the training to where the network stands. */
    void lineFromStart() {
        fromStart = true;
        Walker end = ground.walker();
        Experiment own = bench.model().experimentProperty().get();
        Words words = Words.of("landscape", bench.model().languageProperty().get());
        String a = words.get("line.start");
        String b = words.get("line.end");
        int sequences = ground.planProperty().get().sequences();
        ask((maker, task) -> new NetworkLine(a, b, maker.line(new Walker(end.task(), own.initialParameters(), 0,
                List.of()), end, sequences)), maps -> { }, drawn -> ground.show(drawn, end.parameters()));
    }

    /** Trains the same network from another seed as long as the one on the bench, and draws the line to it. */
    void lineToSeed(long seed) {
        fromStart = false;
        Walker own = ground.walker();
        Experiment here = bench.model().experimentNow();
        Experiment other = here.withSeed(seed);
        Words words = Words.of("landscape", bench.model().languageProperty().get());
        String a = words.get("line.seed", Long.toString(here.seed()));
        String b = words.get("line.seed", Long.toString(seed));
        int sequences = ground.planProperty().get().sequences();
        ask((maker, task) -> new NetworkLine(a, b, maker.line(own, trained(other, own.iteration(), task), sequences)),
                maps -> { }, drawn -> ground.show(drawn, own.parameters()));
    }

    private Walker trained(Experiment other, long iterations, RunningTask task) {
        try (Training run = other.begin(1, bench.computing().kernels())) {
            run.advanceTo(iterations, step -> {
                if (task.isCancelled()) {
                    throw new CancellationException();
                }
            });
            return new Walker(other.task(), run.parameters(), run.iteration(), List.of());
        }
    }

    /** Computes the walls, or walks them in another way where they are known. */
    void walls() {
        WallSettings settings = ground.wallProperty().get();
        List<Wall> known = ground.wallsProperty().get();
        if (!known.isEmpty() && known.get(0).settings().steps() == settings.steps()) {
            ground.wallsProperty().set(known.stream().map(wall -> wall.walked(settings)).toList());
            return;
        }
        worker.submit(ground, () -> List.of(WallUnit.values()).stream().map(unit -> Wall.of(unit, settings)).toList(),
                made -> {
                    ground.wallsProperty().set(made);
                    walls();
                });
    }
}
