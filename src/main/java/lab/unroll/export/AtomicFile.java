package lab.unroll.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import lab.unroll.words.InputException;

/** Writes a file whole or not at all: first beside its place, then into it. */
public final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Writes the content, replacing a file that is there.
     *
     * @throws InputException if the folder does not exist, the target is a folder, or it cannot be written
     */
    public static void write(Path target, byte[] content) {
        requireWritable(target);
        Path temporary = null;
        try {
            Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            temporary = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, place);
        } catch (IOException e) {
            discard(temporary, e);
            throw new InputException(e, "output.unwritable", target, reason(e));
        }
    }

    /**
     * Finds out, before long work, whether a file can be written there. Nothing is written.
     *
     * @throws InputException if it cannot
     */
    public static void requireWritable(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new InputException("output.folder", target);
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException("output.folder-missing", target, folder);
        }
        if (!Files.isWritable(Files.exists(target) ? target : folder)) {
            throw new InputException("output.unwritable", target, "AccessDenied");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary, IOException cause) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }
}
