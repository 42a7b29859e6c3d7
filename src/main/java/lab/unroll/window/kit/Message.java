package lab.unroll.window.kit;

import java.util.Locale;
import java.util.function.Function;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * Something the window has to tell.
 *
 * @param kind whether it is bad news
 * @param text the words in a language
 */
public record Message(Kind kind, Function<Locale, String> text) {

    /** How the message is meant. */
    public enum Kind {
        /** Something was done. */
        NOTE,
        /** Something could not be done. */
        PROBLEM
    }

    /** What the user gave cannot be used. */
    public static Message of(InputException problem) {
        return new Message(Kind.PROBLEM, problem::in);
    }

    /** Something failed in the background; says what, and what to do. */
    public static Message of(Throwable failure) {
        return new Message(Kind.PROBLEM, new Failure(failure)::in);
    }

    /** Both, one after the other. */
    public Message and(Message further) {
        return new Message(kind == Kind.PROBLEM ? kind : further.kind,
                locale -> text.apply(locale) + " " + further.text.apply(locale));
    }

    /** A note from the room {@code bench}. */
    public static Message note(String key, Object... arguments) {
        return new Message(Kind.NOTE, locale -> Words.of("window", locale).get(key, arguments));
    }
}
