package lab.unroll.rewind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossCurve;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Recorder;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingState;
import lab.unroll.words.InputException;

/**
 * What is kept of a training: its branches, and on each of them what it was like at steps that thin out. The trainer's
 * thread writes it, any thread may read it.
 */
public final class BranchTree implements Recorder {

    /** The most branches of a training. */
    public static final int MOST = 64;
    /** A curve of losses takes about this much at most. */
    private static final long CURVES = 1 << 20;

    /** A branch as it grows. */
    private static final class Line {

        private final int parent;
        private final long from;
        private final Trail trail;
        private long to;
        /** Where it was left; null while it is trained. */
        private Checkpoint end;
        private LossCurve curve;

        Line(int parent, long from, LossCurve curve) {
            this.parent = parent;
            this.from = from;
            this.curve = curve;
            trail = new Trail(from);
            to = from;
        }

        Branch branch(int id) {
            return new Branch(id, parent, from, to, trail.steps(), curve);
        }

        long bytes() {
            return trail.bytes() + (end == null ? 0 : end.bytes());
        }

        /** Its last step is left where it stands. */
        void leave(Checkpoint there) {
            end = there;
            to = there.iteration();
            LossHistory history = new LossHistory();
            history.restore(there.curves(), there.observed());
            curve = history.curve();
        }
    }

    // Guarded by memory.
    private final SnapshotMemory memory;
    private final List<Line> lines = new ArrayList<>();
    private int current = 1;
    private Thinning rule = Thinning.FINEST;
    private Branches shown;

    /** A training of which nothing is known yet. */
    public BranchTree(SnapshotMemory memory) {
        this.memory = memory;
        lines.add(new Line(0, 0, new LossCurve(new long[0], new double[0])));
        memory.use(this);
    }

    /**
     * A training that goes on where it was kept.
     *
     * @param now the step that its present branch has reached
     * @throws IllegalArgumentException if they are not those of one training
     */
    public BranchTree(SnapshotMemory memory, KeptBranches kept, long now) {
        kept.requireWhole();
        this.memory = memory;
        for (KeptBranches.KeptBranch one : kept.branches()) {
            Line line = new Line(one.parent(), one.from(), new LossCurve(new long[0], new double[0]));
            // the training may have gone on between the one and the other
            line.trail.restore(one.steps().stream().filter(state -> one.end() != null || state.iteration() <= now).toList(),
                    one.changes());
            line.to = Math.max(one.from(), now);
            if (one.end() != null) {
                line.leave(one.end());
            }
            lines.add(line);
        }
        current = kept.current();
        memory.use(this);
        memory.makesRoomFor(0);
    }

    private Line line(int id) {
        return lines.get(id - 1);
    }

    // Written on the trainer's thread

    @Override
    public void beforeStep(Training run) {
        long step = run.iteration();
        if (!isWanted(step)) {
            return;
        }
        try {
            keep(run.state());
        } catch (OutOfMemoryError e) {
            // training needs the memory more; what is missing is seen in the kept steps
            giveUp();
        }
    }

    private boolean isWanted(long step) {
        synchronized (memory) {
            Line now = line(current);
            return now.trail.lacks(step) && (rule.takes(step, now.from) || now.trail.isChangedAt(step));
        }
    }

    private void keep(TrainingState state) {
        synchronized (memory) {
            Line now = line(current);
            now.to = state.iteration();
            if (rule.isSeldom(now.to, now.from) || memory.held() + state.bytes() > memory.most()) {
                now.trail.thin(rule, now.to);
            }
            if (memory.makesRoomFor(state.bytes())) {
                now.trail.keep(state);
            }
            shown = null;
        }
    }

    private void giveUp() {
        synchronized (memory) {
            while (canBeCoarser()) {
                coarsen();
            }
        }
    }

    @Override
    public void changed(long iteration) {
        synchronized (memory) {
            Line now = line(current);
            if (iteration >= now.from) {
                now.trail.change(iteration);
                now.to = iteration;
                shown = null;
            }
        }
    }

    // Memory

    /** Where it and others are kept. */
    public SnapshotMemory memory() {
        return memory;
    }

    /** What it holds, in bytes. */
    public long bytes() {
        synchronized (memory) {
            return lines.stream().mapToLong(Line::bytes).sum();
        }
    }

    boolean canBeCoarser() {
        return rule.canBeCoarser();
    }

    /** Keeps fewer steps; returns the bytes that are free now. */
    long coarsen() {
        rule = rule.coarser();
        shown = null;
        return lines.stream().mapToLong(line -> line.trail.thin(rule, line.to)).sum();
    }

    /** This is the tree in use: the last to keep fewer steps. */
    public void use() {
        memory.use(this);
    }

    /** By which rule it keeps steps now. */
    public Thinning rule() {
        synchronized (memory) {
            return rule;
        }
    }

