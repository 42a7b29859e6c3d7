package lab.unroll.window.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;

/** Opens experiments in the background, the latest wish in the place of one that has not been begun. On the FX thread only. */
final class Openings {

    private final Reserve reserve;
    private final Function<Experiment, OpenExperiment> opener;
    /** The opening asked for last, or null when it is over. */
    private RunningTask latest;

    Openings(Reserve reserve, Function<Experiment, OpenExperiment> opener) {
        this.reserve = reserve;
        this.opener = opener;
    }

    /** True if an experiment will soon be there. */
    boolean areUnderWay() {
        return latest != null;
    }

    /**
     * Opens an experiment; if that fails, the worker tells why.
     *
     * @param task   the handle by which it is shown and stopped
     * @param source gives the experiment, on the worker's thread
     * @param then   takes the session
     */
    void open(RunningTask task, Callable<Experiment> source, Consumer<OpenExperiment> then) {
        open(task, source, opened -> { }, then);
    }

    /**
     * The same, with something done to it before anybody sees it.
     *
     * @param prepare on the worker's thread; what it throws closes the session
     */
    void open(RunningTask task, Callable<Experiment> source, Consumer<OpenExperiment> prepare, Consumer<OpenExperiment> then) {
        latest = task;
        reserve.submit(new Request<>(this, () -> {
            Experiment experiment = source.call();
            task.reach(RunningTask.UNKNOWN);
            OpenExperiment opened = opener.apply(experiment);
            try {
                prepare.accept(opened);
                return opened;
            } catch (RuntimeException | Error e) {
                opened.close();
                throw e;
            }
        }, session -> {
            over(task);
            then.accept(session);
        }).as(task).otherwise(failure -> over(task)));
    }

    private void over(RunningTask task) {
        if (latest == task) {
            latest = null;
        }
    }
}
