package lab.unroll.cli.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a run end in order when the process is told to (Ctrl+C): it is asked between two steps, and the process stays until
 * the run has been summed up and this is closed, or until too much time has gone by.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheRun, "unroll-interruption");
    private volatile boolean asked;

    /** Listens from now on. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheRun() {
        asked = true;
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True if the run is to end now. */
    @Override
    public boolean getAsBoolean() {
        return asked;
    }

    /** The run has told all it had to tell. */
    @Override
    public void close() {
        closed.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The process has begun to end meanwhile; the hook finds the run closed.
                asked = true;
            }
        }
    }
}
