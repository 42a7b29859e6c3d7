package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Whoever waits for an iteration: told where training has come when it arrives there, or stops before. */
final class Goals {

    private final Promises promises;
    private final List<CompletableFuture<Snapshot>> waiting = new ArrayList<>();

    Goals(Promises promises) {
        this.promises = promises;
    }

    /** One more waits. */
    void add(CompletableFuture<Snapshot> reached) {
        waiting.add(reached);
    }

    /** All of them are told. */
    void arrive(Snapshot snapshot) {
        for (CompletableFuture<Snapshot> one : waiting) {
            one.complete(snapshot);
            promises.kept(one);
        }
        waiting.clear();
    }
}
