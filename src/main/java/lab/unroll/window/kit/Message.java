package lab.unroll.window.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * Something the window has to tell.
 *
 * @param kind   whether it is bad news
 * @param text   the words in a language
 * @param offers what can be done about it, each by a button; copied. A message with offers stays until one is taken or it
 *               is closed.
 */
public record Message(Kind kind, Function<Locale, String> text, List<Offer> offers) {

    /**
     * Something that can be done.
     *
     * @param id  of its button
     * @param key its name, in the room {@code window}
     * @param act does it, on the FX thread
     */
    public record Offer(String id, String key, Runnable act) {
    }

    /** Copies the offers. */
    public Message {
        offers = List.copyOf(offers);
    }

    /** Without anything to do about it. */
    public Message(Kind kind, Function<Locale, String> text) {
        this(kind, text, List.of());
    }

    /** The same with something to do about it. */
    public Message offering(Offer... more) {
        return new Message(kind, text, Stream.concat(offers.stream(), Stream.of(more)).toList());
    }

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
                locale -> text.apply(locale) + " " + further.text.apply(locale),
                Stream.concat(offers.stream(), further.offers.stream()).toList());
    }

    /** A note from the room {@code bench}. */
    public static Message note(String key, Object... arguments) {
        return new Message(Kind.NOTE, locale -> Words.of("window", locale).get(key, arguments));
    }
}
