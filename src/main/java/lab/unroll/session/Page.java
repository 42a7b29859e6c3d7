package lab.unroll.session;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a preset says of itself.
 *
 * @param in by the tag of the language: {@code en}, {@code zh-TW}; copied, at least one
 */
public record Page(Map<String, Text> in) {

    /**
     * The page in a language: a name, and as many paragraphs as needed under each heading, in plain words.
     *
     * @param title   its name
     * @param what    what it is
     * @param how     how it works
     * @param notice  things to notice
     * @param attempt things to try
     * @param related what is related
     * @param source  where it comes from
     */
    public record Text(String title, String what, String how, String notice, String attempt, String related, String source) {

        /** Nothing may be missing. */
        public Text {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(how, "how");
            Objects.requireNonNull(notice, "notice");
            Objects.requireNonNull(attempt, "attempt");
            Objects.requireNonNull(related, "related");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * Copies the texts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Page {
        in = Map.copyOf(in);
        if (in.isEmpty()) {
            throw new IllegalArgumentException("A page needs a text in some language.");
        }
    }

    /** The text in a language, or in English, or in any it has. */
    public Text in(Locale locale) {
        Text own = in.get(locale.toLanguageTag());
        Text english = own == null ? in.get(Locale.ENGLISH.toLanguageTag()) : own;
        return english == null ? in.values().iterator().next() : english;
    }
}
