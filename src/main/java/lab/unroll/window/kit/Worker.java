package lab.unroll.window.kit;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.unroll.words.InputException;

/**
 * A thread beside the window's own. Of several requests with one key only the latest is worked on; urgent ones come first,
 * but nothing waits for long. Results are handed over on the FX thread. Whatever a piece of work or its receiver throws,
 * an {@code Error} included, is told, puts its owner in order and leaves the thread ready for the next request.
 */
public final class Worker implements AutoCloseable {

    /** So much later than an urgent request of the same moment another one is due. */
    private static final long PATIENCE_NANOS = 100_000_000;
    /** What fails for the same owner in the same way before so long has passed is tried again by itself, and told once. */
    private static final long AGAIN_NANOS = 3_000_000_000L;

    private final Executor fx;
    private final Consumer<Throwable> tell;
    private final ThreadPoolExecutor thread;
    // Guarded by this.
    private final Map<Object, Job<?>> waiting = new IdentityHashMap<>();
    private final Set<Job<?>> unfinished = new LinkedHashSet<>();
    private final Map<Object, Fault> faults = new IdentityHashMap<>();
    private long asked;
    private boolean closed;

    /**
     * Starts a daemon thread.
     *
     * @param name of the thread
     * @param fx   runs something on the FX thread, later
     * @param tell is told of every failure, on the FX thread
     */
    public Worker(String name, Executor fx, Consumer<Throwable> tell) {
        this.fx = fx;
        this.tell = tell;
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        thread.prestartCoreThread();
    }

    /**
     * Asks for some work. A request with the same key that has not been begun is dropped.
     *
     * @param key     whose work it is: this very object, which may change meanwhile
     * @param compute runs on the worker's thread
     * @param publish takes the result on the FX thread
     */
    public <T> void submit(Object key, Callable<T> compute, Consumer<T> publish) {
        submit(new Request<>(key, compute, publish));
    }

    /**
     * Asks for some work for which somebody may wait.
     *
     * @param failed puts the owner in order if the work fails, on the FX thread; the user is told by the worker
     * @param urgent true if somebody waits for it
     */
    public <T> void submit(Object key, Callable<T> compute, Consumer<T> publish, Consumer<Throwable> failed,
                           boolean urgent) {
        submit(new Request<>(key, new RunningTask(), compute, publish, failed, urgent));
    }

    /** Asks for some work. A request with the same key that has not been begun is dropped. */
    public synchronized <T> void submit(Request<T> request) {
        if (closed) {
            return;
        }
        Job<?> dropped = waiting.get(request.key());
        Job<T> job = new Job<>(request, asked++, dropped == null ? System.nanoTime() : dropped.since);
        if (dropped != null) {
            drop(dropped);
        }
        waiting.put(request.key(), job);
        unfinished.add(job);
        request.task().setOnCancel(job::cancel);
        thread.execute(job);
    }

    private void drop(Job<?> job) {
        thread.remove(job);
        waiting.remove(job.request.key(), job);
        unfinished.remove(job);
    }

    /** True if nothing is under way: every result has been handed over. */
    public synchronized boolean isIdle() {
        return unfinished.isEmpty();
    }

    /** True if something with this key is waiting or under way. */
    public synchronized boolean isAskedFor(Object key) {
        return unfinished.stream().anyMatch(job -> job.request.key() == key);
    }

    /** What has a name and is under way, in the order in which it was asked for. */
    public synchronized List<RunningTask> tasks() {
        return unfinished.stream().map(job -> job.request.task()).filter(task -> task.isTitled() && !task.isCancelled())
                .toList();
    }

    /**
     * Ends the thread after the present job, which is stopped if it can be; what waits is dropped, and so is the result of
     * that job.
     */
    @Override
    public void close() {
        List<RunningTask> left;
        synchronized (this) {
            closed = true;
            List.copyOf(waiting.values()).forEach(this::drop);
            thread.shutdown();
            left = unfinished.stream().map(job -> job.request.task()).filter(RunningTask::isStoppable).toList();
        }
        left.forEach(RunningTask::cancel);
    }

    private synchronized void begun(Job<?> job) {
        waiting.remove(job.request.key(), job);
    }

    private synchronized void finished(Job<?> job) {
        unfinished.remove(job);
    }

    /** What failed last, and when. */
    private record Fault(String what, long when) {
    }

    /** Remembers a failure; true if it is the one that came just before. */
    private synchronized boolean isAgain(Object key, Throwable failure) {
        Fault fault = new Fault(failure.toString(), System.nanoTime());
        Fault before = faults.put(key, fault);
        return before != null && before.what().equals(fault.what()) && fault.when() - before.when() < AGAIN_NANOS;
    }

    private synchronized void succeeded(Object key) {
        faults.remove(key);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** A request on its way: first on the worker's thread, then on the FX thread. */
    private final class Job<T> implements Runnable, Comparable<Runnable> {

        private final Request<T> request;
        private final long number;
        private final long since;
        private final long due;
        private T result;
        private Throwable failure;

        Job(Request<T> request, long number, long since) {
            this.request = request;
            this.number = number;
            this.since = since;
            due = request.urgent() ? since : since + PATIENCE_NANOS;
        }

        @Override
        public int compareTo(Runnable other) {
            Job<?> that = (Job<?>) other;
            return due == that.due ? Long.compare(number, that.number) : Long.signum(due - that.due);
        }

        @Override
        public void run() {
            begun(this);
            request.task().begin();
            try {
                result = request.compute().call();
            } catch (Throwable e) {
                failure = e;
            } finally {
                request.task().end();
            }
            try {
                fx.execute(this::handOver);
            } catch (Throwable e) {
                // there is no FX thread any more, or no memory to reach it: what was made is given up, and that is told
                fail(e);
                fx.execute(this::handOver);
            }
        }

        private void fail(Throwable e) {
            discard();
            failure = e;
        }

        private void handOver() {
            finished(this);
            if (isClosed() || request.task().isCancelled()) {
                discard();
                return;
            }
            if (failure == null) {
                try {
                    request.publish().accept(result);
                    succeeded(request.key());
                    return;
                } catch (Throwable e) {
                    failure = e;
                }
            }
            putInOrder(failure);
            // what somebody has typed or chosen wrongly, or waits for, is told each time
            if (failure instanceof InputException || request.urgent() || !isAgain(request.key(), failure)) {
                tell.accept(failure);
            }
        }

        private void putInOrder(Throwable cause) {
            try {
                request.failed().accept(cause);
            } catch (Throwable e) {
                if (e != cause) {
                    cause.addSuppressed(e);
                }
            }
        }

        /** What nobody takes is closed. */
        private void discard() {
            if (result instanceof AutoCloseable made) {
                try {
                    made.close();
                } catch (Exception e) {
                    fx.execute(() -> tell.accept(e));
                }
            }
            result = null;
        }

        /** The owner is told at once; a job that has been begun goes on to its next chance to stop. */
        private void cancel() {
            synchronized (Worker.this) {
                if (waiting.get(request.key()) == this) {
                    drop(this);
                }
            }
            fx.execute(() -> {
                if (!isClosed()) {
                    putInOrder(new CancellationException());
                }
            });
        }
    }
}
