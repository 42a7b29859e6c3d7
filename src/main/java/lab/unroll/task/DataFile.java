package lab.unroll.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * A file to learn from, and how it is to be read.
 *
 * @param path     where it is
 * @param encoding the encoding of its text; null to find it out
 * @param wishes   {@linkplain ReadingChoice further choices} by name, such as the column of a table; those that are missing
 *                 are found out; copied
 * @param progress is told how far reading has come, 0 to 1, on the thread that reads; what it throws ends the reading
 */
public record DataFile(Path path, TextEncoding encoding, Map<String, String> wishes, DoubleConsumer progress) {

    /** Checks that path and progress are there. */
    public DataFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(progress, "progress");
        wishes = Map.copyOf(wishes);
    }

    /** A file of which everything is found out. */
    public static DataFile of(Path path) {
        return new DataFile(path, null, Map.of(), share -> { });
    }

    /** A file that is read with the choices that were made before; what was guessed is found out anew. */
    public static DataFile like(Path path, List<ReadingChoice> choices) {
        return new DataFile(path, null, choices.stream().filter(choice -> !choice.isGuessed())
                .collect(Collectors.toMap(ReadingChoice::name, ReadingChoice::value)), share -> { });
    }

    /** The same in an encoding; null to find it out. */
    public DataFile in(TextEncoding other) {
        return new DataFile(path, other, wishes, progress);
    }

    /** The same with one of the further choices made; null to find it out. */
    public DataFile choosing(String name, String value) {
        Map<String, String> others = new TreeMap<>(wishes);
        if (value == null) {
            others.remove(name);
        } else {
            others.put(name, value);
        }
        return new DataFile(path, encoding, others, progress);
    }

    /** The same, telling how far reading has come. */
    public DataFile tellingTo(DoubleConsumer other) {
        return new DataFile(path, encoding, wishes, other);
    }
}
