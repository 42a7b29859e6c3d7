package lab.unroll.words;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file that the system does not let the programme read or write, in the words of the system and none of Java's. */
public final class FileProblem {

    private FileProblem() {
    }

    /**
     * What to tell when a file cannot be read.
     *
     * @param file its path or name
     */
    public static InputException reading(Object file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new InputException(e, "text.missing", file);
        }
        return e instanceof AccessDeniedException ? new InputException(e, "text.denied", file)
                : new InputException(e, "text.unreadable", file, reason(e));
    }

    /** Why, as the system says it; where it says nothing, the kind of the exception. */
    public static String reason(IOException e) {
        String words = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return words == null ? e.getClass().getSimpleName().replace("Exception", "") : words;
    }
}
