package lab.unroll.task.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with a tag for each of its words.
 *
 * @param words as they stand in the file; copied
 * @param tags  one for each; copied
 */
public record TaggedSentence(List<String> words, List<String> tags) {

    /** Copies words and tags. */
    public TaggedSentence {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        if (words.size() != tags.size() || words.isEmpty()) {
            throw new IllegalArgumentException(words.size() + " words with " + tags.size() + " tags");
        }
    }

    /** Number of words. */
    public int length() {
        return words.size();
    }

    /** It, cut into pieces of at most {@code most} words. */
    List<TaggedSentence> pieces(int most) {
        List<TaggedSentence> pieces = new ArrayList<>();
        for (int from = 0; from < length(); from += most) {
            int to = Math.min(length(), from + most);
            pieces.add(new TaggedSentence(words.subList(from, to), tags.subList(from, to)));
        }
        return pieces;
    }
}
