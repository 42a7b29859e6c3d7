package lab.unroll.task.tagging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick of tagging: each word gets the tag that it most often had in training, a word never seen the one that words
 * seen once had most often.
 */
final class MostFrequentTag {

    private final Map<String, String> tags = new HashMap<>();
    private final String unknown;

    /** The rule learnt from these sentences. */
    MostFrequentTag(List<TaggedSentence> sentences) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (TaggedSentence sentence : sentences) {
            for (int i = 0; i < sentence.length(); i++) {
                counts.computeIfAbsent(sentence.words().get(i), word -> new HashMap<>())
                        .merge(sentence.tags().get(i), 1, Integer::sum);
            }
        }
        counts.forEach((word, of) -> tags.put(word, most(of)));
        Map<String, Integer> once = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        counts.forEach((word, of) -> of.forEach((tag, n) -> {
            all.merge(tag, n, Integer::sum);
            if (of.size() == 1 && n == 1) {
                once.merge(tag, 1, Integer::sum);
            }
        }));
        unknown = most(once.isEmpty() ? all : once);
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
    }

    /** The tag of a word. */
    String of(String word) {
        return tags.getOrDefault(word, unknown);
    }
}
