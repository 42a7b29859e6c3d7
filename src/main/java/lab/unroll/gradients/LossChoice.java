package lab.unroll.gradients;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import lab.unroll.net.Sequence;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;

/** Which losses are carried back. */
public enum LossChoice {
    /** Those that the task asks for. */
    TASK("task"),
    /** The last one alone. */
    LAST("last"),
    /** One at every step of the answer: where the task asks for none, what it asks for last. */
    EVERY("every");

    private final String id;

    LossChoice(String id) {
        this.id = id;
    }

    /** Its name on the command line and in keys of texts. */
    public String id() {
        return id;
    }

    /** The choice of that name, or nothing. */
    public static Optional<LossChoice> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
    }

    /**
     * The run with these losses, carried back over links that are not cut.
     *
     * @param cut see {@link Trace#carryingBack}
     */
    Trace carriedBack(Trace trace, IntPredicate cut) {
        Sequence sequence = trace.sequence();
        int last = sequence.lastJudgedStep();
        return switch (this) {
            case TASK -> trace.carryingBack(t -> true, cut);
            case LAST -> trace.carryingBack(t -> t == last, cut);
            case EVERY -> Microscope.trace(trace.parameters(), sequence.askedThroughout(), trace.allPins())
                    .lookingAt(trace.place()).carryingBack(t -> true, cut);
        };
    }
}
