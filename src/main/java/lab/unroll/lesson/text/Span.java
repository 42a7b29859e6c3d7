package lab.unroll.lesson.text;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.LiveNumber;

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
     * @param markup what stood between the dollar signs, live numbers as they are written
     * @param live   the live numbers in it, in order
     */
    record Symbol(String markup, List<LiveNumber> live) implements Span {

        /** Copies the numbers. */
        public Symbol {
            live = List.copyOf(live);
        }

        /** A quantity without live numbers. */
        public Symbol(String markup) {
            this(markup, List.of());
        }

        /** The markup with each live number as it is shown. */
        public String markup(Function<LiveNumber, String> shown) {
            Iterator<LiveNumber> numbers = live.iterator();
            return LiveText.BRACES.matcher(markup).replaceAll(
                    braces -> Matcher.quoteReplacement(shown.apply(numbers.next())));
        }

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

    /**
     * A number that the bench computes.
     *
     * @param number how
     * @param plain  how it is written, between the braces
     */
    record Live(LiveNumber number, String plain) implements Span {
    }

    /**
     * Words that belong to a moment of the playhead: lit while it is there; a click brings it there.
     *
     * @param spans what is said; no moment again
     * @param from  the first step t, from 1
     * @param to    the last step t, at least {@code from}
     * @param place where it stands
     */
    record Moment(List<Span> spans, int from, int to, Place place) implements Span {

        /** Copies the text. */
        public Moment {
            spans = List.copyOf(spans);
        }

        /** True while the playhead is at one of its steps. */
        public boolean isAt(int step) {
            return from <= step && step <= to;
        }

        @Override
        public String plain() {
            return Span.plain(spans);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Moment that && spans.equals(that.spans) && from == that.from && to == that.to;
        }

        @Override
        public int hashCode() {
            return Objects.hash(spans, from, to);
        }
    }
}
