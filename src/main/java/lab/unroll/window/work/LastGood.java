package lab.unroll.window.work;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lab.unroll.state.Edits;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.Snapshot;

/**
 * The last time at which a training went well, whole: the weights of the step before a divergence are finite, but the
 * optimiser remembers the gradients that led to it. On the FX thread only.
 */
final class LastGood {

    private static final long BETWEEN_NANOS = 1_000_000_000;
    /** A loss so much above the smallest so far is still good. */
    private static final double WORSE = 1.1;
    /** Larger networks are not copied for it: then the weights before the divergence have to do. */
    private static final int LARGEST = 1_000_000;

    private OpenExperiment of;
    private Edits edits;
    private CompletableFuture<Checkpoint> latest = new CompletableFuture<>();
    private Checkpoint kept;
    private double best;
    private long askedAt;
    private boolean diverged;

    /** Looks at a training; true when it has just diverged. */
    boolean follow(OpenExperiment session, Snapshot now, Edits changed) {
        if (of != session || edits != changed) {
            of = session;
            edits = changed;
            latest = new CompletableFuture<>();
            kept = null;
            best = Double.POSITIVE_INFINITY;
            askedAt = 0;
            diverged = now.divergence() != null;
        }
        take();
        boolean news = now.divergence() != null && !diverged;
        diverged = now.divergence() != null;
        boolean well = !(now.smoothedLoss() > best * WORSE);
        if (!diverged && well && now.parameters().layout().size() <= LARGEST
                && (askedAt == 0 || now.state() == Snapshot.State.RUNNING && System.nanoTime() - askedAt > BETWEEN_NANOS)) {
            best = Double.isNaN(now.smoothedLoss()) ? best : Math.min(best, now.smoothedLoss());
            askedAt = System.nanoTime();
            latest = session.trainer().checkpoint();
        }
        return news;
    }

    /** A checkpoint that was taken of a training in divergence is none. */
    private void take() {
        if (latest.isDone() && !latest.isCompletedExceptionally() && latest.join().training().progress().divergence() == null) {
            kept = latest.join();
        }
    }

    /** It, if it is of this training and nothing was changed by hand since. */
    Optional<Checkpoint> of(OpenExperiment session, Edits changed) {
        return of == session && edits == changed ? Optional.ofNullable(kept) : Optional.empty();
    }
}
