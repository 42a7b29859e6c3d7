package lab.unroll.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of text inside a line. */
public sealed interface Span {

    /** The words alone, as a screen reader says them; of a symbol, its markup. */
    String plain();

    /** The words of several pieces. */
    static String plain(List<Span> spans) {
        return spans.stream().map(Span::plain).collect(Collectors.joining());
    }

    /**
     * Words.
     *
     * @param plain the words
     */
    record Text(String plain) implements Span {
    }

    /**
     * Words that stand out.
     *
     * @param plain the words
     */
    record Strong(String plain) implements Span {
    }

    /**
     * Words that are stressed.
     *
     * @param plain the words
     */
    record Emphasis(String plain) implements Span {
    }

    /**
     * A quantity such as {@code C_t}, {@code h_{t-1}^2} or {@code \tilde C_3}, in the markup that the formula labels of
     * the figures read.
     *
     * @param markup what stood between the dollar signs
     */
    record Symbol(String markup) implements Span {

        @Override
        public String plain() {
            return markup;
        }
    }

    /**
     * Something to type, or a name out of a programme.
     *
     * @param plain the characters
     */
    record Code(String plain) implements Span {
    }
}
