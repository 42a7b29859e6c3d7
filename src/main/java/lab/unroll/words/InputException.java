package lab.unroll.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something the user gave cannot be used: a file, a number, a name. Its message says what, where and what to do, in the
 * user's language; the texts stand in {@code assets/messages/problems.properties}.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Longer than any list of the names there are. */
    private static final int LONGEST = 1000;

    private final String key;
    private final transient Object[] arguments;

    /** A problem told by a text of the room {@code problems}; arguments that are problems are told within it. */
    public InputException(String key, Object... arguments) {
        super(told(Locale.ENGLISH, key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The same, with the exception that led to it. */
    public InputException(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** Which problem it is. */
    public String key() {
        return key;
    }

    /** What is filled in at a place of its message, counted from 0; nothing where nothing is. */
    public Optional<Object> argument(int place) {
        return arguments == null || place >= arguments.length ? Optional.empty() : Optional.ofNullable(arguments[place]);
    }

    /** The message in a language. */
    public String in(Locale locale) {
        return told(locale, key, arguments == null ? new Object[0] : arguments);
    }

    private static String told(Locale locale, String key, Object... arguments) {
        return Words.of("problems", locale).get(key, Arrays.stream(arguments)
                .map(one -> one instanceof InputException within ? within.in(locale) : shortened(one)).toArray());
    }

    /** What is quoted from a file or a command line may be of any length, and a message is read by somebody. */
    private static Object shortened(Object argument) {
        return argument instanceof String text && text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…" : argument;
    }
}
