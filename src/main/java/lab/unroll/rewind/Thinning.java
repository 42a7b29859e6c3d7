package lab.unroll.rewind;

/**
 * At which steps of a branch it is kept what training was like: dense near its beginning and near now, thinner the farther
 * from both. The rule knows nothing but numbers of steps, so the same training keeps the same steps.
 *
 * <p>Of a branch from step a to step n, step s is kept if it is a multiple of 2^e, where with d = min(s − a, n − s)
 * <pre>e = max(0, ⌊log2 d⌋ − 4 + c)</pre>
 * for the coarseness c up to 4, and for a larger one ⌊log2 d⌋ rounded up to a multiple of 2^(c−4). As d only grows while
 * training goes on, what was dropped is never missed; first and last step always stay.
 *
 * @param coarseness 0 for about 16 steps in each doubling of d, one more for half as many
 */
public record Thinning(int coarseness) {

    /** Where memory is no matter. */
    public static final Thinning FINEST = new Thinning(0);
    /** Little more than the first and the last step is kept. */
    public static final int COARSEST = 10;

    /** 2^4 steps are kept in each doubling. */
    private static final int OCTAVE = 4;
    /** 2^9 steps are taken in each doubling of the length of a branch. */
    private static final int TAKEN = 9;

    /**
     * Checks the coarseness.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Thinning {
        if (coarseness < 0 || coarseness > COARSEST) {
            throw new IllegalArgumentException("Coarseness " + coarseness + " is not between 0 and " + COARSEST + ".");
        }
    }

    /**
     * True if it is taken down at all what training is like there. The finest rule does at every step up to 1,023 after the
     * first, at every second one up to 2,047, and so on; a coarser one at fewer.
     *
     * @param from where the branch begins
     */
    public boolean takes(long step, long from) {
        return step == from || isMultiple(step, Math.max(0, log2(step - from) - TAKEN + coarseness));
    }

    /** True if it is time to drop what is not kept any more: at every sixteenth of the steps that are taken. */
    boolean isSeldom(long step, long from) {
        return isMultiple(step, Math.max(0, log2(step - from) - TAKEN + coarseness) + 4);
    }

    /**
     * True if it is still kept when training has come farther.
     *
     * @param from where the branch begins
     * @param now  where training has come
     */
    public boolean keeps(long step, long from, long now) {
        return step == from || step == now || isMultiple(step, exponent(Math.min(step - from, now - step)));
    }

    private int exponent(long distance) {
        int octave = log2(distance);
        if (coarseness <= OCTAVE) {
            return Math.max(0, octave - OCTAVE + coarseness);
        }
        int stride = 1 << coarseness - OCTAVE;
        return (octave + stride - 1) / stride * stride;
    }

    /** The next coarser rule; it keeps nothing that this one does not keep. */
    public Thinning coarser() {
        return new Thinning(coarseness + 1);
    }

    /** True if there is a coarser one. */
    public boolean canBeCoarser() {
        return coarseness < COARSEST;
    }

    /** ⌊log2 n⌋; 0 of what is less than 1. */
    private static int log2(long n) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, n));
    }

    private static boolean isMultiple(long step, int exponent) {
        return Long.numberOfTrailingZeros(step) >= Math.min(exponent, Long.SIZE - 2);
    }
}
