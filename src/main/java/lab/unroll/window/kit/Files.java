package lab.unroll.window.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files; tests answer in the user's place. */
public interface Files {

    /** A text file to read, or empty if the user thought better of it. */
    Optional<Path> toOpen();

    /** A folder to read, or empty if the user thought better of it. */
    default Optional<Path> toOpenFolder() {
        return toOpen();
    }

    /** A table to read, or empty if the user thought better of it. */
    default Optional<Path> toOpenTable() {
        return toOpen();
    }

    /**
     * A file to write, or empty if the user thought better of it.
     *
     * @param name      the proposed name
     * @param extension the ending without the dot
     */
    Optional<Path> toSave(String name, String extension);

    /** True if what is there may be replaced; asked where the dialog of the system has not asked. */
    default boolean mayReplace(Path there) {
        return true;
    }

    /**
     * A file of another kind to read, or empty if the user thought better of it.
     *
     * @param kind       the key of what such files are called
     * @param extensions their endings without the dot
     */
    default Optional<Path> toOpen(String kind, List<String> extensions) {
        return toOpen();
    }

    /**
     * A file to write in one of several formats, or empty if the user thought better of it.
     *
     * @param name       the proposed name, with the usual ending
     * @param extensions the endings without the dot, the usual one first
     */
    default Optional<Path> toSave(String name, List<String> extensions) {
        return toSave(name, extensions.get(0));
    }
}
