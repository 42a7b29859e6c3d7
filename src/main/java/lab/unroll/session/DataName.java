package lab.unroll.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lab.unroll.task.DataFile;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;

/**
 * What a session learns from, without its content.
 *
 * @param name     of the file, without its folder
 * @param sha256   of the content, see {@link TaskData#contentHash}
 * @param size     how much it holds, in characters or numbers
 * @param encoding in which its text was read; null where it is no text of a file
 * @param choices  how it was read besides, such as the column of a table, by name; copied
 * @param path     where it was; null but in what the window keeps for itself, so that no file tells of its maker's folders
 */
public record DataName(String name, String sha256, long size, String encoding, Map<String, String> choices,
                       String path) {

    /** Name and sum have to be there. */
    public DataName {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        choices = choices == null ? Map.of() : Map.copyOf(choices);
    }

    /** That of some data. */
    static DataName of(TaskData data, boolean withPath) {
        return new DataName(data.name(), data.contentHash(), data.size(), data.encoding().map(TextEncoding::name).orElse(null),
                data.choices().stream().collect(Collectors.toMap(ReadingChoice::name, ReadingChoice::value)),
                withPath ? data.path().map(path -> path.toAbsolutePath().toString()).orElse(null) : null);
    }

    /** The file to be read as it was before. */
    DataFile at(Path place) {
        DataFile file = DataFile.of(place).in(encoding == null ? null : TextEncoding.named(encoding));
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            file = file.choosing(choice.getKey(), choice.getValue());
        }
        return file;
    }

    /** True if this is the content that is meant. */
    public boolean isOf(TaskData data) {
        return data.size() == size && data.contentHash().equals(sha256);
    }
}
