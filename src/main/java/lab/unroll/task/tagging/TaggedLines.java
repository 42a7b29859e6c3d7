package lab.unroll.task.tagging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.words.InputException;

/**
 * Reads the lines of a file: a word, a tab and its tag; an empty line ends a sentence. A line without a tab that begins with #
 * is a remark.
 */
final class TaggedLines {

    /** The most words of a sentence: as many steps as a network reads at most. */
    static final int MOST_WORDS = 200;
    /** The most different tags. */
    static final int MOST_TAGS = 64;

    private static final int LONGEST_QUOTE = 40;

    private final String name;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int line;
    private int begun;

    private TaggedLines(String name) {
        this.name = name;
    }

    /**
     * The sentences of a file.
     *
     * @throws InputException naming the file and the line that cannot be used
     */
    static List<TaggedSentence> of(EncodedFile file) {
        TaggedLines lines = new TaggedLines(file.name());
        StringBuilder text = new StringBuilder();
        file.decode(character -> {
            if (character == '\n') {
                lines.take(text.toString());
                text.setLength(0);
            } else {
                text.appendCodePoint(character);
            }
        }, share -> { });
        lines.take(text.toString());
        lines.endSentence();
        if (lines.sentences.isEmpty()) {
            throw new InputException("tagging.empty", file.name());
        }
        return lines.sentences;
    }

    private void take(String read) {
        line++;
        if (read.isBlank()) {
            endSentence();
            return;
        }
        if (read.startsWith("#") && read.indexOf('\t') < 0) {
            return;
        }
        String[] fields = read.split("\t", -1);
        if (fields.length != 2) {
            throw new InputException(fields.length == 1 ? "tagging.no-tab" : "tagging.fields", name, line, quoted(read),
                    fields.length);
        }
        String word = fields[0].strip();
        String tag = fields[1].strip();
        if (word.isEmpty() || tag.isEmpty()) {
            throw new InputException(word.isEmpty() ? "tagging.no-word" : "tagging.no-tab", name, line);
        }
        if (words.isEmpty()) {
            begun = line;
        }
        // what is typed is cut at blanks
        words.add(word.replaceAll("\\s+", "_"));
        tags.add(tag.replaceAll("\\s+", "_"));
        if (known.add(tag) && known.size() > MOST_TAGS) {
            throw new InputException("tagging.many-tags", name, line, MOST_TAGS, quoted(tag));
        }
        if (words.size() > MOST_WORDS) {
            throw new InputException("tagging.long", name, begun, line, MOST_WORDS);
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new TaggedSentence(words, tags));
            words.clear();
            tags.clear();
        }
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
