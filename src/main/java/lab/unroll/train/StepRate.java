package lab.unroll.train;

/** Steps per second over the last half second or so of running, and how long it has run. */
final class StepRate {

    private static final long WINDOW_NANOS = 500_000_000;

    private boolean running;
    private long startTime;
    private long startIteration;
    private double last;
    private long runningSince;
    private long before;

    /** Training goes on at this iteration; does nothing if it has been going on. */
    void begin(long iteration) {
        if (!running) {
            running = true;
            startTime = System.nanoTime();
            runningSince = startTime;
            startIteration = iteration;
        }
    }

    /** Seconds of running so far. */
    double seconds() {
        return (before + (running ? System.nanoTime() - runningSince : 0)) * 1e-9;
    }

    /** Counts the seconds from nothing. */
    void clear() {
        before = 0;
        runningSince = System.nanoTime();
    }

    /** Training pauses. */
    void stop() {
        before += running ? System.nanoTime() - runningSince : 0;
        running = false;
    }

    /** The speed at this iteration. */
    double at(long iteration) {
        long now = System.nanoTime();
        long elapsed = now - startTime;
        if (running && elapsed > 0 && iteration > startIteration) {
            double present = (iteration - startIteration) * 1e9 / elapsed;
            if (elapsed >= WINDOW_NANOS) {
                startTime = now;
                startIteration = iteration;
                last = present;
            } else if (last == 0) {
                return present;
            }
        }
        return last;
    }
}
