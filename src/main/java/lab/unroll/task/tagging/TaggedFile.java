package lab.unroll.task.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.task.DataFile;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.task.encoding.EncodingGuess;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** Sentences whose words have tags, some to train on and some held out. It never changes. */
public final class TaggedFile implements TaskData {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 16 << 20;
    /** The name of the choice of what is held out: a file beside it, or {@link #EVERY_FIFTH}. */
    public static final String HELD_OUT = "held-out";
    /** Every fifth sentence of the file itself is held out. */
    public static final String EVERY_FIFTH = "every-fifth";

    private static final int HELD_SHARE = 5;
    private static final String TRAIN = "train";
    private static final List<String> TESTS = List.of("test", "dev");

    private final String name;
    private final Path path;
    private final EncodingGuess encoding;
    private final List<ReadingChoice> choices;
    private final List<TaggedSentence> training = new ArrayList<>();
    private final List<TaggedSentence> heldOut = new ArrayList<>();

    private TaggedFile(Path path, EncodedFile file, DataFile how) {
        name = file.name();
        this.path = path;
        encoding = file.encoding();
        List<TaggedSentence> all = TaggedLines.of(file);
        how.progress().accept(0.5);
        List<String> beside = path == null ? List.of() : beside(path);
        String wished = how.wishes().get(HELD_OUT);
        String chosen = wished != null ? wished : beside.isEmpty() ? EVERY_FIFTH : beside.get(0);
        choices = path == null ? List.of() : List.of(new ReadingChoice(HELD_OUT, chosen, wished == null,
                Stream.concat(Stream.of(EVERY_FIFTH), Stream.concat(beside.stream(), Stream.of(chosen))).distinct().toList()));
        if (chosen.equals(EVERY_FIFTH)) {
            split(all);
        } else {
            training.addAll(all);
            heldOut.addAll(TaggedLines.of(EncodedFile.read(new DataFile(besides(path, chosen), how.encoding(),
                    how.wishes(), share -> { }), LARGEST_FILE)));
        }
        how.progress().accept(1);
    }

    private void split(List<TaggedSentence> all) {
        if (all.size() < HELD_SHARE) {
            throw new InputException("tagging.few", name, all.size(), HELD_SHARE);
        }
        for (int i = 0; i < all.size(); i++) {
            (i % HELD_SHARE == HELD_SHARE - 1 ? heldOut : training).add(all.get(i));
        }
    }

    /** Files beside a file for training that are called the same but for "test" or "dev" in the place of "train". */
    private static List<String> beside(Path path) {
        String plain = path.getFileName().toString();
        int at = plain.lastIndexOf(TRAIN);
        return at < 0 ? List.of() : TESTS.stream().map(other -> plain.substring(0, at) + other
                + plain.substring(at + TRAIN.length())).filter(other -> Files.isRegularFile(path.resolveSibling(other))).toList();
    }

    /** The file that is named: beside the other, for a session must not make the programme read just any file. */
    private static Path besides(Path path, String chosen) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        try {
            Path named = path.resolveSibling(chosen).normalize();
            if (folder.equals(named.toAbsolutePath().normalize().getParent())) {
                return named;
            }
        } catch (InvalidPathException e) {
            throw new InputException(e, "tagging.held-out.elsewhere", chosen, folder);
        }
        throw new InputException("tagging.held-out.elsewhere", chosen, folder);
    }

    /**
     * Reads a file.
     *
     * @throws InputException naming the file and the line that cannot be used
     */
    public static TaggedFile load(DataFile file) {
        try {
            return new TaggedFile(file.path(), EncodedFile.read(file, LARGEST_FILE), file);
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** Sentences that come with the programme; {@code sample} is the name of their file. */
    static TaggedFile sample(String sample) {
        String resource = "/assets/tagging/" + sample;
        try (InputStream stream = TaggedFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InputException("text.missing", resource);
            }
            return new TaggedFile(null, new EncodedFile(sample, stream.readAllBytes(),
                    new EncodingGuess(TextEncoding.UTF_8, false)), DataFile.of(Path.of(sample)));
        } catch (IOException e) {
            throw FileProblem.reading(resource, e);
        }
    }

    /** The sentences to train on, at least one. */
    public List<TaggedSentence> training() {
        return List.copyOf(training);
    }

    /** The sentences that are held out, at least one. */
    public List<TaggedSentence> heldOut() {
        return List.copyOf(heldOut);
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
        return choices;
    }

    /** {@inheritDoc} Words, of both parts. */
    @Override
    public long size() {
        return Stream.concat(training.stream(), heldOut.stream()).mapToLong(TaggedSentence::length).sum();
    }

    /** Of its words and tags in UTF-8, those held out last. */
    @Override
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<TaggedSentence> part : List.of(training, heldOut)) {
                for (TaggedSentence sentence : part) {
                    digest.update((String.join(" ", sentence.words()) + "\t" + String.join(" ", sentence.tags()) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaggedFile that && name.equals(that.name) && Objects.equals(path, that.path)
                && choices.equals(that.choices) && encoding.equals(that.encoding) && training.equals(that.training)
                && heldOut.equals(that.heldOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, training.size());
    }

    @Override
    public String toString() {
        return name + " (" + training.size() + " + " + heldOut.size() + " sentences)";
    }
}
