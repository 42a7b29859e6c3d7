package lab.unroll.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import lab.unroll.words.InputException;

/**
 * A file that grows row by row under its own name. Where somebody removes or replaces it meanwhile, all rows are written
 * once more: under the same name if nothing has it, else beside it, else in the folder for temporary files.
 */
class RowsOnDisk {

    private static final int MOST_NAMES = 100;

    private final Path target;
    /** How many bytes are in the file already. */
    private final int kept;
    /** All rows so far, in UTF-8. */
    private final Rows rows = new Rows();
    /** How many of their bytes are in the file. */
    private int written;
    private FileChannel channel;
    private Path place;
    /** What tells the file from others of its name; null for a device, and where the system has no such thing. */
    private Object key;
    private boolean device;
    private Path refuge;

    /**
     * Finds out whether rows can be written there; what is there stays until the first.
     *
     * @throws InputException if they cannot
     */
    RowsOnDisk(Path target) {
        this(target, "");
    }

    /**
     * The same after rows that the file begins with, and that stay; what is behind them is cut off.
     *
     * @throws InputException if they cannot
     */
    RowsOnDisk(Path target, String kept) {
        this.target = target;
        rows.writeBytes(kept.getBytes(StandardCharsets.UTF_8));
        this.kept = rows.size();
        if (!isOpened(target)) {
            OutputPlace.requireWritable(target);
        }
    }

    /** True for a name of something that is open already, as /dev/stderr: what was written there before stays. */
    private static boolean isOpened(Path target) {
        Path place = target.toAbsolutePath().normalize();
        return place.startsWith("/dev") || place.startsWith("/proc");
    }

    /**
     * Adds text, which is there when this returns.
     *
     * @throws IOException if it cannot be written; it is kept, and tried again with the next
     */
    void add(String more) throws IOException {
        rows.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        if (channel == null) {
            open();
        } else if (!isInPlace()) {
            moveOut();
        }
        writeRest();
    }

    /**
     * Forces the rows to the disk and lets go of the file.
     *
     * @throws IOException if some of them cannot be written
     */
    void finish() throws IOException {
        if (rows.size() == 0) {
            return;
        }
        try {
            add("");
            if (!device) {
                channel.force(true);
            }
        } finally {
            rows.reset();
            if (channel != null) {
                channel.close();
                channel = null;
            }
        }
    }

    /** Where the rows are, if not under the name asked for; else null. */
    Path refuge() {
        return refuge;
    }

    /** What to tell when a row cannot be written. */
    InputException problem(IOException e) {
        return OutputPlace.problem(target, e);
    }

    private void open() throws IOException {
        if (isOpened(target)) {
            device = true;
            channel = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } else {
            Path real = OutputPlace.of(target);
            device = OutputPlace.isDevice(real);
            if (!device && (Files.isDirectory(real) || !Files.isDirectory(real.getParent()))) {
                moveOut();
                return;
            }
            if (kept == 0 || !isThere(real)) {
                begin(real, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            } else {
                begin(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel.truncate(kept).position(kept);
                written = kept;
            }
        }
    }

    /** True if the file is at least as long as what it is said to begin with. */
    private boolean isThere(Path real) throws IOException {
        return !device && Files.exists(real) && Files.size(real) >= kept;
    }

    private void begin(Path where, StandardOpenOption create, StandardOpenOption how) throws IOException {
        channel = FileChannel.open(where, StandardOpenOption.WRITE, create, how);
        written = 0;
        place = where;
        key = device ? null : Files.readAttributes(where, BasicFileAttributes.class).fileKey();
    }

    private boolean isInPlace() {
        if (device) {
            return true;
        }
        try {
            return Objects.equals(key, Files.readAttributes(place, BasicFileAttributes.class).fileKey());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Writes all rows to the first place that takes them. */
    private void moveOut() throws IOException {
        if (channel != null) {
            channel.close();
        }
        Path wanted = OutputPlace.of(target);
        try {
            begin(free(wanted), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException noFolder) {
            begin(Files.createTempFile("unroll-", ".csv"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        refuge = place.equals(wanted) ? null : place;
    }

    /** A name that nothing has: loss.csv, loss-2.csv, loss-3.csv. */
    private static Path free(Path wanted) throws IOException {
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        for (int i = 1; i <= MOST_NAMES; i++) {
            Path other = i == 1 ? wanted : wanted.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
            if (!Files.exists(other)) {
                return other;
            }
        }
        throw new NoSuchFileException(wanted.toString());
    }

    private void writeRest() throws IOException {
        while (written < rows.size()) {
            written += write(channel, rows.from(written));
        }
    }

    /** Writes some bytes, and tells how many. */
    int write(FileChannel file, ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    /** Bytes that can be written from a place on without being copied: a table may have a hundred thousand rows. */
    private static final class Rows extends ByteArrayOutputStream {

        synchronized ByteBuffer from(int place) {
            return ByteBuffer.wrap(buf, place, count - place);
        }
    }
}
