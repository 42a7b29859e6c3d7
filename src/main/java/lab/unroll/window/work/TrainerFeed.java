package lab.unroll.window.work;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.unroll.net.Parameters;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.Snapshot;
import lab.unroll.window.state.EditModel;
import lab.unroll.words.InputException;

/** Tells a trainer what the hand has changed since it was last told. On the FX thread only. */
final class TrainerFeed {

    private static final CompletableFuture<Snapshot> NOTHING = CompletableFuture.completedFuture(null);

    private Edits edits = Edits.NONE;
    private Hyperparameters plan;
    /** The last plan that was not refused. */
    private Hyperparameters kept;
    private CompletableFuture<Snapshot> adjusting = NOTHING;
    private CompletableFuture<Snapshot> underWay = NOTHING;

    /** Begins with a trainer that has been told nothing yet. */
    TrainerFeed(OpenExperiment session) {
        plan = session.experiment().plan();
        kept = plan;
    }

    /** Begins with a trainer that trains as a state says and has its changes by hand already. */
    static TrainerFeed knowing(OpenExperiment session, EditState told) {
        TrainerFeed feed = new TrainerFeed(session);
        feed.edits = told.edits();
        feed.plan = told.plan();
        feed.kept = told.plan();
        return feed;
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
     * Why the trainer does not do as it was told, or null; said once. Where there was no memory for it but parked
     * experiments hold some, these are given up first and it is told again.
     *
     * @param hand takes back what is refused
     */
    InputException refusal(OpenExperiment session, OpenExperiments parked, EditModel hand) {
        if (!adjusting.isDone()) {
            return null;
        }
        InputException problem = refusal(adjusting);
        adjusting = NOTHING;
        if (problem == null) {
            kept = plan;
            return null;
        }
        if (!parked.isEmpty()) {
            TrainingConfig wanted = session.experiment().withPlan(plan).training();
            adjusting = parked.giveUp().thenCompose(given -> session.trainer().adjust(wanted));
            return null;
        }
        int refused = plan.batch();
        plan = kept;
        hand.forgetBatch(refused, kept.batch());
        return problem;
    }

    private static InputException refusal(CompletableFuture<Snapshot> answer) {
        return answer.isDone() && cause(answer) instanceof InputException problem ? problem : null;
    }

    private static Throwable cause(CompletableFuture<Snapshot> answer) {
        Throwable thrown = answer.handle((snapshot, problem) -> problem).join();
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    private static Parameters changed(Parameters parameters, Map<Integer, Double> way) {
        double[] values = parameters.toArray();
        way.forEach((place, value) -> values[place] = value);
        return new Parameters(parameters.layout(), values);
    }

    /** True if the trainer has made exactly these changes, and what it has refused has been told. */
    boolean isDone(EditState wanted) {
        return edits.equals(wanted.edits()) && plan.equals(wanted.plan()) && underWay.isDone() && adjusting == NOTHING;
    }
}
