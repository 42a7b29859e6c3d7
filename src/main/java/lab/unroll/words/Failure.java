package lab.unroll.words;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Something that was thrown where nobody is left to catch it, told in words: what was not done, why, and what to do. The
 * texts stand in {@code assets/messages/problems.properties}.
 *
 * @param cause what was thrown
 */
public record Failure(Throwable cause) {

    private static final Set<String> OF_MEMORY = Set.of("memory.short", "text.memory");
    private static final String OWN = "lab.unroll.";

    /** Checks that there is a cause; of what failed elsewhere and was waited for, it is what was thrown there. */
    public Failure {
        Objects.requireNonNull(cause, "cause");
        cause = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
    }

    /** What happened and what to do, in a language. */
    public String in(Locale locale) {
        if (cause instanceof InputException problem) {
            return problem.in(locale);
        }
        Words words = Words.of("problems", locale);
        return isOfMemory() ? words.get("failed.memory") : words.get("failed.other", fault());
    }

    /** Something else was thrown while this one was seen to. */
    public void followedBy(Throwable further) {
        if (further != cause) {
            cause.addSuppressed(further);
        }
    }

    /** True if there was not enough memory. */
    public boolean isOfMemory() {
        return cause instanceof OutOfMemoryError
                || cause instanceof InputException problem && OF_MEMORY.contains(problem.key());
    }

    /** The exception, its message and the place in the programme, for whoever mends it. */
    public String fault() {
        String kind = cause.getClass().getSimpleName();
        String said = cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
        for (StackTraceElement place : cause.getStackTrace()) {
            if (place.getClassName().startsWith(OWN)) {
                return said + " – " + place.getFileName() + ":" + place.getLineNumber();
            }
        }
        return said;
    }
}
