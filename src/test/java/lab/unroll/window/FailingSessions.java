package lab.unroll.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.train.Failing;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.window.work.OpenExperiment;

/** Opens experiments whose trainings can be made to fail, unless opening itself is made to fail or to take long. */
public final class FailingSessions implements Function<Experiment, OpenExperiment> {

    private final List<OpenExperiment> opened = new ArrayList<>();
    private final List<Failing> trainings = new ArrayList<>();
    private Predicate<Experiment> refused = experiment -> false;
    private Throwable reason;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public OpenExperiment apply(Experiment experiment) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while it was opened", e);
        }
        return open(experiment);
    }

    private synchronized OpenExperiment open(Experiment experiment) {
        if (refused.test(experiment)) {
            if (reason instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) reason;
        }
        OpenExperiment real = OpenExperiment.open(experiment);
        real.close();
        Failing training = new Failing(experiment.begin(1));
        OpenExperiment session = new OpenExperiment(experiment, real.task(), Trainer.of(training.training()),
                real.examples(), real.example(), real.milestones());
        opened.add(session);
        trainings.add(training);
        return session;
    }

    /** From now on some are not opened. */
    public synchronized void refuse(Predicate<Experiment> which, Throwable why) {
        refused = which;
        reason = why;
    }

    /** From now on nothing is opened before the gate. */
    public CountDownLatch waitAtAGate() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** The training of the session opened as the so many-th, from 0 on. */
    public synchronized Failing training(int number) {
        return trainings.get(number);
    }

    /** How many have been opened. */
    public synchronized int count() {
        return opened.size();
    }

    /** True if the trainer of a session has ended. */
    public synchronized boolean isClosed(int number) {
        return opened.get(number).trainer().latest().state() == Snapshot.State.CLOSED;
    }
}
