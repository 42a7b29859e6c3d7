package lab.unroll.window.careers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.scene.Node;
import lab.unroll.careers.CareerYears;
import lab.unroll.careers.Foreteller;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.SmallestChange;
import lab.unroll.careers.Yardstick;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.task.CareerTask;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CareersModel;
import lab.unroll.window.view.ViewTools;
import lab.unroll.window.work.BenchController;

/**
 * Has the network on the bench foretell all players, in the background and while somebody looks; measures the yardsticks once,
 * and several years when asked to; and looks for the smallest change that flips the class.
 */
final class CareersWork {

    /** The setting of the year foretold. */
    private static final String PREDICT = "predict";
    /** So many years are measured, up to the one foretold. */
    static final int YEARS = 5;
    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 250_000_000;
    /** Foretelling has at most this share of the time. */
    private static final int SHARE = 6;

    private final BenchController bench;
    private final BenchModel model;
    private final CareersModel careers;
    /** Trainings of several years, and the yardsticks: nothing else waits for this thread. */
    private final Worker worker;
    private Node seen;
    private RunningTask running;
    private RunningTask searching;
    private RunningTask measuring;
    private Parameters known;
    private CareerTask of;
    private CareerTask measured;
    private Parameters searchedIn;
    private Sequence searched;
    /** True if what was searched in could not be: it is not tried again. */
    private boolean hasFailed;
    private long due;

    CareersWork(ViewTools tools) {
        bench = tools.bench();
        model = bench.model();
        careers = model.stage().careers();
        worker = new Worker("unroll-careers", Platform::runLater, failure -> model.say(Message.of(failure)));
        tools.figures().endWith(() -> {
            cancelYears();
            worker.close();
        });
    }

    /** Follows the bench from now on, while a node is seen. */
    void begin(Node node) {
        seen = node;
        model.experimentProperty().subscribe(this::leave);
        model.snapshotProperty().subscribe(this::follow);
        model.experimentProperty().subscribe(this::follow);
        model.readingProperty().subscribe(this::follow);
        node.sceneProperty().subscribe(this::follow);
    }

    /** Another experiment: nobody waits for what is computed for the one before. */
    private void leave() {
        if (running != null) {
            running.cancel();
        }
        if (model.experimentProperty().get().task() != measured) {
            measured = null;
        }
        forgetSearch();
        cancelYears();
    }

    private void follow() {
        Snapshot now = model.snapshotProperty().get();
        if (seen.getScene() == null || now == null || !(model.experimentProperty().get().task() instanceof CareerTask task)
                || !now.parameters().spec().equals(model.experimentProperty().get().spec())) {
            return;
        }
        boolean early = now.state() == Snapshot.State.RUNNING && task == of && System.nanoTime() < due;
        if (running == null && !early && (now.parameters() != known || task != of)) {
            foretell(task, now.parameters());
        }
        if (measured != task) {
            measured = task;
            measure(task);
        }
        if (now.state() != Snapshot.State.RUNNING) {
            search(task);
        } else if (searchedIn != null) {
            // the changes are those of the network that rested
            forgetSearch();
        }
    }

    private static Runnable chance(RunningTask work) {
        return () -> {
            if (work.isCancelled()) {
                throw new CancellationException();
            }
        };
    }

