package lab.unroll.task;

import java.util.SplittableRandom;

/**
 * Random numbers that follow from a seed and a number n alone, such as those of the batch of step n or of the n-th example:
 * how many were drawn before has no part in them, so that any n can be gone to at once.
 */
public final class Draws {

    /** 2^64 divided by the golden ratio, made odd: the stride of SplitMix64. */
    private static final long STRIDE = 0x9e3779b97f4a7c15L;

    /** What the random numbers of a training step are for; each use has numbers of its own. */
    public enum Use {
        /** Which sequences are in the batch. */
        BATCH,
        /** What is left out between layers. */
        DROPOUT,
        /** What is added to the inputs. */
        NOISE
    }

    private Draws() {
    }

    /**
     * A generator at the beginning of the numbers of n; n = 0 has those of the seed itself.
     *
     * @param seed well mixed, as those of an experiment are
     * @param n    from 0 on
     */
    public static SplittableRandom of(long seed, long n) {
        return new SplittableRandom(seed + mixed(n * STRIDE));
    }

    /** The same for one of the uses of a step; the batch has those of {@link #of(long, long)}. */
    public static SplittableRandom of(long seed, long n, Use use) {
        return of(seed + mixed(use.ordinal()), n);
    }

    /** A bijection in which every bit depends on every other; 0 stays 0. Stafford's 13th, the one of SplitMix64. */
    private static long mixed(long z) {
        long once = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
        return twice ^ twice >>> 31;
    }
}
