package lab.unroll.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.words.Words;

/** The terms in a language. */
public final class Glossary {

    /** What stands between the parts of a formula. */
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\hat|\\\\tilde)[ =+·×,()−-]+");
    /** Right before a bracket these letters name a function, and no quantity. */
    private static final Pattern FUNCTION = Pattern.compile("(?<![\\p{L}_^{\\\\])[fg](?=\\()");
    private static final String WHOLE_WORD = "(?<![\\p{IsLatin}])%s(?![\\p{IsLatin}])";

    private final List<Entry> entries;
    private final List<Known> known = new ArrayList<>();

    /**
     * A term as it is shown.
     *
     * @param term        which
     * @param name        its name, in Chinese with the English one
     * @param explanation what it means
     */
    public record Entry(Term term, String name, String explanation) {

        /** Name and explanation. */
        public String told() {
            return name + ": " + explanation;
        }
    }

    private record Known(Pattern word, Entry entry, int length) {
    }

    /** The terms in a language. */
    public Glossary(Locale language) {
        Words words = Words.of("glossary", language);
        entries = Term.ALL.stream().map(term -> new Entry(term, words.get("glossary.name." + term.id()),
                words.get("glossary.text." + term.id()))).toList();
        for (Entry entry : entries) {
            Arrays.stream(words.get("glossary.words." + entry.term().id()).split(",")).map(String::strip)
                    .forEach(word -> known.add(new Known(Pattern.compile(String.format(Locale.ROOT, WHOLE_WORD,
                            Pattern.quote(word)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), entry, word.length())));
        }
        known.sort(Comparator.comparingInt(Known::length).reversed());
    }

    /** All of them. */
    public List<Entry> entries() {
        return entries;
    }

    /** What a formula speaks of, each once; nothing for what is no term. */
    public List<Entry> ofFormula(String markup) {
        Set<Entry> found = new LinkedHashSet<>(matching(markup.strip()));
        if (found.isEmpty()) {
            Arrays.stream(BETWEEN.split(FUNCTION.matcher(markup).replaceAll(" "))).forEach(part -> found.addAll(matching(part)));
        }
        return List.copyOf(found);
    }

    private List<Entry> matching(String part) {
        return entries.stream().filter(entry -> entry.term().isWritten(part)).limit(1).toList();
    }

    /** The longest term in a text that covers a place in it. */
    public Optional<Entry> at(String text, int place) {
        for (Known one : known) {
            Matcher matcher = one.word().matcher(text);
            while (matcher.find()) {
                if (matcher.start() <= place && place < matcher.end()) {
                    return Optional.of(one.entry());
                }
            }
        }
        return Optional.empty();
    }
}
