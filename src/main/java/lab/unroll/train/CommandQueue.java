package lab.unroll.train;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What a thread has been told to do, in order. Any thread may add; one does what it is told. */
final class CommandQueue {

    /** No step of its own is due. */
    static final long NOTHING_DUE = Long.MAX_VALUE;

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final AtomicInteger unheeded = new AtomicInteger();

    void add(Runnable command) {
        unheeded.incrementAndGet();
        commands.add(command);
    }

    /**
     * Does what it is told, in order, and between two commands a step of its own work where one is due.
     *
     * @param open   whether to go on
     * @param wait   nanoseconds until the next step of its own is due, 0 or less for now, or {@link #NOTHING_DUE}
     * @param step   a step of its own
     * @param failed is told whatever a command or a step throws; then it goes on
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void serve(BooleanSupplier open, LongSupplier wait, Runnable step, Consumer<Throwable> failed)
            throws InterruptedException {
        while (open.getAsBoolean()) {
            Runnable command = next(wait.getAsLong());
            try {
                (command == null ? step : command).run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            } finally {
                unheeded.addAndGet(command == null ? 0 : -1);
            }
        }
    }

    /** The next command; null if none comes within so many nanoseconds. */
    private Runnable next(long nanos) throws InterruptedException {
        return nanos == NOTHING_DUE ? commands.take()
                : nanos <= 0 ? commands.poll() : commands.poll(nanos, TimeUnit.NANOSECONDS);
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