    // Branches

    /**
     * Leaves the present branch where it stands, and goes on from a moment in a branch of its own.
     *
     * @param trainer the one whose training this is; pauses there
     * @param parent  the branch to which the moment belongs
     * @param moment  where to go on from
     * @throws InputException if there are too many branches, or if what must be kept of them is too much
     */
    public Departure goOn(Trainer trainer, int parent, TrainingState moment) {
        int id;
        synchronized (memory) {
            if (lines.size() >= MOST) {
                throw new InputException("branch.most", MOST);
            }
            if (!memory.makesRoomFor(moment.bytes() + CURVES)) {
                throw new InputException("branch.memory", memory.most() >> 20);
            }
            lines.add(new Line(parent, moment.iteration(), line(parent).curve));
            id = lines.size();
            shown = null;
        }
        return new Departure(id, travel(trainer, id, here -> {
            Checkpoint left = parent == current ? here : line(parent).end;
            Checkpoint start = left.backAt(moment);
            line(id).leave(start);
            return start;
        }));
    }

    /**
     * Leaves the present branch where it stands, and comes back to another one where that was left.
     *
     * @param trainer the one whose training this is; pauses there
     * @return the first snapshot there; fails with an {@link InputException} if there is not enough memory, and then training
     *         goes on as it was
     */
    public CompletableFuture<Snapshot> switchTo(Trainer trainer, int id) {
        return travel(trainer, id, here -> id == current ? here : line(id).end);
    }

    private CompletableFuture<Snapshot> travel(Trainer trainer, int id, UnaryOperator<Checkpoint> choice) {
        CompletableFuture<Snapshot> arrived = trainer.exchange(here -> {
            synchronized (memory) {
                Checkpoint goal = choice.apply(here);
                line(current).leave(here);
                shown = null;
                return goal;
            }
        }, () -> arrive(trainer, id));
        arrived.whenComplete((there, failure) -> {
            if (failure != null) {
                stay();
            }
        });
        return arrived;
    }

    private void arrive(Trainer trainer, int id) {
        synchronized (memory) {
            Line there = line(id);
            if (there.trail.lacks(there.from) && there.to == there.from) {
                there.trail.keep(there.end.training());
            }
            there.end = null;
            current = id;
            shown = null;
        }
    }

    private void stay() {
        synchronized (memory) {
            line(current).end = null;
            shown = null;
        }
    }

    /**
     * The branches as they can be kept elsewhere: their ends, and of each at most {@link KeptBranches#MOST_STEPS} steps.
     * Before or after it, the present branch is kept where it stands.
     */
    public KeptBranches kept() {
        synchronized (memory) {
            List<List<TrainingState>> steps = new ArrayList<>();
            long bytes = 0;
            for (Line line : lines) {
                List<TrainingState> few = line.trail.fewest(rule, line.to, KeptBranches.MOST_STEPS);
                long more = few.stream().mapToLong(TrainingState::bytes).sum();
                boolean fits = bytes + more <= KeptBranches.MOST_BYTES;
                bytes += fits ? more : 0;
                steps.add(fits ? few : List.of());
            }
            List<KeptBranches.KeptBranch> all = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                all.add(new KeptBranches.KeptBranch(line.parent, line.from, line.end, steps.get(i), line.trail.changes()));
            }
            return new KeptBranches(current, all);
        }
    }

    // Read

    /** The branches as they are. */
    public Branches branches() {
        synchronized (memory) {
            if (shown == null) {
                List<Branch> all = new ArrayList<>();
                for (int id = 1; id <= lines.size(); id++) {
                    all.add(line(id).branch(id));
                }
                shown = new Branches(all, current);
            }
            return shown;
        }
    }

    /**
     * The kept moment from which a step is come to as it was; where there is none, the nearest one.
     *
     * @param branch on the way to whose end the step lies
     * @return empty if nothing is kept
     */
    public Optional<Moment> nearest(int branch, long step) {
        synchronized (memory) {
            int id = branch;
            while (line(id).parent != 0 && step < line(id).from) {
                id = line(id).parent;
            }
            Line there = line(id);
            Optional<TrainingState> end = Optional.ofNullable(there.end).map(Checkpoint::training);
            Optional<TrainingState> before = end.filter(last -> last.iteration() <= step)
                    .or(() -> there.trail.atOrBefore(step));
            if (before.isPresent() && there.trail.isUnchanged(before.get().iteration(), step)) {
                return Optional.of(new Moment(id, step, before.get(), true));
            }
            Optional<TrainingState> after = there.trail.atOrAfter(step).or(() -> end);
            boolean later = before.isEmpty() || after.isPresent()
                    && after.get().iteration() - step < step - before.get().iteration();
            int owner = id;
            return (later ? after : before).map(state -> new Moment(owner, step, state, false));
        }
    }
}
