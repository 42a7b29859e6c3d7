package lab.unroll.train;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What a thread has been told to do, in order. Any thread may add; one takes, and says when it has done what it took. */
final class CommandQueue {

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final AtomicInteger unheeded = new AtomicInteger();

    void add(Runnable command) {
        unheeded.incrementAndGet();
        commands.add(command);
    }

    /** The next command, as soon as there is one. */
    Runnable take() throws InterruptedException {
        return commands.take();
    }

    /** The next command; null if none comes within so many nanoseconds. */
    Runnable poll(long nanos) throws InterruptedException {
        return nanos <= 0 ? commands.poll() : commands.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** A command that was taken is over; null for none. */
    void done(Runnable command) {
        unheeded.addAndGet(command == null ? 0 : -1);
    }

    /** True if no command waits to be taken. */
    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** True if no command waits to be taken, and none is being followed. */
    boolean isHeeded() {
        return unheeded.get() == 0;
    }
}
