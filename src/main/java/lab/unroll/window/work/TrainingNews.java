package lab.unroll.window.work;

import java.util.Locale;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Standing;

/** Shows how far a training is, and tells what became of it. On the FX thread only. */
final class TrainingNews {

    /** So long it takes at least from one trained network to the next: faster nobody reads, and pictures are to move evenly. */
    private static final long BEAT_NANOS = 100_000_000;

    private final BenchModel model;
    private long shownAt;
    /** True while training goes on until the task is solved. */
    private boolean untilSolved;
    private boolean isAwaited;

    TrainingNews(BenchModel model) {
        this.model = model;
        model.stage().runs().follow(model);
    }

    /** Whether somebody waits for what training is to reach: until then it goes on, whatever else would end it. */
    void await(boolean awaited) {
        isAwaited = awaited;
    }

    /** Whether the training is to end when its task is solved. */
    void expectSolved(boolean expected) {
        untilSolved = expected;
    }

    /**
     * Shows the latest snapshot that others are as far as, if it is not shown yet; ends a training that has solved its task, or
     * learns nothing any more.
     */
    void follow(Trainer trainer, ComparedRuns others, Runnable pause) {
        Snapshot latest = others.inStep(trainer);
        Snapshot before = model.snapshotProperty().get();
        if (latest == before || isRunning(latest) && isRunning(before) && System.nanoTime() - shownAt < BEAT_NANOS) {
            return;
        }
        shownAt = System.nanoTime();
        model.publish(latest, trainer.history().curve());
        if (latest.divergence() != null && before.divergence() == null) {
            model.say(new Message(Message.Kind.PROBLEM, latest.divergence()::in));
        }
        if (latest.failure() != null && latest.failure() != before.failure()) {
            model.say(new Message(Message.Kind.PROBLEM, latest::failureIn));
        }
        if (!isRunning(latest) || isAwaited) {
            return;
        }
        if (untilSolved && model.standingBinding().getValue() == Standing.SOLVED) {
            end("training.solved", latest.evaluation().iteration(), pause);
        } else if (hasEnded(latest)) {
            end("training.ended", latest.iteration(), pause);
        }
    }

    private void end(String why, long iteration, Runnable pause) {
        pause.run();
        model.say(Message.note(why, String.format(Locale.ROOT, "%,d", iteration)));
    }

    /** True if the schedule has brought the learning rate to 0, unless it was asked for so many steps. */
    private boolean hasEnded(Snapshot latest) {
        return latest.iteration() >= model.trainingGoalProperty().get()
                && model.hand().state().plan().schedule().factor(latest.iteration()) == 0;
    }

    private static boolean isRunning(Snapshot snapshot) {
        return snapshot.state() == Snapshot.State.RUNNING;
    }
}
