package lab.unroll.rewind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.TrainingState;

/**
 * The branches of a training as they are kept elsewhere, from which a {@link BranchTree} goes on. It never changes.
 *
 * @param current  the id of the branch that is trained now
 * @param branches by their ids, the first first; copied
 */
public record KeptBranches(int current, List<KeptBranch> branches) {

    /** So many steps of each branch are kept at most. */
    public static final int MOST_STEPS = 16;
    /** So many bytes the steps of all branches take at most; the ends of the branches are kept in any case. */
    public static final long MOST_BYTES = 8L << 20;

    /** Copies the list. */
    public KeptBranches {
        branches = List.copyOf(branches);
    }

    /**
     * A branch.
     *
     * @param parent  the branch that it left; 0 of the first
     * @param from    the step at which it left it
     * @param end     where it was left; null of the one that is trained now
     * @param steps   what training was like at some of its steps, rising; copied
     * @param changes the steps after which it was changed by hand, rising; copied
     */
    public record KeptBranch(int parent, long from, Checkpoint end, List<TrainingState> steps, long[] changes) {

        /** Copies list and array. */
        public KeptBranch {
            steps = List.copyOf(steps);
            changes = changes.clone();
        }

        /** The changes; a copy. */
        @Override
        public long[] changes() {
            return changes.clone();
        }
    }

    /** The same where training was changed by hand after a step, which is none before its present one. */
    public KeptBranches changedAfter(long step) {
        KeptBranch now = branches.get(current - 1);
        List<KeptBranch> all = new ArrayList<>(branches);
        all.set(current - 1, new KeptBranch(now.parent(), now.from(), now.end(), now.steps(),
                LongStream.concat(LongStream.of(now.changes()), LongStream.of(step)).distinct().toArray()));
        return new KeptBranches(current, all);
    }

    /**
     * Refuses what cannot be the branches of one training.
     *
     * @throws IllegalArgumentException naming what does not fit
     */
    public void requireWhole() {
        require(current >= 1 && current <= branches.size() && branches.size() <= BranchTree.MOST, "current");
        for (int i = 0; i < branches.size(); i++) {
            KeptBranch one = branches.get(i);
            String field = "branches[" + i + "].";
            require(i == 0 ? one.parent() == 0 : one.parent() >= 1 && one.parent() <= i, field + "parent");
            require(i == 0 ? one.from() == 0 : one.from() >= branches.get(one.parent() - 1).from(), field + "from");
            require((one.end() == null) == (current == i + 1), field + "end");
            require(one.end() == null || one.end().iteration() >= one.from(), field + "end.training.progress.iteration");
            long before = one.from() - 1;
            for (TrainingState state : one.steps()) {
                require(state.iteration() > before, field + "steps");
                before = state.iteration();
            }
            before = one.from() - 1;
            for (long change : one.changes()) {
                require(change > before, field + "changes");
                before = change;
            }
        }
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw new IllegalArgumentException(field);
        }
    }
}
