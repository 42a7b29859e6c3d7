package lab.unroll.task.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import lab.unroll.task.DataFile;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.task.encoding.EncodingGuess;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * Pairs of a question and a reply, read from a file: one pair a line, with a tab between them. Where the first line names its
 * columns, questions stand below {@code prompt} or {@code question}, replies below {@code reply} or {@code answer}, and other
 * columns are passed over. Empty lines are passed over, pairs that come again count once. It never changes.
 */
public final class Dialogues implements TaskData {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 8 << 20;
    /** The most pairs. */
    public static final int MOST_PAIRS = 20_000;

    /** Those that come with the programme. */
    public enum Shipped {
        /** English words. */
        ENGLISH("english.tsv"),
        /** Chinese characters. */
        CHINESE("traditional-chinese.tsv"),
        /** Few English words, and a question that has several replies. */
        FIRST_WORDS("first-words.tsv");

        private final String file;

        Shipped(String file) {
            this.file = file;
        }
    }

    private static final Set<String> QUESTIONS = Set.of("prompt", "question", "問題", "問");
    private static final Set<String> REPLIES = Set.of("reply", "answer", "回答", "答");

    private final String name;
    private final Path path;
    private final EncodingGuess encoding;
    private final ReadingChoice choice;
    private final Units units;
    private final List<Pair> pairs;

    private Dialogues(Path path, EncodedFile file, DataFile how) {
        name = file.name();
        this.path = path;
        encoding = file.encoding();
        Lines lines = new Lines();
        file.decode(lines, how.progress());
        lines.end();
        if (lines.pairs.isEmpty()) {
            throw new InputException("dialogue.empty", name);
        }
        pairs = List.copyOf(lines.pairs);
        String wish = how.wishes().get(Units.CHOICE);
        units = wish == null ? Units.of(pairs.stream().map(one -> one.question() + one.reply())) : Units.named(wish);
        choice = new ReadingChoice(Units.CHOICE, units.id(), wish == null, Units.ids());
    }

    /** The lines as they come, one in memory at a time, and the pairs taken from them. */
    private final class Lines implements IntConsumer {

        private final LinkedHashSet<Pair> pairs = new LinkedHashSet<>();
        private final StringBuilder line = new StringBuilder();
        private int number;
        private int question;
        private int reply = 1;
        private int columns = 2;

        @Override
        public void accept(int character) {
            if (character == '\n') {
                end();
            } else {
                line.appendCodePoint(character);
            }
        }

        void end() {
            number++;
            List<String> fields = Arrays.stream(line.toString().split("\t", -1)).map(Units::tidied).toList();
            line.setLength(0);
            boolean blank = fields.stream().allMatch(String::isEmpty);
            if (!blank && !(pairs.isEmpty() && isHeading(fields))) {
                take(fields);
            }
        }

        private boolean isHeading(List<String> fields) {
            List<String> small = fields.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
            int first = find(small, QUESTIONS);
            int second = find(small, REPLIES);
            if (first < 0 || second < 0) {
                return false;
            }
            question = first;
            reply = second;
            columns = fields.size();
            return true;
        }

        private static int find(List<String> fields, Set<String> names) {
            for (int i = 0; i < fields.size(); i++) {
                if (names.contains(fields.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private void take(List<String> fields) {
            if (fields.size() == 1) {
                throw new InputException("dialogue.tab", name, number);
            }
            if (fields.size() != columns) {
                throw new InputException("dialogue.columns", name, number, fields.size(), columns);
            }
            Pair pair = new Pair(fields.get(question), fields.get(reply));
            if (pair.question().isEmpty() || pair.reply().isEmpty()) {
                throw new InputException("dialogue.half", name, number);
            }
            if (pairs.size() == MOST_PAIRS && !pairs.contains(pair)) {
                throw new InputException("dialogue.many", name, MOST_PAIRS);
            }
            pairs.add(pair);
        }
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read or is no file of pairs, naming the line
     */
    public static Dialogues load(DataFile file) {
        try {
            return new Dialogues(file.path(), EncodedFile.read(file, LARGEST_FILE), file);
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** Pairs that come with the programme. */
    public static Dialogues shipped(Shipped which) {
        String resource = "/assets/dialogues/" + which.file;
        try (InputStream stream = Dialogues.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InputException("text.missing", resource);
            }
            return new Dialogues(null, new EncodedFile(which.file, stream.readAllBytes(),
                    new EncodingGuess(TextEncoding.UTF_8, false)), DataFile.of(Path.of(which.file)));
        } catch (IOException e) {
            throw FileProblem.reading(resource, e);
        }
    }

    /** The pairs, in the order of the file. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** What sentences are cut into. */
    public Units units() {
        return units;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    @Override
    public Optional<TextEncoding> encoding() {
        return path == null ? Optional.empty() : Optional.of(encoding.encoding());
    }

    @Override
    public Optional<TextEncoding> guessedEncoding() {
        return encoding.isGuessed() ? encoding() : Optional.empty();
    }

    @Override
    public List<ReadingChoice> choices() {
        return List.of(choice);
    }

    /** {@inheritDoc} In characters. */
    @Override
    public long size() {
        return pairs.stream().mapToLong(pair -> pair.question().length() + pair.reply().length() + 2L).sum();
    }

    /** Of its pairs, each in a line in UTF-8. */
    @Override
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Pair pair : pairs) {
                digest.update((pair.question() + "\t" + pair.reply() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dialogues that && name.equals(that.name) && Objects.equals(path, that.path)
                && choice.equals(that.choice) && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, pairs.size());
    }

    @Override
    public String toString() {
        return name + " (" + pairs.size() + " pairs)";
    }
}
