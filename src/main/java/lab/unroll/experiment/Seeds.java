package lab.unroll.experiment;

import java.util.SplittableRandom;

/** Seeds that come from the one seed of an experiment, but do not depend on how many numbers the others draw. */
final class Seeds {

    /** What a seed is for. */
    enum Use { PARAMETERS, DATA, EXAMPLE }

    private Seeds() {
    }

    /** The seed for a use. */
    static long of(long seed, Use use) {
        SplittableRandom seeds = new SplittableRandom(seed);
        long value = seeds.nextLong();
        for (int i = 0; i < use.ordinal(); i++) {
            value = seeds.nextLong();
        }
        return value;
    }
}
