package lab.unroll.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether something can be kept in a folder: by keeping something there, and taking it away again. */
final class FolderCheck {

    private static final long MEGABYTE = 1 << 20;
    /** Free space below which a session of a large network may not fit. */
    private static final long LEAST_FREE = 64 * MEGABYTE;

    private FolderCheck() {
    }

    /** Looks at a folder; if it is not there, at the nearest one above it, where it would be made. */
    static Finding of(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Finding.broken("folder.none", folder, there);
        }
        try {
            Files.delete(Files.createTempFile(there, ".unroll", ".doctor"));
            long free = Files.getFileStore(there).getUsableSpace();
            return free < LEAST_FREE ? Finding.warning("folder.full", folder, free / MEGABYTE)
                    : Finding.well("folder", folder);
        } catch (IOException | SecurityException e) {
            return Finding.broken("folder.closed", folder, there);
        }
    }
}
