package lab.unroll.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * Reads damaged things, each from a seed of its own, and holds that each is read or refused in words: no other exception, no
 * more than two seconds of its thread's processor time, no more than {@value #MOST_MEGABYTES} MB allocated. How many is said
 * by {@code -Dunroll.fuzz=10000}; {@code -Dunroll.fuzz=1 -Dunroll.fuzz.seed=S} reads the one of a seed again.
 */
public final class Fuzz {

    /** What a reading may allocate all in all, of which most is garbage at once. */
    static final int MOST_MEGABYTES = 1024;

    private static final String COUNT = "unroll.fuzz";
    private static final long SEED = Long.getLong("unroll.fuzz.seed", 1);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Who waits for something needs no processor: told after this long, however busy the machine is. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_MILLIS = 100;
    /** A message is read by somebody. */
    private static final int LONGEST_MESSAGE = 2500;
    /** Of so few both kinds need not be there. */
    private static final int FEW = 100;
    private static final String OF_A_PROGRAMME = "(?s).*(Exception|Error:|lab\\.unroll|java\\.|com\\.fasterxml|\tat ).*";

    private final String what;
    private final Reading reading;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Running running;
    private volatile Throwable failure;
    private int refused;
    private long allNanos;
    private long longestNanos;
    private long longest;
    private long mostBytes;

    /** Something that is read. */
    public interface Reading {

        /**
         * Reads one; what it draws follows from the seed.
         *
         * @throws InputException if it is refused
         * @throws Exception      that is a fault of the programme
         */
        void read(SplittableRandom random) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param count   how many were tried
     * @param refused how many of them were refused
     */
    public record Outcome(int count, int refused) {

        /** Requires that some were read and some refused: else it was not damage between good and bad. */
        public void requireBothKinds() {
            assertTrue(count < FEW || refused > 0 && refused < count, refused + " of " + count + " refused");
        }
    }

    /** A reading that has begun. */
    private record Running(long seed, long nanos, long bytes, long since) {
    }

    private Fuzz(String what, Reading reading) {
        this.what = what;
        this.reading = reading;
    }

    /** How many are asked for; {@code usual} in the build. */
    public static int count(int usual) {
        return Integer.getInteger(COUNT, usual);
    }

    /** The first seed. */
    public static long seed() {
        return SEED;
    }

    /**
     * Reads as many as are asked for.
     *
     * @param what  stands in the message of the one that fails
     * @param usual how many in the build
     */
    public static Outcome of(String what, int usual, Reading reading) throws InterruptedException {
        return new Fuzz(what, reading).run(count(usual));
    }

    /** Reads one thing within the same bounds. */
    public static void once(String what, Reading reading) throws InterruptedException {
        new Fuzz(what, reading).run(1);
    }

    private Outcome run(int count) throws InterruptedException {
        Thread thread = new Thread(() -> read(count), "fuzz");
        thread.setDaemon(true);
        thread.start();
        while (!end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Running now = running;
            long nanos = threads.getThreadCpuTime(thread.getId());
            if (now != null && now == running && (nanos - now.nanos() > LONGEST_NANOS
                    || System.nanoTime() - now.since() > LONGEST_WAIT_NANOS)) {
                AssertionError hang = new AssertionError("does not come to an end" + again(now.seed()));
                hang.setStackTrace(thread.getStackTrace());
                throw hang;
            }
        }
        if (failure != null) {
            throw new AssertionError(failure + again(running.seed()), failure);
        }
        if (Integer.getInteger(COUNT) != null) {
            System.out.printf(Locale.ROOT, "%s: %,d read, %,d of them refused, in %.1f s of processor time; longest %d ms"
                    + " (seed %d), most memory %d MB%n", what, count, refused, allNanos / 1e9, longestNanos / 1_000_000, longest,
                    mostBytes >> 20);
        }
        return new Outcome(count, refused);
    }

    private String again(long seed) {
        return " – " + what + ", seed " + seed + "; again: -D" + COUNT + "=1 -D" + COUNT + ".seed=" + seed;
    }

    private void read(int count) {
        try {
            for (long seed = SEED; seed < SEED + count; seed++) {
                running = new Running(seed, threads.getCurrentThreadCpuTime(),
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()), System.nanoTime());
                readOne(new SplittableRandom(seed));
                measure();
            }
        } catch (Throwable fault) {
            failure = fault;
        } finally {
            end.countDown();
        }
    }

    private void readOne(SplittableRandom random) throws Exception {
        try {
            reading.read(random);
        } catch (InputException problem) {
            refused++;
            requireToldInWords(problem);
        }
    }

    private void measure() {
        long nanos = threads.getCurrentThreadCpuTime() - running.nanos();
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - running.bytes();
        allNanos += nanos;
        if (nanos > longestNanos) {
            longestNanos = nanos;
            longest = running.seed();
        }
        mostBytes = Math.max(mostBytes, bytes);
        assertTrue(nanos <= LONGEST_NANOS, () -> "took " + nanos / 1_000_000 + " ms");
        assertTrue(bytes >> 20 <= MOST_MEGABYTES, () -> "took " + (bytes >> 20) + " MB");
    }

    /** A problem is told in each language, in a few words that are none of Java's. */
    public static void requireToldInWords(InputException problem) {
        for (Locale language : Words.LANGUAGES) {
            String told = problem.in(language);
            assertTrue(!told.isBlank() && !told.matches(OF_A_PROGRAMME), told);
            assertTrue(told.length() <= LONGEST_MESSAGE, () -> "told in " + told.length() + " characters: " + told.substring(0, 200));
        }
    }
}
