package lab.unroll.cli.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lab.unroll.words.InputException;

/** A table that appears under its name only when it is complete: it grows in a file beside it. */
final class CsvFile implements AutoCloseable {

    private final Path target;
    private final Path growing;
    private final BufferedWriter writer;

    /**
     * Begins the table.
     *
     * @throws InputException if the file cannot be written
     */
    CsvFile(Path file, String header) {
        target = file;
        if (Files.isDirectory(file)) {
            throw new InputException("csv.folder", file);
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            growing = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            writer = Files.newBufferedWriter(growing, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw problem(e);
        }
        row(header);
    }

    /** Adds a row. */
    void row(String cells) {
        try {
            writer.write(cells);
            writer.write('\n');
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Gives the table its name, in place of what had it before. */
    void finish() {
        try {
            writer.close();
            try {
                Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Removes an unfinished table. */
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(growing);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private InputException problem(IOException e) {
        return new InputException(e, "csv.unwritable", target, e.getClass().getSimpleName());
    }
}
