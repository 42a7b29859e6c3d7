package lab.unroll.task;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * A file to learn from, and how it is to be read.
 *
 * @param path     where it is
 * @param encoding the encoding of its text; null to find it out
 * @param progress is told how far reading has come, 0 to 1, on the thread that reads; what it throws ends the reading
 */
public record DataFile(Path path, TextEncoding encoding, DoubleConsumer progress) {

    /** Checks that path and progress are there. */
    public DataFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(progress, "progress");
    }

    /** A file whose encoding is found out. */
    public static DataFile of(Path path) {
        return new DataFile(path, null, share -> { });
    }

    /** The same in an encoding; null to find it out. */
    public DataFile in(TextEncoding other) {
        return new DataFile(path, other, progress);
    }

    /** The same, telling how far reading has come. */
    public DataFile tellingTo(DoubleConsumer other) {
        return new DataFile(path, encoding, other);
    }
}
