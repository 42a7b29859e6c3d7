package lab.unroll.lesson.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** The text of a lesson file, as long as it is one: UTF-8 and not too large. */
public final class LessonFile {

    /** The largest lesson; those that are shipped have about ten thousand bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int SUM = 16;
    /** Some editors put it before the text. */
    private static final String BYTE_ORDER = "\uFEFF";

    private LessonFile() {
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read, is too large or is not text
     */
    public static String text(Path file) {
        try {
            return text(Files.newInputStream(file), file.toString());
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /**
     * Reads and closes a stream; of a file that is too large no more than has to be.
     *
     * @param name the name under which problems tell of it
     * @throws InputException if it cannot be read, is too large or is not text
     */
    public static String text(InputStream stream, String name) {
        try (stream) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            requireSize(bytes.length, name);
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER) ? text.substring(BYTE_ORDER.length()) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(e, "lesson.binary", name);
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    /**
     * Refuses a text that is too large.
     *
     * @throws InputException naming the largest size
     */
    public static void requireSize(long bytes, String name) {
        if (bytes > MOST_BYTES) {
            throw new InputException("lesson.large", name, MOST_BYTES / 1024);
        }
    }

    /** Sixteen characters of SHA-256 of a text, by which its versions are told apart, whatever the ends of its lines. */
    public static String sum(String text) {
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, SUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
