package lab.unroll.train;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lab.unroll.net.Parameters;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;

/**
 * Trains on a daemon thread of its own. Commands go in through a queue, snapshots come out through a reference; the
 * thread never waits for whoever looks at them. Whatever a command or a step throws stops training there and is told; the
 * thread stays ready for a reset or an adjustment. All methods may be called from any thread and return at once.
 */
public final class Trainer implements AutoCloseable {

    private final CommandQueue commands = new CommandQueue();
    private final AtomicReference<Snapshot> latest = new AtomicReference<>();
    private final LossHistory history = new LossHistory();
    private final Consumer<Snapshot> listener;
    private final Promises promises = new Promises(commands);
    private final CompletableFuture<Snapshot> over = new CompletableFuture<>();

    // Only the trainer thread touches what follows, once it runs.
    private final Goals goals = new Goals(promises);
    private final StepRate rate = new StepRate();
    private Training run;
    private final TrainingConfig settings;
    private Evaluation evaluation;
    /** The last step that was not taken back. */
    private StepReport step;
    /** Why no step is taken until training is reset or adjusted, or null. */
    private Failure failure;
    private long target;
    private final Until until = new Until();
    private boolean closed;
    private Recorder recorder = Recorder.none();
    private final StepPace pace = new StepPace();
    private final SeldomTask publishing = SeldomTask.publishing(() -> publish(Snapshot.State.RUNNING));
    private final SeldomTask evaluating = SeldomTask.evaluating(this::evaluate);
    private final SeldomTask inspecting = SeldomTask.inspecting(this::inspect);

    private Trainer(Training run, Evaluation first, Consumer<Snapshot> listener) {
        this.listener = listener;
        this.run = run;
        settings = run.settings();
        evaluation = first;
        step = run.report();
        latest.set(snapshot(Snapshot.State.PAUSED));
    }

    /** A paused trainer of a training that nobody else touches from now on. */
    public static Trainer of(Training run) {
        return of(run, snapshot -> { });
    }

