package lab.unroll.train;

/** Something that is done again and again beside the training, but may take only a small share of its time. */
final class SeldomTask {

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
    SeldomTask(long interval, long first, long share, Runnable work) {
        this.interval = interval;
        this.share = share;
        this.work = work;
        due = System.nanoTime() + first;
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