    private void foretell(CareerTask task, Parameters parameters) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        known = parameters;
        of = task;
        careers.compute();
        long begun = System.nanoTime();
        bench.slow().submit(new Request<Foretelling>(this, () -> Foreteller.of(task, parameters, chance(work)),
                found -> done(task, found, begun)).as(work).otherwise(failure -> done(task, null, begun)));
    }

    private void done(CareerTask task, Foretelling found, long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
        careers.show(task, found);
        // what failed is not tried again; where it was cancelled, another network waits
        follow();
    }

    private void measure(CareerTask task) {
        careers.computeYardsticks(task);
        worker.submit(new Request<Map<Yardstick, Foretelling>>(task, () -> yardsticks(task, () -> { }),
                found -> careers.measure(task, found)).otherwise(failure -> careers.giveUpYardsticks(task)));
    }

    private static Map<Yardstick, Foretelling> yardsticks(CareerTask task, Runnable chance) {
        Map<Yardstick, Foretelling> found = new EnumMap<>(Yardstick.class);
        for (Yardstick one : Yardstick.values()) {
            found.put(one, one.foretell(task, chance));
        }
        return found;
    }

    // The smallest change

    private void forgetSearch() {
        if (searching != null) {
            RunningTask stopped = searching;
            searching = null;
            stopped.cancel();
        }
        searchedIn = null;
        searched = null;
        hasFailed = false;
        careers.forgetChanges();
    }

    private void search(CareerTask task) {
        if (model.readingProperty().get() == null) {
            return;
        }
        Parameters parameters = model.readingProperty().get().trace().parameters();
        Sequence sequence = model.readingProperty().get().trace().sequence();
        boolean isKnown = parameters == searchedIn && sequence.equals(searched)
                && (hasFailed || careers.changesProperty().get() != null);
        boolean isSought = searching != null && parameters == searchedIn && sequence.equals(searched);
        if (isKnown || isSought || sequence.length() > task.length() || sequence.x(1).size() != task.inputSize()) {
            return;
        }
        forgetSearch();
        RunningTask work = RunningTask.shownElsewhere();
        searching = work;
        searchedIn = parameters;
        searched = sequence;
        bench.slow().submit(new Request<List<SmallestChange>>(careers, () -> SmallestChange.of(task, parameters, sequence,
                chance(work)), found -> {
            if (searching == work) {
                searching = null;
                careers.find(found);
            }
        }).as(work).otherwise(failure -> {
            if (searching == work) {
                searching = null;
                hasFailed = true;
            }
        }));
    }

    // Several years

    /** Trains a network for each of several years on the years before it, as the one on the bench is to be trained. */
    void measureYears() {
        cancelYears();
        Experiment experiment = model.experimentNow();
        CareerTask task = (CareerTask) experiment.task();
        KernelSet kernels = bench.computing().kernels();
        RunningTask work = RunningTask.shownElsewhere();
        measuring = work;
        careers.measuringProperty().set(0);
        worker.submit(new Request<CareerYears>(this, () -> years(experiment, task, kernels, work), found -> {
            if (measuring == work) {
                ended();
                careers.measure(task, found);
            }
        }).as(work).otherwise(failure -> {
            if (measuring == work) {
                ended();
            }
        }));
    }

    private void ended() {
        measuring = null;
        careers.measuringProperty().set(CareersModel.IDLE);
    }

    /** Ends it; what was measured before stays. */
    void cancelYears() {
        if (measuring != null) {
            RunningTask stopped = measuring;
            ended();
            stopped.cancel();
        }
    }

    private CareerYears years(Experiment experiment, CareerTask task, KernelSet kernels, RunningTask work) {
        CareerYears all = new CareerYears(List.of());
        int steps = experiment.plan().steps();
        for (int i = 0; i < YEARS; i++) {
            int year = task.predicted() - YEARS + 1 + i;
            Experiment one = experiment.with(PREDICT, year);
            try (Training training = one.begin(1, kernels)) {
                while (training.mayAdvanceTo(steps)) {
                    training.advance();
                    chance(work).run();
                    if (training.iteration() % 20 == 0) {
                        double share = (i + (double) training.iteration() / steps) / YEARS;
                        Platform.runLater(() -> tell(work, share));
                    }
                }
                CareerTask its = (CareerTask) one.task();
                all = all.and(new CareerYears.Year(year, Foreteller.of(its, training.parameters(), chance(work)),
                        yardsticks(its, chance(work))));
            }
        }
        return all;
    }

    private void tell(RunningTask work, double share) {
        if (measuring == work) {
            careers.measuringProperty().set(share);
        }
    }
}
