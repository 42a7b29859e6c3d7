package lab.unroll.train;

/** Something that is done again and again beside the training, but may take only a small share of its time. */
final class SeldomTask {

    private static final long PUBLISH_NANOS = 8_000_000;
    private static final long EVALUATE_NANOS = 100_000_000;
    private static final long INSPECT_NANOS = 50_000_000;
    /** What is published and measured may take at most one part in so many of the time, and looks inside one in so many. */
    private static final long SHARE = 20;
    private static final long INSPECT_SHARE = 100;

    private final long interval;
    private final long share;
    private final Runnable work;
    private long due;

    /**
     * Something to do from now on.
     *
     * @param interval the shortest time from the end of one to the next, in nanoseconds
     * @param first    how long it is to the first, in nanoseconds
     * @param share    it may take at most one part in this many of the time
     */
    private SeldomTask(long interval, long first, long share, Runnable work) {
        this.interval = interval;
        this.share = share;
        this.work = work;
        due = System.nanoTime() + first;
    }

    /** Tells where training stands. */
    static SeldomTask publishing(Runnable work) {
        return new SeldomTask(PUBLISH_NANOS, 0, SHARE, work);
    }

    /** Measures the network. */
    static SeldomTask evaluating(Runnable work) {
        return new SeldomTask(EVALUATE_NANOS, EVALUATE_NANOS, SHARE, work);
    }

    /** Looks inside the network. */
    static SeldomTask inspecting(Runnable work) {
        return new SeldomTask(INSPECT_NANOS, 0, INSPECT_SHARE, work);
    }

    /** Does it, if it is time. */
    void doIfDue() {
        long begin = System.nanoTime();
        if (begin - due >= 0) {
            work.run();
            long end = System.nanoTime();
            due = end + Math.max(interval, share * (end - begin));
        }
    }
}
