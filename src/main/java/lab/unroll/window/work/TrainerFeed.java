package lab.unroll.window.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.unroll.net.Parameters;
import lab.unroll.rewind.Branch;
import lab.unroll.rewind.BranchTree;
import lab.unroll.rewind.Departure;
import lab.unroll.rewind.KeptBranches;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.Snapshot;
import lab.unroll.train.TrainingState;
import lab.unroll.window.state.EditModel;
import lab.unroll.words.InputException;

/**
 * Tells a trainer what the hand has changed since it was last told, and on which branch to go on. On the FX thread only.
 */
final class TrainerFeed {

    private static final CompletableFuture<Snapshot> NOTHING = CompletableFuture.completedFuture(null);

    private final BranchTree tree;
    private final ToldOnWay way;
    /** What was told last on the branches that were left. */
    private final Map<Integer, ToldOnWay.Told> ends = new HashMap<>();
    private int branch = 1;
    private Edits edits = Edits.NONE;
    private Hyperparameters plan;
    /** The last plan that was not refused. */
    private Hyperparameters kept;
    private CompletableFuture<Snapshot> adjusting = NOTHING;
    private CompletableFuture<Snapshot> underWay = NOTHING;
    private CompletableFuture<Snapshot> travelling = NOTHING;
    /** What the trainer has not yet answered. */
    private final List<Pending> pending = new ArrayList<>();
    /** The branch that is left. */
    private int left = 1;

    /** What is in force from the step on at which the trainer answers. */
    private record Pending(CompletableFuture<Snapshot> answer, int branch, ToldOnWay.Told told) {
    }

    /** Begins with a trainer that has been told nothing yet, and whose snapshots have a memory of their own. */
    TrainerFeed(OpenExperiment session) {
        this(session, new SnapshotMemory());
    }

    /** Begins with a trainer that has been told nothing yet. */
    TrainerFeed(OpenExperiment session, SnapshotMemory memory) {
        this(session, new BranchTree(memory));
    }

    private TrainerFeed(OpenExperiment session, BranchTree tree) {
        this.tree = tree;
        plan = session.experiment().plan();
        kept = plan;
        way = new ToldOnWay(plan);
    }

    /** The branches of the training. */
    BranchTree tree() {
        return tree;
    }

    /** What was in force when training went on from a step of a branch. */
    ToldOnWay.Told at(int ofBranch, long step) {
        return way.at(ofBranch, step);
    }

    /** True if steps before this one of the present branch were taken with parameters that were changed by hand. */
    boolean isEditedBefore(long step) {
        record();
        List<Branch> line = tree.branches().lineage(branch);
        for (int i = 0; i < line.size(); i++) {
            long end = i + 1 < line.size() ? Math.min(step, line.get(i + 1).from()) : step;
            if (way.isEditedBefore(line.get(i).id(), end)) {
                return true;
            }
        }
        return false;
    }

    /** From now on the tree records what this trainer does. */
    void record(OpenExperiment session) {
        tree.use();
        session.trainer().record(tree);
    }

    /**
     * Leaves the present branch and goes on from a moment in a branch of its own.
     *
     * @param parent the branch of the moment
     * @return the new branch
     * @throws InputException if there can be no more
     */
    int goOn(OpenExperiment session, int parent, TrainingState moment) {
        Departure departure = tree.goOn(session.trainer(), parent, moment);
        ToldOnWay.Told there = way.at(parent, moment.iteration());
        way.begin(departure.branch(), moment.iteration(),
                new ToldOnWay.Told(there.edits(), there.plan().as(moment.settings())));
        travel(departure.branch(), departure.arrived());
        return departure.branch();
    }

    private void travel(int to, CompletableFuture<Snapshot> arrival) {
        record();
        ends.put(branch, new ToldOnWay.Told(edits, plan));
        ToldOnWay.Told there = last(to);
        left = branch;
        branch = to;
        travelling = arrival;
        edits = there.edits();
        plan = there.plan();
        kept = plan;
    }

