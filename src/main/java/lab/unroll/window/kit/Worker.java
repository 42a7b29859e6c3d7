package lab.unroll.window.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The one thread beside the window's own on which traces are computed and figures painted. Of several requests with one
 * key only the latest is worked on; urgent ones come first, but nothing waits for long. Results are handed over on the
 * FX thread.
 */
public final class Worker implements AutoCloseable {

    /** After so much time a job comes before urgent ones. */
    private static final long PATIENCE_NANOS = 100_000_000;

    private record Job<T>(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed, boolean urgent,
                          long since) {

        /** What to do on the FX thread once the job is done. */
        Runnable work() {
            try {
                T result = compute.call();
                return () -> publish.accept(result);
            } catch (Exception e) {
                return () -> failed.accept(e);
            }
        }
    }

    // Guarded by this.
    private final Map<Object, Job<?>> waiting = new LinkedHashMap<>();
    private boolean busy;
    private boolean closed;

    /** Starts the thread. */
    public Worker() {
        Thread thread = new Thread(this::work, "unroll-worker");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Asks for some work. A request with the same key that has not been begun is dropped.
     *
     * @param key     whose work it is
     * @param compute runs on the worker thread
     * @param publish takes the result on the FX thread
     * @param failed  takes what {@code compute} threw, on the FX thread
     */
    public <T> void submit(Object key, Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {
        submit(key, compute, publish, failed, false);
    }

    private synchronized <T> void submit(Object key, Callable<T> compute, Consumer<T> publish,
                                         Consumer<Exception> failed, boolean urgent) {
        if (!closed) {
            Job<?> dropped = waiting.get(key);
            waiting.put(key, new Job<>(compute, publish, failed, urgent,
                    dropped == null ? System.nanoTime() : dropped.since));
            notifyAll();
        }
    }

    /** Asks for some work that does not fail. */
    public <T> void submit(Object key, Callable<T> compute, Consumer<T> publish) {
        submit(key, compute, publish, Worker::fail, false);
    }

    /** Asks for some work that does not fail and for which somebody waits. */
    public <T> void submitUrgent(Object key, Callable<T> compute, Consumer<T> publish) {
        submit(key, compute, publish, Worker::fail, true);
    }

    private static void fail(Exception e) {
        throw new IllegalStateException("Work in the background failed", e);
    }

    /** True if nothing is under way. */
    public synchronized boolean isIdle() {
        return waiting.isEmpty() && !busy;
    }

    /** Ends the thread after the present job; what waits is dropped. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        try {
            for (Job<?> job = next(); job != null; job = next()) {
                Runnable result = job.work();
                Platform.runLater(() -> hand(result));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Job<?> next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        busy = true;
        return waiting.remove(nextKey());
    }

    /** What has waited too long, or the first that is urgent, or the first. */
    private Object nextKey() {
        Object first = waiting.keySet().iterator().next();
        if (System.nanoTime() - waiting.get(first).since > PATIENCE_NANOS) {
            return first;
        }
        return waiting.entrySet().stream().filter(entry -> entry.getValue().urgent).map(Map.Entry::getKey)
                .findFirst().orElse(first);
    }

    private void hand(Runnable result) {
        synchronized (this) {
            busy = false;
            if (closed) {
                return;
            }
        }
        result.run();
    }
}
