package lab.unroll.window.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lab.unroll.experiment.Experiment;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.Snapshot;

/**
 * The experiments that were left and can be gone back to by undo, trained as they were. Few are kept whole; of those that
 * are given up a checkpoint stays, from which they go on when they are opened again.
 */
final class OpenExperiments implements AutoCloseable {

    /** So many are kept whole. */
    static final int MOST = 4;
    /** Of so many others the training is remembered; it may be megabytes each. */
    static final int MOST_REMEMBERED = 32;

    /**
     * An experiment that was left.
     *
     * @param session its trainer, paused
     * @param told    what its trainer has been told
     */
    record Left(OpenExperiment session, TrainerFeed told) {
    }

    /**
     * What stays of an experiment that was given up.
     *
     * @param checkpoint its training; failed where there was no memory for it
     * @param told       what its trainer had been told
     */
    private record Remembered(CompletableFuture<Checkpoint> checkpoint, TrainerFeed told) {
    }

    private final SnapshotMemory snapshots = new SnapshotMemory();
    private final Deque<Left> kept = new ArrayDeque<>();
    /** By the very object that was opened; without it nobody can go back to it. */
    private final Map<Experiment, Remembered> given = new IdentityHashMap<>();
    /** The same, in the order in which they were given up. */
    private final Deque<Experiment> order = new ArrayDeque<>();

    /** Pauses a session and keeps it. */
    void keep(OpenExperiment session, TrainerFeed told) {
        session.trainer().pause();
        kept.addLast(new Left(session, told));
        if (kept.size() > MOST) {
            giveUp(kept.removeFirst());
        }
    }

    /** Hands back the session that was opened for exactly this object, if it is still kept. */
    Optional<Left> take(Experiment experiment) {
        for (Iterator<Left> each = kept.iterator(); each.hasNext();) {
            Left left = each.next();
            if (left.session().experiment() == experiment) {
                each.remove();
                return Optional.of(left);
            }
        }
        return Optional.empty();
    }

    private CompletableFuture<Snapshot> giveUp(Left left) {
        if (left.session().trainer().latest().iteration() > 0) {
            given.put(left.session().experiment(), new Remembered(left.session().trainer().checkpoint(), left.told()));
            order.addLast(left.session().experiment());
            forgetOldest();
        }
        return left.session().trainer().closing();
    }

    /** Whoever goes back farther finds the network untrained. */
    private void forgetOldest() {
        order.removeIf(experiment -> !given.containsKey(experiment));
        while (given.size() > MOST_REMEMBERED) {
            given.remove(order.removeFirst());
        }
    }

    /** How many trainings are remembered of experiments that were given up. */
    int remembered() {
        return given.size();
    }

    /** Forgets the trainings that are not of these experiments: nobody can go back to the others. */
    void keepOnly(Set<Experiment> reachable) {
        given.keySet().retainAll(reachable);
    }

    /** So many bytes are kept of the trainings of all experiments at most. */
    long memory() {
        return snapshots.most();
    }

    /** A session that was just opened, whose trainer has been told nothing. */
    TrainerFeed begin(OpenExperiment opened) {
        return new TrainerFeed(opened, snapshots);
    }

    /** What the trainer of a session that was just opened has been told; if it was given up before, it goes on from there. */
    TrainerFeed bringBack(OpenExperiment opened) {
        Remembered known = given.remove(opened.experiment());
        if (known == null || known.checkpoint().isCompletedExceptionally()) {
            return begin(opened);
        }
        known.checkpoint().thenAccept(opened.trainer()::restore);
        return known.told();
    }

    /** The memory that all snapshots share. */
    SnapshotMemory snapshots() {
        return snapshots;
    }

    /** True if none is kept. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Gives all of them up, for their memory; done when it is free. */
    CompletableFuture<Void> giveUp() {
        CompletableFuture<?>[] gone = kept.stream().map(this::giveUp)
                .toArray(CompletableFuture[]::new);
        kept.clear();
        return CompletableFuture.allOf(gone);
    }

    @Override
    public void close() {
        giveUp();
    }
}
