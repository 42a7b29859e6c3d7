package lab.unroll.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lab.unroll.bench.hand.Edits;
import lab.unroll.bench.hand.HandState;
import lab.unroll.experiment.TrainingPlan;
import lab.unroll.net.Parameters;
import lab.unroll.train.Snapshot;

/** Tells a trainer what the hand has changed since it was last told. On the FX thread only. */
final class TrainerFeed {

    private Edits edits = Edits.NONE;
    private TrainingPlan plan;
    private CompletableFuture<Snapshot> underWay = CompletableFuture.completedFuture(null);

    /** Begins with a trainer that has been told nothing yet. */
    TrainerFeed(ExperimentSession session) {
        plan = session.experiment().plan();
    }

    /** Tells the trainer what has to change, if anything. */
    void follow(ExperimentSession session, HandState wanted) {
        if (!wanted.plan().equals(plan)) {
            plan = wanted.plan();
            underWay = session.trainer().adjust(session.experiment().withPlan(plan).training());
        }
        Map<Integer, Double> way = edits.wayTo(wanted.edits());
        edits = wanted.edits();
        if (!way.isEmpty()) {
            underWay = session.trainer().edit(parameters -> changed(parameters, way));
        }
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
    boolean isDone(HandState wanted) {
        return edits.equals(wanted.edits()) && plan.equals(wanted.plan()) && underWay.isDone();
    }
}
