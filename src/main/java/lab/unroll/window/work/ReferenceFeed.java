package lab.unroll.window.work;

import java.util.List;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;

/** The losses worth knowing of what is learnt; in the background where they take time. On the FX thread. */
final class ReferenceFeed {

    private final BenchModel model;
    private final Worker slow;
    private OpenExperiment followed;

    ReferenceFeed(BenchModel model, Worker slow) {
        this.model = model;
        this.slow = slow;
    }

    /** Another experiment is on the bench. */
    void follow(OpenExperiment opened) {
        followed = opened;
        model.stage().referencesProperty().set(opened.milestones());
        if (opened.task().referencesTakeTime()) {
            slow.submit(new Request<>(this, () -> opened.task().referenceLosses(), found -> show(opened, found))
                    .as(RunningTask.shownElsewhere()));
        }
    }

    private void show(OpenExperiment opened, List<ReferenceLoss> found) {
        if (opened == followed) {
            model.stage().referencesProperty().set(found);
        }
    }
}
