package lab.unroll.task.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import lab.unroll.task.DataFile;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * A file of text as it stands on the disk, and the encoding in which it is read.
 *
 * @param name     of the file, as messages tell it
 * @param bytes    all of them; not copied
 * @param encoding by which they become characters
 */
public record EncodedFile(String name, byte[] bytes, EncodingGuess encoding) {

    /**
     * Reads a file. Without an encoding given it is that of its mark, else UTF-8, else the likeliest.
     *
     * @param largest the most bytes that are read
     * @throws InputException if it cannot be read, is larger, or is no text
     */
    public static EncodedFile read(DataFile file, int largest) {
        Path path = file.path();
        if (!Files.exists(path)) {
            throw new InputException("text.missing", path);
        }
        if (Files.isDirectory(path)) {
            throw new InputException("text.folder", path);
        }
        try {
            byte[] bytes = read(path, largest);
            EncodingGuess encoding = file.encoding() == null ? guess(path.toString(), bytes)
                    : new EncodingGuess(file.encoding(), false);
            return new EncodedFile(path.getFileName().toString(), bytes, encoding);
        } catch (IOException e) {
            throw FileProblem.reading(path, e);
        }
    }

    /** All bytes, once in memory. */
    private static byte[] read(Path file, int largest) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > largest) {
                throw new InputException("text.large", file, largest >> 20);
            }
            if (Files.isRegularFile(file) && size > 0) {
                byte[] bytes = new byte[(int) size];
                int read = stream.readNBytes(bytes, 0, bytes.length);
                return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
            }
            // A pipe or a device has no size, so it is cut off as well.
            byte[] bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new InputException("text.large", file, largest >> 20);
            }
            return bytes;
        }
    }

    private static EncodingGuess guess(String name, byte[] bytes) {
        return EncodingGuess.of(bytes).orElseThrow(() -> new InputException("text.binary", name, firstOfNoText(bytes)));
    }

    private static int firstOfNoText(byte[] bytes) {
        int error = TextDecoding.firstError(bytes, StandardCharsets.UTF_8);
        int control = ByteStatistics.firstControl(bytes);
        return control >= 0 && (error < 0 || control < error) ? control : Math.max(error, 0);
    }

    /**
     * Its characters, as {@link TextDecoding} gives them.
     *
     * @param characters takes the code points
     * @param progress   is told how far it has come, 0 to 1
     * @throws InputException if a byte does not belong in a text of this encoding
     */
    public void decode(IntConsumer characters, DoubleConsumer progress) {
        int error = TextDecoding.decode(bytes, encoding.encoding().charset(), characters, progress);
        if (error >= 0) {
            throw new InputException("text.encoding", name, error, encoding.encoding().name());
        }
    }
}
