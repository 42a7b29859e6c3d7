package lab.unroll.lesson.goal;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.words.Words;

/**
 * What is said with the words of a key: what is filled in is said as it stands, or a phrase itself.
 *
 * @param key   of its words in the room {@code window}
 * @param parts what is filled in: texts and phrases
 */
record Phrase(String key, List<Object> parts) {

    /** Copies the parts. */
    Phrase {
        parts = List.copyOf(parts);
    }

    /** The same in a language. */
    String in(Words words) {
        return words.get(key, parts.stream().map(part -> part instanceof Phrase phrase ? phrase.in(words) : part).toArray());
    }

    /** All that is filled in, also in the phrases within. */
    Stream<Object> texts() {
        return parts.stream().flatMap(part -> part instanceof Phrase phrase ? phrase.texts() : Stream.of(part));
    }
}
