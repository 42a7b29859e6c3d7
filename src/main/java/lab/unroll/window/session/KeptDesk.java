package lab.unroll.window.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.export.OutputPlace;
import lab.unroll.session.DataSource;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.words.InputException;

/**
 * What windows keep of themselves in the user's folder: {@code window-N.unroll} while one is open, whose lock
 * {@code window-N.lock} it holds, and {@code last.unroll} of the one that was closed last. A file whose lock nobody holds is
 * of a window that did not end in order. Knows no toolkit; for one thread at a time.
 */
final class KeptDesk implements AutoCloseable {

    private static final String LAST = "last" + SessionFile.ENDING;
    private static final String PREFIX = "window-";
    private static final String LOCK = ".lock";

    private final Path folder;
    private FileChannel channel;
    private Path own;

    KeptDesk(Path folder) {
        this.folder = folder;
    }

    /** The file in which the window that was closed last was kept. */
    Path last() {
        return folder.resolve(LAST);
    }

    /**
     * Writes the bench of the window as it is now.
     *
     * @throws InputException if it cannot be written; what was kept before is still there
     */
    void keep(Session session) {
        try {
            begin();
        } catch (IOException e) {
            throw OutputPlace.problem(folder, e);
        }
        SessionFile.writeForMyself(session, own);
    }

    private void begin() throws IOException {
        if (own != null && Files.exists(lockOf(own))) {
            return;
        }
        if (own != null) {
            // somebody has taken the folder away
            own = null;
            channel.close();
        }
        Files.createDirectories(folder);
        for (int number = 1; own == null; number++) {
            Path file = folder.resolve(PREFIX + number + SessionFile.ENDING);
            if (Files.isDirectory(lockOf(file))) {
                continue;
            }
            FileChannel lock = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(lock) || Files.exists(file)) {
                lock.close();
            } else {
                channel = lock;
                own = file;
            }
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held == null;
        } catch (OverlappingFileLockException thisProcess) {
            return true;
        }
    }

    private static Path lockOf(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - SessionFile.ENDING.length()) + LOCK);
    }

    /** What a window left that did not end in order, the latest; none where all did. */
    Optional<Path> leftBehind() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(PREFIX) && SessionFile.isNamedSo(file))
                    .filter(file -> !file.equals(own) && !isHeld(file)).max(Comparator.comparing(KeptDesk::changedAt));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isHeld(Path file) {
        if (!Files.exists(lockOf(file))) {
            return false;
        }
        try (FileChannel lock = FileChannel.open(lockOf(file), StandardOpenOption.WRITE)) {
            return isTaken(lock);
        } catch (IOException e) {
            return true;
        }
    }

    /** When a file was written last. */
    static long changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads what a window kept. */
    static Session read(Path file) {
        return SessionFile.read(file, DataSource.remembered(file));
    }

    /** What was left behind is dealt with: it becomes what can be opened as the last. */
    void settle(Path left) throws IOException {
        Files.move(left, last(), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(lockOf(left));
    }

    /** The window ends in order: what it kept becomes the last. */
    @Override
    public void close() throws IOException {
        if (own == null) {
            return;
        }
        if (Files.exists(own)) {
            Files.move(own, last(), StandardCopyOption.REPLACE_EXISTING);
        }
        channel.close();
        Files.deleteIfExists(lockOf(own));
        own = null;
    }
}
