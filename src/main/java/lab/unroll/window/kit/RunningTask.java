package lab.unroll.window.kit;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Some work in the background: what it is, how far it has come, and a way to stop it. The work tells how far it is and
 * learns there that it has been stopped; whoever waits for it is told at once. All methods may be called from any thread.
 */
public final class RunningTask {

    /** The progress of work that cannot tell how far it is. */
    public static final double UNKNOWN = -1;

    private final Function<Locale, String> title;
    private final boolean stoppable;
    private final long since = System.nanoTime();
    private volatile double progress = UNKNOWN;
    private volatile boolean cancelled;
    // Guarded by this.
    private Runnable onCancel = () -> { };
    private Thread runner;

    /** Work that is nowhere shown as such. */
    RunningTask() {
        this(null, false);
    }

    /** Work whose owner shows itself how far it is, and how to stop it. */
    public static RunningTask shownElsewhere() {
        return new RunningTask(null, true);
    }

    /** Work that is shown, and can be stopped, if it takes long; with its name in a language. */
    RunningTask(Function<Locale, String> title) {
        this(title, true);
    }

    private RunningTask(Function<Locale, String> title, boolean stoppable) {
        this.title = title;
        this.stoppable = stoppable;
    }

    /** Work that is shown if it takes long, with a name from the room {@code bench}. */
    public static RunningTask named(String key, Object... arguments) {
        return new RunningTask(Message.note(key, arguments).text());
    }

    /** What is done, in a language. */
    public String title(Locale language) {
        return title.apply(language);
    }

    /** True if it has a name to be shown under. */
    boolean isTitled() {
        return title != null;
    }

    /** True if it minds being stopped; other work ends by itself. */
    boolean isStoppable() {
        return stoppable;
    }

    /** When it was asked for, as {@link System#nanoTime()} tells it. */
    public long since() {
        return since;
    }

    /** How far it has come, 0 to 1, or {@link #UNKNOWN}. */
    public double progress() {
        return progress;
    }

    /** True if it has been stopped. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Tells how far the work has come, 0 to 1. Called by the work itself.
     *
     * @throws CancellationException if it has been stopped
     */
    public void reach(double share) {
        progress = share;
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** Stops it: what it makes is no longer waited for, and a thread that waits within it is interrupted. */
    public void cancel() {
        Runnable told;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            told = onCancel;
            if (runner != null) {
                runner.interrupt();
            }
        }
        told.run();
    }

    /** Who is told when it is stopped, on the thread that stops it. */
    public synchronized void setOnCancel(Runnable told) {
        onCancel = told;
    }

    /** The present thread begins with the work. */
    synchronized void begin() {
        runner = Thread.currentThread();
        if (cancelled) {
            runner.interrupt();
        }
    }

    /** The present thread is done with the work, and no longer interrupted because of it. */
    synchronized void end() {
        runner = null;
        if (cancelled) {
            Thread.interrupted();
        }
    }
}
