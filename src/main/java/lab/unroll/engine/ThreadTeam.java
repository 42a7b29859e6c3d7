package lab.unroll.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed number of threads that share out the parts of a piece of work. Whoever gives the work takes part in it; the
 * others spin for a moment when they have nothing to do, then sleep. One giver at a time.
 */
public final class ThreadTeam implements AutoCloseable {

    /** A wait of some 20 microseconds, about as long as it takes to wake a thread. */
    private static final int SPINS = 2000;

    /** Work in parts that may be done in any order, at the same time. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does one part.
         *
         * @param member who does it, from 0 up to, but not including, the size of the crew
         * @param part   which part
         */
        void run(int member, int part);
    }

    private final Thread[] threads;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger sleeping = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;
    private Work work;
    private int parts;

    /**
     * A crew of {@code size}, the giver of work included.
     *
     * @throws IllegalArgumentException if {@code size} is not from 1 to 256
     */
    public ThreadTeam(int size) {
        if (size < 1 || size > 256) {
            throw new IllegalArgumentException("The number of threads must be from 1 to 256, but it is " + size + ".");
        }
        threads = new Thread[size - 1];
        for (int i = 0; i < threads.length; i++) {
            int member = i + 1;
            threads[i] = new Thread(() -> serve(member), "unroll-motor-" + member);
            threads[i].setDaemon(true);
            threads[i].start();
        }
    }

    /** Number of threads, the giver's included. */
    public int size() {
        return threads.length + 1;
    }

    /**
     * Does all parts of a piece of work, and returns when they are done.
     *
     * @param alone true if the work is so small that calling the others takes longer
     */
    public void run(int partCount, boolean alone, Work given) {
        if (threads.length == 0 || partCount < 2 || alone || closed) {
            for (int part = 0; part < partCount; part++) {
                given.run(0, part);
            }
            return;
        }
        work = given;
        parts = partCount;
        next.set(0);
        busy.set(threads.length);
        round++;
        if (sleeping.get() > 0) {
            for (Thread thread : threads) {
                LockSupport.unpark(thread);
            }
        }
        take(0);
        for (int spin = 0; busy.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        Throwable failed = failure;
        if (failed != null) {
            failure = null;
            throw new IllegalStateException("A thread of the motor failed.", failed);
        }
    }

    private void take(int member) {
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.run(member, part);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            next.set(parts);
        }
    }

    private void serve(int member) {
        int seen = 0;
        while (true) {
            for (int spin = 0; round == seen && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    sleep(seen);
                }
            }
            if (closed) {
                return;
            }
            seen = round;
            take(member);
            busy.decrementAndGet();
        }
    }

    private void sleep(int seen) {
        sleeping.incrementAndGet();
        // whoever gives work now sees that somebody sleeps; who gave it before has changed the round
        if (round == seen && !closed) {
            LockSupport.park(this);
        }
        sleeping.decrementAndGet();
    }

    /** Sends the threads home. */
    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
