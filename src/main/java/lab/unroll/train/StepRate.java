package lab.unroll.train;

/** Steps per second over the last half second or so of running. */
final class StepRate {

    private static final long WINDOW_NANOS = 500_000_000;

    private boolean running;
    private long startTime;
    private long startIteration;
    private double last;

    /** Training goes on at this iteration; does nothing if it has been going on. */
    void begin(long iteration) {
        if (!running) {
            running = true;
            startTime = System.nanoTime();
            startIteration = iteration;
        }
    }

    /** Training pauses. */
    void stop() {
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
