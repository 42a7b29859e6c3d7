package lab.unroll.window.work;

import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.rewind.Moment;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingState;
import lab.unroll.window.kit.RunningTask;

/** A second training of an experiment, which shows what the first one was like. Made when it is needed; on one thread. */
final class Rehearsal implements AutoCloseable {

    private final Experiment experiment;
    private final KernelSet kernels;
    private Training run;

    /** Nothing is prepared yet. */
    Rehearsal(Experiment experiment, KernelSet kernels) {
        this.experiment = experiment;
        this.kernels = kernels;
    }

    /**
     * What was found.
     *
     * @param moment where it was looked for
     * @param state  the training there
     * @param shown  the same as a snapshot
     */
    record Found(Moment moment, TrainingState state, Snapshot shown) {

        /** True if the step that was wanted may still be come to. */
        boolean canComeNearer() {
            return moment.exact() && state.iteration() != moment.wanted();
        }
    }

    /** The kept step. */
    Found kept(Moment moment) {
        prepare().restore(moment.kept());
        return found(moment, moment.kept());
    }

    /** The wanted step, trained again from the kept one; an earlier one where the task is stopped. */
    Found trained(Moment moment, RunningTask task) {
        return found(moment, moment.comeTo(prepare(), task::reach, task::isCancelled));
    }

    private Training prepare() {
        if (run == null) {
            run = experiment.begin(1, kernels);
        }
        return run;
    }

    private Found found(Moment moment, TrainingState state) {
        return new Found(moment, state, new Snapshot(run.iteration(), run.parameters(), run.report(), run.smoothedLoss(),
                run.evaluate(), 0, Snapshot.State.PAUSED, run.divergence()));
    }

    @Override
    public void close() {
        if (run != null) {
            run.close();
            run = null;
        }
    }
}
