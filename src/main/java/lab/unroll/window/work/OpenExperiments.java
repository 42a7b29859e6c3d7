package lab.unroll.window.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lab.unroll.experiment.Experiment;

/** The experiments that were left and can be gone back to by undo, trained as they were; the oldest are given up. */
final class OpenExperiments implements AutoCloseable {

    private static final int MOST = 4;

    /**
     * An experiment that was left.
     *
     * @param session its trainer, paused
     * @param told    what its trainer has been told
     */
    record Left(OpenExperiment session, TrainerFeed told) {
    }

    private final Deque<Left> kept = new ArrayDeque<>();

    /** Pauses a session and keeps it. */
    void keep(OpenExperiment session, TrainerFeed told) {
        session.trainer().pause();
        kept.addLast(new Left(session, told));
        if (kept.size() > MOST) {
            kept.removeFirst().session().close();
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

    /** True if none is kept. */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Gives all of them up, for their memory; done when it is free. */
    CompletableFuture<Void> giveUp() {
        CompletableFuture<?>[] gone = kept.stream().map(left -> left.session().trainer().closing())
                .toArray(CompletableFuture[]::new);
        kept.clear();
        return CompletableFuture.allOf(gone);
    }

    @Override
    public void close() {
        giveUp();
    }
}