    /**
     * The same with a listener, who is told of every published snapshot on the trainer thread and must return quickly.
     *
     * @throws InputException if there is not enough memory to measure it; then the training is closed
     */
    public static Trainer of(Training run, Consumer<Snapshot> listener) {
        try {
            return of(run, run.evaluate(), listener);
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /** The same of a training that has been measured already: so is it told until it is measured again. */
    public static Trainer of(Training run, Evaluation measured, Consumer<Snapshot> listener) {
        Trainer trainer = new Trainer(run, measured, listener);
        Thread thread = new Thread(trainer::work, "unroll-trainer");
        thread.setDaemon(true);
        thread.start();
        return trainer;
    }

    /** Takes steps until told otherwise. */
    public void run() {
        runUntil(null);
    }

    /** Takes steps until a rule says to stop, or until told otherwise; whether a task is solved, others tell. Null for no rule. */
    public void runUntil(StopRule rule) {
        commands.add(() -> goOnTo(until.begin(rule, run.iteration())));
    }

    /** Stops after the present step. */
    public void pause() {
        commands.add(this::stopHere);
    }

    /** Takes one step, then pauses. */
    public void step() {
        commands.add(() -> {
            if (failure == null) {
                advance();
            }
            stopHere();
        });
    }

    /**
     * Goes back to the first parameters, and pauses there. After a failure it can train again.
     *
     * @return the first snapshot of the untrained network; fails with an {@link InputException} if there is not enough
     *         memory, and then what was learnt is kept, and training goes on as it was
     */
    public CompletableFuture<Snapshot> reset() {
        return between(() -> {
            run = run.restarted();
            step = run.report();
            failure = null;
            rate.clear();
            history.clear();
            history.change(0, settings, run.settings());
            recorder.changed(0);
            stopHere();
        });
    }

    /**
     * All that is needed to come back to where training is between this step and the next. Training goes on.
     *
     * @return it; cancelled if training ends before
     */
    public CompletableFuture<Checkpoint> checkpoint() {
        return promises.keep((done, end) -> done.cancel(false), this::here);
    }

    /**
     * Goes back, or forth, to a checkpoint, and pauses there. After a failure it can train again.
     *
     * @param checkpoint of this trainer, or of one of the same task and network
     * @return the first snapshot there; fails with an {@link InputException} if it is of another network or if there is not
     *         enough memory, and then training goes on as it was
     */
    public CompletableFuture<Snapshot> restore(Checkpoint checkpoint) {
        return between(() -> {
            goTo(checkpoint);
            recorder.changed(run.iteration());
        });
    }

    /**
     * Leaves where training stands for another checkpoint, and pauses there.
     *
     * @param choice  is told where training stands, and says where it goes; runs on the trainer thread
     * @param arrived is done there before anything else, on the trainer thread
     * @return the first snapshot there; fails as {@link #restore} does, and then training goes on as it was
     */
    public CompletableFuture<Snapshot> exchange(UnaryOperator<Checkpoint> choice, Runnable arrived) {
        return between(() -> {
            goTo(choice.apply(here()));
            arrived.run();
        });
    }

    private Checkpoint here() {
        return new Checkpoint(run.state(), history.state(), history.observations());
    }

    private void goTo(Checkpoint checkpoint) {
        try {
            run.restore(checkpoint.training());
        } catch (IllegalArgumentException e) {
            throw new InputException(e, "checkpoint.other");
        }
        history.restore(checkpoint.curves(), checkpoint.observed());
        step = run.report();
        failure = null;
        stopHere();
    }

    /** From now on a recorder is told of every step, one in the place of another. */
    public void record(Recorder told) {
        commands.add(() -> recorder = told);
    }

    /**
     * Changes the parameters between two steps; training goes on from there, or stays paused. Before and after, the
     * number of steps taken is the same.
     *
     * @param change gives the new parameters of the same network; runs on the trainer thread
     * @return the first snapshot that has the change
     */
    public CompletableFuture<Snapshot> edit(UnaryOperator<Parameters> change) {
        return between(() -> {
            run.edit(change.apply(run.parameters()));
            recorder.changed(run.iteration());
            // While more changes wait, as in a drag, measuring would only hold them up.
            if (commands.isEmpty()) {
                evaluation = run.evaluate();
            }
        });
    }

    /** Measures the network as it is between two steps, and publishes it. */
    public CompletableFuture<Snapshot> measure() {
        return between(() -> evaluation = run.evaluate());
    }

    /** Does something between two steps, and publishes a snapshot after it. */
    private CompletableFuture<Snapshot> between(Runnable change) {
        return promises.keep(CompletableFuture::complete, () -> {
            change.run();
            return publish(mayAdvance() ? Snapshot.State.RUNNING : Snapshot.State.resting(failure, run.divergence()));
        });
    }

    /**
     * Trains in another way from between two steps on; training goes on from there, or stays paused. Another rule begins with
     * nothing to remember. After a divergence or a failure it can go on as well.
     *
     * @return the first snapshot of a network that is trained so; fails with an {@link InputException} if there is not
     *         enough memory, and then training goes on as it was
     */
    public CompletableFuture<Snapshot> adjust(TrainingConfig other) {
        return between(() -> {
            TrainingConfig before = run.settings();
            run.adjust(other);
            failure = null;
            history.change(run.iteration(), before, other);
            recorder.changed(run.iteration());
        });
    }

    /**
     * Takes steps until {@code iteration} of them have been taken, then pauses.
     *
     * @return the snapshot on arrival, or the one at which training was stopped before
     */
    public CompletableFuture<Snapshot> trainTo(long iteration) {
        CompletableFuture<Snapshot> reached = promises.make(CompletableFuture::complete);
        commands.add(() -> {
            goals.arrive(latest.get());
            goals.add(reached);
            goOnTo(iteration);
        });
        promises.answerIfEnded();
        return reached;
    }

    /** Takes at most so many steps a second from now on, so that they can be watched; 0 for no limit. */
    public void limit(double stepsPerSecond) {
        commands.add(() -> pace.limit(stepsPerSecond));
    }

    /** Ends the thread after the present step. What is published stays readable. */
    @Override
    public void close() {
        commands.add(() -> closed = true);
    }

    /** Ends the thread after the present step; done with the last snapshot when nothing is held any more. */
    public CompletableFuture<Snapshot> closing() {
        close();
        return over.copy();
    }

    /** The last published snapshot. */
    public Snapshot latest() {
        return latest.get();
    }

    /** True if nothing waits that it was asked for. It may still be taking steps. */
    public boolean hasHeeded() {
        return commands.isHeeded();
    }

    /** The losses of all steps since the last reset. */
    public LossHistory history() {
        return history;
    }

    private void work() {
        try {
            commands.serve(() -> !closed, () -> mayAdvance() ? pace.remaining() : CommandQueue.NOTHING_DUE, this::goOn, this::fail);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        Snapshot last = lastWords(Snapshot.State.CLOSED);
        try {
            run.close();
            run = null;
            listener.accept(last);
        } finally {
            promises.end(last);
            over.complete(last);
        }
    }

    /** Stops where training stands and tells why; the thread goes on and waits for what is wanted next. */
    private void fail(Throwable cause) {
        failure = new Failure(cause);
        target = run.iteration();
        rate.stop();
        Snapshot last = lastWords(Snapshot.State.FAILED);
        goals.arrive(last);
        try {
            listener.accept(last);
        } catch (RuntimeException | Error e) {
            failure.followedBy(e);
        }
    }

    /** Where training stands; the snapshot before, where there is no memory left for another one. */
    private Snapshot lastWords(Snapshot.State state) {
        Snapshot last;
        try {
            last = snapshot(state);
        } catch (RuntimeException | Error e) {
            failure = failure == null ? new Failure(e) : failure;
            failure.followedBy(e);
            last = latest.get().with(state, failure);
        }
        latest.set(last);
        return last;
    }

    private boolean mayAdvance() {
        return run.iteration() < target && run.divergence() == null && failure == null;
    }

    private void advance() {
        long before = run.iteration();
        rate.begin(before);
        pace.begin();
        recorder.beforeStep(run);
        run.advance();
        if (run.iteration() > before) {
            step = run.report();
            history.add(step);
        }
        target = until.isMet(run) ? run.iteration() : target;
    }

    private void goOn() {
        advance();
        if (!mayAdvance()) {
            stopHere();
            return;
        }
        evaluating.doIfDue();
        inspecting.doIfDue();
        publishing.doIfDue();
    }

    private void evaluate() {
        evaluation = run.evaluate();
        history.add(evaluation);
    }

    private void inspect() {
        Internals inside = run.internals();
        if (inside != null) {
            history.add(inside);
        }
    }

    private void goOnTo(long iteration) {
        target = iteration;
        if (mayAdvance()) {
            publish(Snapshot.State.RUNNING);
        } else {
            stopHere();
        }
    }

    /** Pauses, and publishes where training stands. */
    private void stopHere() {
        until.begin(null, target);
        target = run.iteration();
        evaluate();
        inspect();
        goals.arrive(publish(Snapshot.State.resting(failure, run.divergence())));
        rate.stop();
    }

    private Snapshot publish(Snapshot.State state) {
        Snapshot snapshot = snapshot(state);
        latest.set(snapshot);
        listener.accept(snapshot);
        return snapshot;
    }

    private Snapshot snapshot(Snapshot.State state) {
        return new Snapshot(run.iteration(), run.parameters(), step, run.smoothedLoss(), evaluation,
                rate.at(run.iteration()), state, run.divergence(), failure, rate.seconds());
    }
}
