package lab.unroll.weights.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** A file of weights on the disk. */
public final class WeightFile {

    private WeightFile() {
    }

    /**
     * Reads a file whole; nothing else is read.
     *
     * @throws InputException if there is none, it cannot be read, is no plain file or too large
     */
    public static byte[] bytes(Path path) {
        if (Files.isDirectory(path)) {
            throw new InputException("weights.folder", path);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new InputException("weights.unreadable", path, "–");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] read = stream.readNBytes(Content.MOST_BYTES + 1);
            if (read.length > Content.MOST_BYTES) {
                throw new InputException("weights.large", path, Content.MOST_BYTES >> 20);
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new InputException(e, "weights.file-missing", path);
        } catch (AccessDeniedException e) {
            throw new InputException(e, "weights.denied", path);
        } catch (IOException e) {
            throw new InputException(e, "weights.unreadable", path, FileProblem.reason(e));
        }
    }
}