    /** What was told last on a branch that is not trained now. */
    ToldOnWay.Told last(int of) {
        return ends.getOrDefault(of, way.last(of));
    }

    /**
     * Begins with a trainer that trains as a state says from its present step on, and has its changes by hand already.
     *
     * @param branches those of its training, if they were kept
     */
    static TrainerFeed knowing(OpenExperiment session, SnapshotMemory memory, EditState told,
                               Optional<KeptBranches> branches) {
        long now = session.trainer().latest().iteration();
        TrainerFeed feed = new TrainerFeed(session, branches.map(kept -> new BranchTree(memory, kept, now))
                .orElseGet(() -> new BranchTree(memory)));
        branches.ifPresent(feed::know);
        feed.edits = told.edits();
        feed.plan = told.plan();
        feed.kept = told.plan();
        feed.way.begin(feed.branch, now, new ToldOnWay.Told(told.edits(), told.plan()));
        return feed;
    }

    /** What was changed by hand on a branch is the network itself now; it is trained as it was when the branch was left. */
    private void know(KeptBranches all) {
        for (int id = 1; id <= all.branches().size(); id++) {
            KeptBranches.KeptBranch one = all.branches().get(id - 1);
            way.begin(id, one.from(), new ToldOnWay.Told(Edits.NONE, one.end() == null ? plan
                    : plan.as(one.end().training().settings())));
        }
        branch = all.current();
        left = branch;
    }

    /** Tells the trainer what has to change, if anything. */
    void follow(OpenExperiment session, EditState wanted) {
        record();
        if (isElsewhere(wanted)) {
            travel(wanted.branch(), tree.switchTo(session.trainer(), wanted.branch()));
        }
        if (!wanted.plan().equals(plan)) {
            plan = wanted.plan();
            adjusting = session.trainer().adjust(session.experiment().withPlan(plan).training());
            expect(adjusting);
        }
        Map<Integer, Double> places = edits.wayTo(wanted.edits());
        edits = wanted.edits();
        if (!places.isEmpty()) {
            underWay = session.trainer().edit(parameters -> changed(parameters, places));
            expect(underWay);
        }
    }

    /** True if the training is not on the branch where it is wanted; one that is not known any more is nowhere. */
    boolean isElsewhere(EditState wanted) {
        return wanted.branch() != branch && way.knows(wanted.branch());
    }

    private void expect(CompletableFuture<Snapshot> answer) {
        pending.add(new Pending(answer, branch, new ToldOnWay.Told(edits, plan)));
    }

    private void record() {
        for (Pending one : List.copyOf(pending)) {
            if (one.answer().isDone()) {
                pending.remove(one);
                if (!one.answer().isCompletedExceptionally()) {
                    way.tell(one.branch(), one.answer().join().iteration(), one.told());
                }
            }
        }
    }

    /**
     * Why the trainer does not do as it was told, or null; said once. Where it did not arrive on another branch, the hand
     * comes back to the one that was left. Where there was no memory for it but parked
     * experiments hold some, these are given up first and it is told again.
     *
     * @param hand takes back what is refused
     */
    InputException refusal(OpenExperiment session, OpenExperiments parked, EditModel hand) {
        if (travelling.isCompletedExceptionally()) {
            // what is no refusal the trainer tells itself
            InputException problem = refusal(travelling);
            travelling = NOTHING;
            travel(left, NOTHING);
            hand.moveTo(branch, edits, plan);
            return problem;
        }
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

    /** True if the trainer is on the branch to which it was sent. */
    boolean hasArrived() {
        return travelling.isDone() && !travelling.isCompletedExceptionally();
    }

    /** True if the trainer has made exactly these changes, and what it has refused has been told. */
    boolean isDone(EditState wanted) {
        return !isElsewhere(wanted) && edits.equals(wanted.edits()) && plan.equals(wanted.plan()) && underWay.isDone() && adjusting == NOTHING
                && hasArrived();
    }
}
