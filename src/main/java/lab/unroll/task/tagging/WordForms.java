package lab.unroll.task.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lab.unroll.task.Vocabulary;

/**
 * What stands for a word in x_t. A word of the training sentences has a symbol of its own; it stands in for others that differ
 * from it by their capitals only. Any other word is read by its form: ‹0› if it has a digit, ‹.› if it has no letter, else by its
 * ending, the longest one (of up to three letters; of a Chinese word the last character) that at least three words seen only
 * once share, ‹…ing›, with ‹A…ing› where it begins with a capital. So that forms are learnt, training reads a word that was seen
 * n times by its form with probability α / (n + α): Kiperwasser and Goldberg, "Simple and accurate dependency parsing using
 * bidirectional LSTM feature representations", TACL 4 (2016).
 */
final class WordForms {

    private static final int SHARED = 3;
    private static final int LONGEST_ENDING = 3;
    private static final double ALPHA = 0.25;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Vocabulary symbols;

    /** The forms of these sentences. */
    WordForms(List<TaggedSentence> sentences) {
        sentences.forEach(sentence -> sentence.words().forEach(word -> seen.merge(word, 1, Integer::sum)));
        Map<String, Integer> shared = new TreeMap<>();
        seen.keySet().stream().filter(word -> seen.get(word) == 1).forEach(word ->
                endings(word).forEach(ending -> shared.merge(ending, 1, Integer::sum)));
        shared.forEach((form, words) -> {
            if (words >= SHARED) {
                forms.add(form);
            }
        });
        List<String> labels = new ArrayList<>(seen.keySet().stream().sorted(
                Comparator.comparing((String word) -> -seen.get(word)).thenComparing(Comparator.naturalOrder())).toList());
        Set<String> all = new HashSet<>(forms);
        all.addAll(List.of("‹0›", "‹.›", "‹A…›", "‹…›"));
        all.stream().sorted().forEach(labels::add);
        symbols = Vocabulary.ofWords(labels);
    }

    private boolean isKnown(String word) {
        return seen.containsKey(word);
    }

    /** Everything that can stand for a word: words, the commonest first, then forms. */
    Vocabulary symbols() {
        return symbols;
    }

    /** How often a word was seen in training. */
    int count(String word) {
        return seen.getOrDefault(word, 0);
    }

    /** What stands for a word. */
    int symbolOf(String word) {
        if (isKnown(word)) {
            return symbols.symbolOf(word);
        }
        String small = word.toLowerCase(Locale.ROOT);
        return isKnown(small) ? symbols.symbolOf(small) : formOf(word);
    }

    /** What stands for a word in training: now and then its form, so that forms are learnt. */
    int symbolOf(String word, SplittableRandom random) {
        int times = count(word);
        return random.nextDouble() < ALPHA / (times + ALPHA) ? formOf(word) : symbolOf(word);
    }

    /** What stands for a word that is not known. */
    int formOf(String word) {
        return symbols.symbolOf(endings(word).stream().filter(forms::contains).findFirst().orElseGet(() -> plain(word)));
    }

    private static String plain(String word) {
        return word.codePoints().anyMatch(Character::isDigit) ? "‹0›" : word.codePoints().noneMatch(Character::isLetter) ? "‹.›"
                : Character.isUpperCase(word.codePointAt(0)) ? "‹A…›" : "‹…›";
    }

    /** The forms that fit a word, the longest ending first; none where its form says more than an ending. */
    private static List<String> endings(String word) {
        String plain = plain(word);
        List<String> endings = new ArrayList<>();
        int[] letters = word.codePoints().toArray();
        if (!plain.contains("…")) {
            return endings;
        }
        boolean chinese = Character.isIdeographic(letters[letters.length - 1]);
        for (int count = chinese ? 1 : LONGEST_ENDING; count >= 1; count--) {
            if (count < letters.length || chinese) {
                endings.add(plain.substring(0, plain.length() - 1)
                        + new String(letters, letters.length - count, count).toLowerCase(Locale.ROOT) + "›");
            }
        }
        return endings;
    }
}
