package lab.unroll.train;

import java.util.Locale;
import lab.unroll.words.Words;

/**
 * Training left the range in which it can go on. The parameters are those of the last step before it.
 *
 * @param kind      what happened
 * @param iteration the last good iteration
 * @param loss      the loss that was refused; NaN or infinite if that is what happened
 * @param isClipped true if the gradient was limited
 */
public record Divergence(Kind kind, long iteration, double loss, boolean isClipped) {

    /** What can happen. */
    public enum Kind {
        /** The loss is NaN or infinite. */
        LOSS_NOT_FINITE("loss-not-finite"),
        /** The loss is far above that of guessing. */
        LOSS_EXPLODED("loss-exploded"),
        /** The gradient is NaN or infinite. */
        GRADIENT_NOT_FINITE("gradient-not-finite"),
        /** A parameter is NaN or infinite. */
        PARAMETERS_NOT_FINITE("parameters-not-finite");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** The text of what happened, in the room {@code train}. */
    public String key() {
        return "diverged." + kind.key;
    }

    /** What happened, and at which iteration. */
    public String what(Words words) {
        return words.get(key(), iteration, String.format(Locale.ROOT, "%.4g", loss));
    }

    /** What happened, at which iteration, and what to do. */
    public String in(Locale locale) {
        Words words = Words.of("train", locale);
        return what(words) + " " + words.get(isClipped ? "diverged.advice" : "diverged.advice.unclipped");
    }
}
