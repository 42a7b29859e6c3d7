package lab.unroll.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import lab.unroll.words.InputException;

/**
 * A file that appears whole or not at all: it grows beside its place, is forced to the disk, and only then moved into its
 * place, so that after a power cut there is the old content or the new. A link stays a link, a file keeps its permissions;
 * a device cannot be replaced and is written to.
 */
public class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path place;
    private final boolean device;
    private final Path growing;
    private final FileChannel channel;
    private final OutputStream stream;

    /**
     * Begins a file, which replaces one that is there once it is finished.
     *
     * @throws InputException if the folder does not exist, the target is a folder, or it cannot be written
     */
    public AtomicFile(Path target) {
        OutputPlace.requireWritable(target);
        this.target = target;
        try {
            place = OutputPlace.of(target);
            device = OutputPlace.isDevice(place);
            growing = device ? place : place.resolveSibling("." + place.getFileName() + "."
                    + ProcessHandle.current().pid() + "." + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ".tmp");
            channel = device ? FileChannel.open(place, StandardOpenOption.WRITE)
                    : FileChannel.open(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw problem(e);
        }
        stream = new FilterOutputStream(Channels.newOutputStream(channel)) {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                // The channel is forced to the disk first; see finish.
                flush();
            }
        };
    }

    /** Writes a whole file. The problems are those of the constructor and of {@link #finish}. */
    public static void write(Path target, byte[] content) {
        try (AtomicFile file = new AtomicFile(target)) {
            try {
                file.stream().write(content);
            } catch (IOException e) {
                throw file.problem(e);
            }
            file.finish();
        }
    }

    /** Takes the content. Need not be closed. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts what was written into its place.
     *
     * @throws InputException if it cannot be written; what was there before is still there
     */
    public void finish() {
        try {
            if (device) {
                channel.close();
                return;
            }
            force(channel);
            channel.close();
            keepPermissions();
            move(growing, place);
            forceFolder(place.getParent());
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Removes what is unfinished. */
    @Override
    public void close() {
        try {
            try {
                channel.close();
            } finally {
                if (!device) {
                    Files.deleteIfExists(growing);
                }
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** What to tell when a write fails. */
    public InputException problem(IOException e) {
        return OutputPlace.problem(target, e);
    }

    /** The new file may be read and written by whom the old one could. */
    private void keepPermissions() throws IOException {
        if (Files.exists(place) && Files.getFileAttributeView(place, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(growing, Files.getPosixFilePermissions(place));
        }
    }

    /** Waits until the bytes are on the disk. */
    void force(FileChannel written) throws IOException {
        written.force(true);
    }

    /** Gives the file its name, in place of what had it before. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits until the new name is on the disk, where the system lets a folder be opened for that. */
    private void forceFolder(Path folder) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notOnThisSystem) {
            return;
        }
        try (names) {
            force(names);
        }
    }
}
