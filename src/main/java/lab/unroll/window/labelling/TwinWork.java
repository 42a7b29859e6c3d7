package lab.unroll.window.labelling;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import lab.unroll.experiment.Experiment;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.Directions.Measured;
import lab.unroll.labelling.DirectionsRun;
import lab.unroll.labelling.TagScores;
import lab.unroll.net.Parameters;
import lab.unroll.task.LabellingTask;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LabellingModel;
import lab.unroll.window.work.BenchController;

/**
 * Measures the network on the bench, and trains beside it, in the background and while somebody looks, the same network with
 * the other choice of directions, as many steps from the same seed; so there are always both.
 */
final class TwinWork {

    /** So many measurements of each network are kept at most. */
    private static final int MOST_MEASURED = 1000;
    /** So long the twin is trained before it is measured and shown. */
    private static final long STRETCH_NANOS = 250_000_000;

    private final BenchController bench;
    private final BenchModel model;
    private final LabellingModel labels;
    private final Node seen;
    private RunningTask running;
    private Twin twin;
    private long due;

    /** Both networks of an experiment. What is trained belongs to whoever computes. */
    private static final class Twin {

        private final Experiment experiment;
        private final LabellingTask task;
        private final TreeMap<Long, Measured> own = new TreeMap<>();
        private final TreeMap<Long, Measured> others = new TreeMap<>();
        private Training training;
        private Parameters measured;
        private TagScores rule;
        private TagScores ownScores;
        private TagScores otherScores;
        private long reached = -1;

        Twin(Experiment experiment) {
            this.experiment = experiment;
            task = (LabellingTask) experiment.task();
        }

        private boolean isBoth() {
            return experiment.network().bidirectional();
        }

        /** Measures the own network, and trains and measures the other one for a while. */
        Directions go(Parameters parameters, long goal, Runnable chance) {
            if (training == null) {
                rule = DirectionsRun.rule(task);
                training = DirectionsRun.reading(experiment, !isBoth()).begin(1);
            }
            own.tailMap(goal, false).clear();
            if (training.iteration() > goal) {
                training = training.restarted();
                others.clear();
            }
            ownScores = TagScores.of(task, parameters);
            own.put(goal, new Measured(goal, ownScores.accuracy()));
            thin(own);
            measured = parameters;
            if (others.isEmpty()) {
                measureOther();
            }
            long until = System.nanoTime() + STRETCH_NANOS;
            while (training.mayAdvanceTo(goal) && System.nanoTime() < until) {
                chance.run();
                training.advance();
            }
            measureOther();
            return now();
        }

        /** Of too many every second one goes, but neither the first nor the last. */
        private static void thin(TreeMap<Long, Measured> measured) {
            if (measured.size() > MOST_MEASURED) {
                List<Long> steps = List.copyOf(measured.keySet());
                for (int i = 1; i < steps.size() - 1; i += 2) {
                    measured.remove(steps.get(i));
                }
            }
        }

        private void measureOther() {
            otherScores = TagScores.of(task, training.parameters());
            others.put(training.iteration(), new Measured(training.iteration(), otherScores.accuracy()));
            thin(others);
            reached = training.divergence() == null ? training.iteration() : Long.MAX_VALUE;
        }

        private Directions now() {
            List<Measured> mine = List.copyOf(own.values());
            List<Measured> theirs = List.copyOf(others.values());
            return isBoth() ? new Directions(task, theirs, mine, new Directions.Tags(otherScores, ownScores, rule))
                    : new Directions(task, mine, theirs, new Directions.Tags(ownScores, otherScores, rule));
        }
    }

    TwinWork(BenchController bench, Node seen) {
        this.bench = bench;
        this.seen = seen;
        model = bench.model();
        labels = model.stage().labelling();
    }

    /** Follows the bench from now on. */
    void begin() {
        model.snapshotProperty().subscribe(this::follow);
        model.experimentProperty().subscribe(this::follow);
        seen.sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        Experiment experiment = model.experimentProperty().get();
        boolean another = twin == null || twin.experiment != experiment;
        if (running != null) {
            if (another) {
                running.cancel();
            }
            return;
        }
        Snapshot now = model.snapshotProperty().get();
        if (seen.getScene() == null || now == null || experiment == null || !(experiment.task() instanceof LabellingTask)
                || !now.parameters().spec().equals(experiment.spec())) {
            return;
        }
        if (another) {
            twin = new Twin(experiment);
        }
        boolean isShown = twin.measured == now.parameters() && twin.reached >= now.iteration();
        boolean early = now.state() == Snapshot.State.RUNNING && !another && System.nanoTime() < due;
        if (!isShown && !early) {
            compute(twin, now);
        }
    }

    private void compute(Twin both, Snapshot now) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        labels.compute(true);
        long begun = System.nanoTime();
        bench.slow().submit(new Request<Directions>(this, () -> both.go(now.parameters(), now.iteration(), () -> {
            if (work.isCancelled()) {
                throw new CancellationException();
            }
        }), found -> done(both, found, begun)).as(work).otherwise(failure -> done(both, null, begun)));
    }

    private void done(Twin both, Directions found, long begun) {
        long now = System.nanoTime();
        due = now + (now - begun);
        running = null;
        labels.compute(false);
        if (both.experiment == model.experimentProperty().get()) {
            if (found != null) {
                labels.show(found);
            } else {
                // what failed is not tried again
                both.measured = model.snapshotProperty().get().parameters();
                both.reached = Long.MAX_VALUE;
            }
        } else if (both.training != null) {
            both.training.close();
        }
        follow();
    }
}
