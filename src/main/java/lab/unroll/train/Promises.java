package lab.unroll.train;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Everybody who waits for an answer of a trainer, and what each is told if training ends before. For several threads. */
final class Promises {

    private final Map<CompletableFuture<?>, Runnable> waiting = new ConcurrentHashMap<>();
    /** With what training has ended, or null. */
    private volatile Snapshot last;

    /**
     * An answer to come.
     *
     * @param atEnd answers if training ends before
     */
    <T> CompletableFuture<T> make(BiConsumer<CompletableFuture<T>, Snapshot> atEnd) {
        CompletableFuture<T> made = new CompletableFuture<>();
        waiting.put(made, () -> atEnd.accept(made, last));
        return made;
    }

    /** Where training has ended meanwhile, whoever still waits is answered. */
    void answerIfEnded() {
        if (last != null) {
            List.copyOf(waiting.keySet()).forEach(one -> {
                Runnable answer = waiting.remove(one);
                if (answer != null) {
                    answer.run();
                }
            });
        }
    }

    /** Nothing is answered any more but with the end. */
    void end(Snapshot with) {
        last = with;
        answerIfEnded();
    }

    /** This one has its answer. */
    void kept(CompletableFuture<?> one) {
        waiting.remove(one);
    }
}
