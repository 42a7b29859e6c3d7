package lab.unroll.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.words.InputException;

/** Finds what a session learns from: a session has its name and its sum only. */
@FunctionalInterface
public interface DataSource {

    /**
     * The data that are meant.
     *
     * @param kind   of the task that learns from them
     * @param wanted what is looked for
     * @throws InputException if they are not there, or others are
     */
    TaskData find(TaskKind kind, DataName wanted);

    /**
     * Data from the folder of a session and from nowhere else, whatever name the session gives; or those that are there
     * already.
     *
     * @param session the file of the session
     * @param known   data that were opened before
     */
    static DataSource beside(Path session, List<TaskData> known) {
        return (kind, wanted) -> known.stream().filter(wanted::isOf).findFirst().orElseGet(() -> {
            Path folder = session.toAbsolutePath().getParent();
            Path plain = place(wanted.name()).map(Path::getFileName).orElse(null);
            if (folder == null || plain == null || !plain.toString().equals(wanted.name())
                    || !Files.isRegularFile(folder.resolve(plain))) {
                throw new InputException("session.data-missing", session.getFileName(), wanted.name());
            }
            return file(folder.resolve(plain)).find(kind, wanted);
        });
    }

    /** A file that the user names. */
    static DataSource file(Path file) {
        return (kind, wanted) -> read(kind, wanted, file);
    }

    /** A file of the window's own, which says where its data were; else as beside it. */
    static DataSource remembered(Path session) {
        return (kind, wanted) -> {
            Path place = Optional.ofNullable(wanted.path()).flatMap(DataSource::place).orElse(null);
            return place != null && Files.isRegularFile(place) ? read(kind, wanted, place)
                    : beside(session, List.of()).find(kind, wanted);
        };
    }

    /** Nothing for what no file can be called. */
    private static Optional<Path> place(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static TaskData read(TaskKind kind, DataName wanted, Path file) {
        if (!kind.readsFile()) {
            throw new FieldProblem("data");
        }
        TaskData found = kind.read(wanted.at(file));
        if (!wanted.isOf(found)) {
            throw new InputException("session.data-other", file, wanted.name());
        }
        return found;
    }
}
