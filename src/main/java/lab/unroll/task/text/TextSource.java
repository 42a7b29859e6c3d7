package lab.unroll.task.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lab.unroll.task.TaskData;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/** A text to learn from, checked and cut into symbols. It never changes. */
public final class TextSource implements TaskData {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 64 << 20;
    /** The largest number of different characters: each has a class of its own in the output layer. */
    public static final int MOST_SYMBOLS = 10_000;

    private static final String SAMPLE = "the-keeper-of-the-tide.txt";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final Path path;
    private final Vocabulary vocabulary;
    private final char[] symbols;

    private TextSource(String name, Path path, int[] codePoints) {
        this.name = name;
        this.path = path;
        vocabulary = Vocabulary.of(codePoints);
        if (vocabulary.size() == 1) {
            throw new InputException("text.one-symbol", name, vocabulary.displayLabel(0));
        }
        if (vocabulary.size() > MOST_SYMBOLS) {
            throw new InputException("text.many-symbols", name, vocabulary.size(), MOST_SYMBOLS);
        }
        symbols = new char[codePoints.length];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = (char) vocabulary.symbolOf(codePoints[i]);
        }
    }

    /**
     * Reads a file in UTF-8. A byte order mark is dropped and every line end becomes one {@code \n}.
     *
     * @throws InputException if the file cannot be read or is no text to learn from
     */
    public static TextSource load(Path file) {
        if (!Files.exists(file)) {
            throw new InputException("text.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new InputException("text.folder", file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw new InputException("text.large", file, LARGEST_FILE >> 20);
            }
            // A pipe or a device has no size, so it is cut off as well.
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new InputException("text.large", file, LARGEST_FILE >> 20);
            }
            return new TextSource(file.getFileName().toString(), file, decode(file.toString(), bytes));
        } catch (IOException e) {
            throw new InputException(e, "text.unreadable", file, reason(e));
        }
    }

    /** A text given as it is, for example typed in. */
    public static TextSource of(String name, String text) {
        return new TextSource(name, null, decode(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text that comes with the programme. */
    public static TextSource sample() {
        String resource = "/assets/texts/" + SAMPLE;
        try (InputStream stream = TextSource.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new InputException("text.missing", resource);
            }
            return new TextSource(SAMPLE, null, decode(SAMPLE, stream.readAllBytes()));
        } catch (IOException e) {
            throw new InputException(e, "text.unreadable", resource, reason(e));
        }
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName();
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }

    private static int[] decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == 0) {
                throw new InputException("text.binary", name, i);
            }
        }
        if (result.isError()) {
            throw new InputException("text.binary", name, in.position());
        }
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            throw new InputException("text.empty", name);
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
    }

    @Override
    public long size() {
        return length();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** The distinct characters. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Number of characters. */
    public int length() {
        return symbols.length;
    }

    /** The symbol at a place, counted from 0. */
    public int symbol(int place) {
        return symbols[place];
    }

    /** The symbols from a place on; a copy. */
    public int[] symbols(int from, int count) {
        int[] copy = new int[count];
        for (int i = 0; i < count; i++) {
            copy[i] = symbols[from + i];
        }
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSource that && name.equals(that.name) && Objects.equals(path, that.path)
                && vocabulary.equals(that.vocabulary) && Arrays.equals(symbols, that.symbols);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, symbols.length);
    }

    @Override
    public String toString() {
        return name + " (" + symbols.length + " characters)";
    }
}
