package lab.unroll.cli.train;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.export.AtomicFile;
import lab.unroll.words.InputException;

/** A table that appears under its name only when it is complete. */
final class CsvFile implements AutoCloseable {

    private final AtomicFile file;
    private final CsvWriter writer;

    /**
     * Begins the table.
     *
     * @param columns names of the columns
     * @throws InputException if the file cannot be written
     */
    CsvFile(Path target, List<String> columns) {
        if (Files.isDirectory(target)) {
            throw new InputException("csv.folder", target);
        }
        file = new AtomicFile(target);
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file.stream(), StandardCharsets.UTF_8);
        row(columns);
    }

    /**
     * Adds a row.
     *
     * @throws InputException if it cannot be written
     */
    void row(List<String> cells) {
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw file.problem(e.getCause());
        }
    }

    /** Gives the table its name, in place of what had it before. */
    void finish() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw file.problem(e);
        }
        file.finish();
    }

    /** Removes an unfinished table. */
    @Override
    public void close() {
        file.close();
    }
}
