package lab.unroll.task.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lab.unroll.task.Vocabulary;

/**
 * The words of some pairs and their symbols: first the words, in the order in which they come, then EOS, UNK and GO. Small
 * letters and capitals are the same in a question, and so are marks of two widths. It never changes.
 */
public final class Lexicon {

    /** The most different words that have symbols of their own: the most frequent ones. */
    public static final int MOST_WORDS = 5000;

    /** The signs for a character that is not known, and for the end of a transmission. */
    private static final String UNKNOWN_SIGN = "\uFFFD";
    private static final String END_SIGN = "\u2404";

    private final Units units;
    private final int longest;
    private final Vocabulary answers;
    private final Vocabulary read;
    private final int end;
    private final int unknown;

    /** The words of pairs, of whose sentences {@code longest} words are read at most. */
    Lexicon(List<Pair> pairs, Units units, int longest) {
        this.units = units;
        this.longest = longest;
        List<String> words = words(pairs, units);
        end = words.size();
        unknown = end + 1;
        Vocabulary known = units == Units.WORDS ? Vocabulary.ofWords(words) : Vocabulary.inOrder(String.join("", words));
        answers = known.and(free("EOS", words)).and(free("UNK", words));
        read = answers.and(free("GO", words));
    }

    private static List<String> words(List<Pair> pairs, Units units) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            units.cut(pair.question()).forEach(word -> counts.merge(Units.folded(word), 1, Integer::sum));
            units.cut(pair.reply()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        if (counts.size() <= MOST_WORDS) {
            return List.copyOf(counts.keySet());
        }
        Set<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(MOST_WORDS)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return counts.keySet().stream().filter(frequent::contains).toList();
    }

    /** The name of a symbol that is no word: in brackets where a word is written like it. */
    private static String free(String label, List<String> words) {
        return words.contains(label) ? "<" + label + ">" : label;
    }

    /** What sentences are cut into. */
    public Units units() {
        return units;
    }

    /** The symbols that can be answered: words, EOS and UNK. */
    public Vocabulary answers() {
        return answers;
    }

    /** The same and GO: those that a decoder can be told. */
    public Vocabulary read() {
        return read;
    }

    /** Number of symbols that are words. */
    public int words() {
        return end;
    }

    /** EOS. */
    public int end() {
        return end;
    }

    /** UNK. */
    public int unknown() {
        return unknown;
    }

    /** GO. */
    public int start() {
        return answers.size();
    }

    /** The symbols of a question as it is written, at most T; UNK for a word that has none. */
    public int[] question(String written) {
        return units.cut(written).stream().limit(longest).mapToInt(this::asked).toArray();
    }

    /** The symbols of a reply as it is written, at most T, without EOS. */
    public int[] reply(String written) {
        return units.cut(written).stream().limit(longest).mapToInt(this::told).toArray();
    }

    /** The words of a question that no pair has, each once. */
    public List<String> unknownIn(String written) {
        return units.cut(written).stream().limit(longest)
                .filter(word -> asked(word) == unknown && !word.equals(UNKNOWN_SIGN)
                && !word.equals(answers.label(unknown))).distinct().toList();
    }

    /** True if a question has more than T words, which are not read. */
    public boolean isCut(String written) {
        return units.cut(written).size() > longest;
    }

    /** Some symbols so that they are read as the same again: with signs of their own for UNK and EOS. */
    public String typed(int[] symbols) {
        return units.join(Arrays.stream(symbols).mapToObj(symbol -> symbol == unknown ? UNKNOWN_SIGN : symbol == end ? END_SIGN
                : read.label(symbol)).toList());
    }

    /** The sentence of some symbols, up to EOS. */
    public String sentence(int[] symbols) {
        return units.join(Arrays.stream(symbols).takeWhile(symbol -> symbol != end).mapToObj(read::label).toList());
    }

    private int told(String word) {
        if (word.equals(END_SIGN)) {
            return end;
        }
        int symbol = answers.symbolOf(word);
        return symbol < 0 || symbol == end ? unknown : symbol;
    }

    private int asked(String word) {
        if (answers.symbolOf(word) == unknown) {
            return unknown;
        }
        int small = answers.symbolOf(Units.folded(word));
        int symbol = small >= 0 ? small : answers.symbolOf(Widths.other(word));
        return symbol < 0 || symbol == end ? unknown : symbol;
    }
}
