package lab.unroll.window;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the FX thread in tests: whatever is handed over is done by the test, while it waits for a condition. */
public final class HandOver implements Executor {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Does what is handed over until a condition holds. */
    public void runUntil(BooleanSupplier condition) {
        runUntil(condition, () -> { });
    }

    /** Does what is handed over, and something at every pulse, until a condition holds. */
    public void runUntil(BooleanSupplier condition, Runnable pulse) {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never");
            }
            pulse.run();
            try {
                Runnable next = waiting.poll(1, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
