package lab.unroll.window.kit;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Something that a {@link Worker} is asked to do.
 *
 * @param key     whose work it is: of several requests with the same object only the latest is worked on
 * @param task    the handle by which the work is shown and stopped
 * @param compute the work; runs on the worker's thread
 * @param publish takes the result on the FX thread
 * @param failed  puts its owner in order after a failure, which the user is told of by the worker, or after the work was
 *                stopped; on the FX thread
 * @param urgent  true if somebody waits for it
 */
public record Request<T>(Object key, RunningTask task, Callable<T> compute, Consumer<? super T> publish,
                         Consumer<Throwable> failed, boolean urgent) {

    /** Nothing may be null. */
    public Request {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(compute, "compute");
        Objects.requireNonNull(publish, "publish");
        Objects.requireNonNull(failed, "failed");
    }

    /** A request whose owner has nothing to put in order if it fails. */
    public Request(Object key, Callable<T> compute, Consumer<? super T> publish) {
        this(key, new RunningTask(), compute, publish, failure -> { }, false);
    }

    /** The same, worked on before those that are not urgent. */
    public Request<T> first() {
        return new Request<>(key, task, compute, publish, failed, true);
    }

    /** The same, with something to put in order if it fails. */
    public Request<T> otherwise(Consumer<Throwable> then) {
        return new Request<>(key, task, compute, publish, then, urgent);
    }

    /** The same, shown and stopped by a handle. */
    public Request<T> as(RunningTask handle) {
        return new Request<>(key, handle, compute, publish, failed, urgent);
    }
}
