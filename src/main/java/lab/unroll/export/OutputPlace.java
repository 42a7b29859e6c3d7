package lab.unroll.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.PathProblem;

/** Where a file that the user names is really written: links are followed, also one to a file that is still to come. */
public final class OutputPlace {

    private static final int MOST_LINKS = 40;

    private OutputPlace() {
    }

    /**
     * The place to which a name leads.
     *
     * @throws IOException if a link cannot be read, or leads to itself
     */
    public static Path of(Path target) throws IOException {
        Path place = target.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(target.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    /** True if something is there that cannot be replaced, only written to: a device, a pipe. */
    public static boolean isDevice(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    /**
     * Finds out, before long work, whether a file can be written there. Nothing is written.
     *
     * @throws InputException if it cannot
     */
    public static void requireWritable(Path target) {
        Path place;
        try {
            place = of(target);
        } catch (IOException e) {
            throw problem(target, e);
        }
        requireReadable(place);
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new InputException("output.folder", target);
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException("output.folder-missing", target, folder);
        }
        Path asked = Files.exists(place) ? place : folder;
        if (!Files.isWritable(asked)) {
            throw new InputException("output.denied", target, asked);
        }
    }

    /**
     * Refuses a place whose name Java cannot read, which may be that of the present folder.
     *
     * @throws InputException saying what to set
     */
    public static void requireReadable(Path place) {
        String name = place.toAbsolutePath().toString();
        if (PathProblem.isIn(name)) {
            throw PathProblem.of(name);
        }
    }

    /** What to tell when a write to a file fails. */
    public static InputException problem(Path target, IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return new InputException(e, "output.denied", target, denied.getFile() == null ? target : denied.getFile());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (e instanceof NoSuchFileException && folder != null && !Files.isDirectory(folder)) {
            return new InputException(e, "output.folder-missing", target, folder);
        }
        return new InputException(e, "output.unwritable", target, FileProblem.reason(e));
    }
}
