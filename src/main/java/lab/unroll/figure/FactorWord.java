package lab.unroll.figure;

import java.util.List;
import java.util.Locale;

/**
 * What a factor does to the size of a gradient, in a word. The scale is fixed, so that a word means the same in every
 * picture, for every cell and after any training.
 */
public enum FactorWord {
    /** 0: nothing comes through. */
    NOTHING(0),
    /** Up to a thousandth. */
    VANISHED(1e-3),
    /** Up to nine tenths. */
    SHRUNK(0.9),
    /** Up to eleven tenths. */
    KEPT(1.1),
    /** Up to a thousand. */
    GROWN(1e3),
    /** More. */
    EXPLODED(Double.POSITIVE_INFINITY),
    /** No number. */
    UNKNOWN(Double.NaN);

    private static final List<FactorWord> SCALE = List.of(NOTHING, VANISHED, SHRUNK, KEPT, GROWN, EXPLODED);

    private final double most;

    FactorWord(double most) {
        this.most = most;
    }

    /**
     * The word for a factor.
     *
     * @param factor at least 0, or NaN
     */
    public static FactorWord of(double factor) {
        return SCALE.stream().filter(word -> factor <= word.most).findFirst().orElse(UNKNOWN);
    }

    /** The key of the word in the room {@code figure}. */
    public String key() {
        return "factor." + name().toLowerCase(Locale.ROOT);
    }
}
