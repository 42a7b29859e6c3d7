package lab.unroll.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The symbols a network reads or writes, numbered from 0: characters, or words with blanks between them. */
public final class Vocabulary {

    /** So many symbols can be named in one message. */
    private static final int MOST_NAMED = 40;

    private final List<String> labels;
    private final boolean characters;
    private final List<String> shown;
    private final Map<String, Integer> places = new HashMap<>();

    private Vocabulary(List<String> labels, boolean characters) {
        this.labels = List.copyOf(labels);
        this.characters = characters;
        shown = characters ? VisibleLetters.of(labels) : this.labels;
        for (String label : labels) {
            if (places.put(label, places.size()) != null) {
                throw new IllegalArgumentException("The symbol \"" + label + "\" stands in the vocabulary twice.");
            }
        }
    }

    /** The first {@code count} capital letters: A, B, C, ... */
    public static Vocabulary letters(int count) {
        return new Vocabulary(IntStream.range(0, count).mapToObj(s -> Character.toString('A' + s)).toList(), true);
    }

    /** The distinct characters of a text, in the order of their code points. */
    public static Vocabulary of(int[] text) {
        return new Vocabulary(Arrays.stream(text).sorted().distinct().mapToObj(Character::toString).toList(), true);
    }

    /** These letters, each of one code point or of a few, in this order; each once. */
    public static Vocabulary ofLetters(List<String> letters) {
        return new Vocabulary(letters, true);
    }

    /** These characters, in this order; each once. */
    public static Vocabulary inOrder(String characters) {
        return new Vocabulary(characters.codePoints().mapToObj(Character::toString).toList(), true);
    }

    /** These words, in this order; each once and without blanks. */
    public static Vocabulary ofWords(List<String> words) {
        return new Vocabulary(words, false);
    }

    /** These and one more, whose name may be longer than a character, so that no text has it. */
    public Vocabulary and(String label) {
        List<String> more = new ArrayList<>(labels);
        more.add(label);
        return new Vocabulary(more, characters);
    }

    /** Number of symbols. */
    public int size() {
        return labels.size();
    }

    /** The character or word of a symbol. */
    public String label(int symbol) {
        return labels.get(symbol);
    }

    /**
     * The character of a symbol as it can be seen: ␣ for a space, ↵ for a new line, ⇥ for a tab, and its code, as in
     * U+200B, where there is nothing to see or where it looks like another; a word as it is. No two are alike.
     */
    public String displayLabel(int symbol) {
        return shown.get(symbol);
    }

    /** All symbols as they can be seen, in their order. */
    public List<String> displayLabels() {
        return shown;
    }

    /** The symbols as they can be seen; of many only the first, and how many there are. */
    public String summary() {
        String first = String.join(" ", shown.subList(0, Math.min(MOST_NAMED, size())));
        return size() <= MOST_NAMED ? first : first + " … (" + size() + ")";
    }

    /** The symbol of a character, or -1 if it has none. */
    public int symbolOf(int codePoint) {
        return symbolOf(Character.toString(codePoint));
    }

    /** The symbol of a character or word, or -1 if it has none. */
    public int symbolOf(String label) {
        return places.getOrDefault(label, -1);
    }

    /** The symbols of a text, -1 for every character (or word) without one. */
    public int[] encode(String text) {
        return split(text).stream().mapToInt(this::symbolOf).toArray();
    }

    /** A text cut where its symbols are: into {@link Letters}, or into code points where those are no symbol; or into words. */
    public List<String> split(String text) {
        if (characters) {
            return Letters.of(text).stream().flatMap(letter -> symbolOf(letter) >= 0 ? Stream.of(letter)
                    : letter.codePoints().mapToObj(Character::toString)).toList();
        }
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    /** The text of some symbols; words have blanks between them. */
    public String decode(int[] symbols) {
        return Arrays.stream(symbols).mapToObj(labels::get).collect(Collectors.joining(characters ? "" : " "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary that && characters == that.characters && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return labels.hashCode();
    }

    @Override
    public String toString() {
        return String.join(characters ? "" : " ", labels);
    }
}
