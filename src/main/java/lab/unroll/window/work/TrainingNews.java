package lab.unroll.window.work;

import java.util.Locale;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Standing;

/** Shows how far a training is, and tells what became of it. On the FX thread only. */
final class TrainingNews {

    private final BenchModel model;
    /** True while training goes on until the task is solved. */
    private boolean untilSolved;

    TrainingNews(BenchModel model) {
        this.model = model;
    }

    /** Whether the training is to end when its task is solved. */
    void expectSolved(boolean expected) {
        untilSolved = expected;
    }

    /** Shows the latest snapshot that others are as far as, if it is not shown yet; ends a training that has solved its task. */
    void follow(Trainer trainer, ComparedRuns others, Runnable pause) {
        Snapshot latest = others.inStep(trainer);
        Snapshot before = model.snapshotProperty().get();
        if (latest == before) {
            return;
        }
        model.publish(latest, trainer.history().curve());
        if (latest.divergence() != null && before.divergence() == null) {
            model.say(new Message(Message.Kind.PROBLEM, latest.divergence()::in));
        }
        if (latest.failure() != null && latest.failure() != before.failure()) {
            model.say(new Message(Message.Kind.PROBLEM, latest::failureIn));
        }
        if (untilSolved && latest.state() == Snapshot.State.RUNNING
                && model.standingBinding().getValue() == Standing.SOLVED) {
            pause.run();
            model.say(Message.note("training.solved", String.format(Locale.ROOT, "%,d", latest.evaluation().iteration())));
        }
    }
}
