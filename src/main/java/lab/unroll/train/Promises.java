package lab.unroll.train;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import lab.unroll.words.InputException;

/** Everybody who waits for an answer of a trainer, and what each is told if training ends before. For several threads. */
final class Promises {

    private final CommandQueue commands;
    private final Map<CompletableFuture<?>, Runnable> waiting = new ConcurrentHashMap<>();
    /** With what training has ended, or null. */
    private volatile Snapshot last;

    /** Answers of the thread that takes these commands. */
    Promises(CommandQueue commands) {
        this.commands = commands;
    }

    /**
     * What a piece of work gives that is done in its turn.
     *
     * @param atEnd answers if training ends before
     */
    <T> CompletableFuture<T> keep(BiConsumer<CompletableFuture<T>, Snapshot> atEnd, Supplier<T> work) {
        CompletableFuture<T> done = make(atEnd);
        commands.add(() -> {
            try {
                done.complete(work.get());
            } catch (InputException e) {
                done.completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
                throw e;
            } finally {
                kept(done);
            }
        });
        answerIfEnded();
        return done;
    }

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
