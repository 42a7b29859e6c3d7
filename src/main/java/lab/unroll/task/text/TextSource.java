package lab.unroll.task.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import lab.unroll.task.DataFile;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.Vocabulary;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.task.encoding.EncodingGuess;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** A text to learn from, checked and cut into symbols. It never changes. */
public final class TextSource implements TaskData {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 64 << 20;
    /** The most symbols, for each has a class of its own in the output layer: of more letters the rarest are read as one. */
    public static final int MOST_SYMBOLS = 4096;

    /** Longer than any T. */
    private static final int STAND_IN = 1 << 10;
    /**
     * Bytes of memory for a byte of a text while it is read: itself, and a symbol of one or two bytes. Java's heap is in
     * parts, of which one has to hold both.
     */
    private static final int MEMORY_PER_BYTE = 4;

    private final String name;
    private final Path path;
    private final TextEncoding encoding;
    private final TextEncoding guessed;
    private final Vocabulary vocabulary;
    private final SymbolArray.Kept kept;
    private final SymbolArray symbols;
    private final TextStatistics statistics;
    /** Made when it is first asked for; whoever asks at the same time makes the same. */
    private volatile String hash;

    private TextSource(Path path, EncodedFile file, DoubleConsumer progress) {
        name = file.name();
        this.path = path;
        encoding = file.encoding().encoding();
        guessed = file.encoding().isGuessed() ? encoding : null;
        SymbolArray.Counted counted = new SymbolArray.Counted();
        file.decode(counted, share -> progress.accept(share / 2));
        counted.end();
        if (counted.count() == 0) {
            throw new InputException("text.empty", name);
        }
        kept = counted.kept(MOST_SYMBOLS);
        vocabulary = Vocabulary.ofLetters(kept.labels());
        if (vocabulary.size() == 1) {
            throw new InputException("text.one-symbol", name, vocabulary.displayLabel(0));
        }
        symbols = new SymbolArray(counted, kept);
        file.decode(symbols, share -> progress.accept((1 + share) / 2));
        symbols.end();
        statistics = new TextStatistics(this);
    }

    /** Symbols in a row, each as often as the others: no text, but what has the vocabulary of one. */
    private TextSource(String name, List<String> letters) {
        this.name = name;
        path = null;
        encoding = TextEncoding.UTF_8;
        guessed = null;
        kept = new SymbolArray.Kept(List.copyOf(letters), 0, 0);
        vocabulary = Vocabulary.ofLetters(letters);
        symbols = new SymbolArray(letters.size(), STAND_IN + letters.size());
        statistics = new TextStatistics(this);
    }

    /**
     * What stands for a text that is not there where only its symbols are needed.
     *
     * @throws InputException if there are too few symbols, or too many
     */
    static TextSource standIn(String name, List<String> letters) {
        if (letters.size() < 2 || letters.size() > MOST_SYMBOLS || letters.stream().distinct().count() < letters.size()) {
            throw new InputException("text.symbols", name);
        }
        return new TextSource(name, letters);
    }

    /**
     * Reads a file whose encoding is found out.
     *
     * @throws InputException if the file cannot be read or is no text to learn from
     */
    public static TextSource load(Path file) {
        return load(DataFile.of(file));
    }

    /**
     * Reads a file. Byte order marks are dropped and every line end becomes one {@code \n}. Without an encoding given it is
     * that of its mark, else UTF-8, else the likeliest.
     *
     * @throws InputException if the file cannot be read, is no text to learn from, or does not fit into memory
     */
    public static TextSource load(DataFile file) {
        Path path = file.path();
        try {
            EncodedFile read = EncodedFile.read(file, LARGEST_FILE);
            return new TextSource(path, read, file.progress());
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            throw new InputException(e, "text.memory", path, megabytes / MEMORY_PER_BYTE, megabytes);
        }
    }

    /** A text given as it is, for example typed in. */
    public static TextSource of(String name, String text) {
        return new TextSource(null, new EncodedFile(name, text.getBytes(StandardCharsets.UTF_8),
                new EncodingGuess(TextEncoding.UTF_8, false)), share -> { });
    }

    /** The first text that comes with the programme. */
    public static TextSource sample() {
        return of(ShippedText.ENGLISH);
    }

    /** A text that comes with the programme. */
    public static TextSource of(ShippedText text) {
        String resource = "/assets/texts/" + text.file();
        try (InputStream stream = TextSource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InputException("text.missing", resource);
            }
            return new TextSource(null, new EncodedFile(text.file(), stream.readAllBytes(),
                    new EncodingGuess(TextEncoding.UTF_8, false)), share -> { });
        } catch (IOException e) {
            throw FileProblem.reading(resource, e);
        }
    }

    @Override
    public long size() {
        return length();
    }

    /** Of its characters in UTF-8, with lines that end in one {@code \n}. */
    @Override
    public String contentHash() {
        if (hash == null) {
            hash = hashed();
        }
        return hash;
    }

    private String hashed() {
        List<byte[]> letters = IntStream.range(0, vocabulary.size())
                .mapToObj(symbol -> vocabulary.label(symbol).getBytes(StandardCharsets.UTF_8)).toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int place = 0; place < symbols.length(); place++) {
                digest.update(letters.get(symbols.get(place)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public List<String> symbols() {
        return kept.labels();
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
        return path == null ? Optional.empty() : Optional.of(encoding);
    }

    @Override
    public Optional<TextEncoding> guessedEncoding() {
        return Optional.ofNullable(guessed);
    }

    /** The distinct characters. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int foldedLetters() {
        return kept.folded();
    }

    @Override
    public int foldedPlaces() {
        return kept.places();
    }

    /** Number of characters. */
    public int length() {
        return symbols.length();
    }

    /** The symbol at a place, counted from 0. */
    public int symbol(int place) {
        return symbols.get(place);
    }

    /** The symbols from a place on; a copy. */
    public int[] symbols(int from, int count) {
        int[] copy = new int[count];
        for (int i = 0; i < count; i++) {
            copy[i] = symbols.get(from + i);
        }
        return copy;
    }

    /** How well it can be foretold by counting. */
    TextStatistics statistics() {
        return statistics;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSource that && name.equals(that.name) && Objects.equals(path, that.path)
                && vocabulary.equals(that.vocabulary) && symbols.equals(that.symbols);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, length());
    }

    @Override
    public String toString() {
        return name + " (" + length() + " characters)";
    }
}
