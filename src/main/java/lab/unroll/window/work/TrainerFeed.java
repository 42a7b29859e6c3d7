package lab.unroll.window.work;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import lab.unroll.net.Parameters;
import lab.unroll.task.Hyperparameters;
import lab.unroll.train.Snapshot;
import lab.unroll.window.state.EditState;
import lab.unroll.window.state.Edits;
import lab.unroll.words.InputException;

/** Tells a trainer what the hand has changed since it was last told. On the FX thread only. */
final class TrainerFeed {

    private Edits edits = Edits.NONE;
    private Hyperparameters plan;
    /** The last plan that was not refused. */
    private Hyperparameters kept;
    private CompletableFuture<Snapshot> adjusting = CompletableFuture.completedFuture(null);
    private CompletableFuture<Snapshot> underWay = CompletableFuture.completedFuture(null);

    /** Begins with a trainer that has been told nothing yet. */
    TrainerFeed(OpenExperiment session) {
        plan = session.experiment().plan();
        kept = plan;
    }

    /** Tells the trainer what has to change, if anything. */
    void follow(OpenExperiment session, EditState wanted) {
        if (!wanted.plan().equals(plan)) {
            plan = wanted.plan();
            adjusting = session.trainer().adjust(session.experiment().withPlan(plan).training());
        }
        Map<Integer, Double> way = edits.wayTo(wanted.edits());
        edits = wanted.edits();
        if (!way.isEmpty()) {
            underWay = session.trainer().edit(parameters -> changed(parameters, way));
        }
    }

    /**
     * Why the trainer does not train as it was told, or null; said once.
     *
     * @param forget takes the batch size for which there is no memory, and the one that it keeps
     */
    InputException refusal(BiConsumer<Integer, Integer> forget) {
        if (!adjusting.isDone()) {
            return null;
        }
        Throwable cause = adjusting.handle((snapshot, problem) -> problem).join();
        adjusting = CompletableFuture.completedFuture(null);
        if (!(cause instanceof InputException problem)) {
            kept = plan;
            return null;
        }
        int refused = plan.batch();
        plan = kept;
        forget.accept(refused, kept.batch());
        return problem;
    }

    private static Parameters changed(Parameters parameters, Map<Integer, Double> way) {
        double[] values = parameters.toArray();
        way.forEach((place, value) -> values[place] = value);
        return new Parameters(parameters.layout(), values);
    }

    /** The network was reset: its parameters are as drawn. */
    void forgetEdits() {
        edits = Edits.NONE;
        underWay = CompletableFuture.completedFuture(null);
    }

    /** True if the trainer has made exactly these changes. */
    boolean isDone(EditState wanted) {
        return edits.equals(wanted.edits()) && plan.equals(wanted.plan()) && underWay.isDone() && adjusting.isDone();
    }
}
