package lab.unroll.window.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; tests answer in the user's place. */
public interface Files {

    /** A text file to read, or empty if the user thought better of it. */
    Optional<Path> toOpen();

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
}
