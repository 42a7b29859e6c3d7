package lab.unroll.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.words.InputException;

/**
 * A table whose rows are where they belong as soon as they are added: at the end of a run nothing is left to be lost. What
 * had the name before is replaced by the first row. Links are followed and devices written to.
 */
public final class CsvFile implements AutoCloseable {

    /** The name that stands for the standard output. */
    private static final Path DASH = Path.of("-");
    private static final List<Path> STANDARD_OUTPUT = List.of(DASH, Path.of("/dev/stdout"), Path.of("/dev/fd/1"),
            Path.of("/proc/self/fd/1"));

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0)
            .build(text);
    private final RowsOnDisk file;
    private final PrintWriter out;

    /**
     * Begins the table; nothing is written yet.
     *
     * @param target  a file, or {@code -} for the standard output
     * @param out     the standard output
     * @param columns names of the columns
     * @throws InputException if the file cannot be written
     */
    public CsvFile(Path target, PrintWriter out, List<String> columns) {
        this.out = out;
        file = isStandardOutput(target) ? null : new RowsOnDisk(target);
        writer.writeRecord(columns);
    }

    /** True if a table of this name goes to the standard output, so that nothing else should. */
    public static boolean isStandardOutput(Path target) {
        return STANDARD_OUTPUT.contains(target);
    }

    /**
     * Adds a row.
     *
     * @throws InputException if it cannot be written; the rows before are there
     */
    public void row(List<String> cells) {
        writer.writeRecord(cells);
        String rows = text.toString();
        text.getBuffer().setLength(0);
        if (file == null) {
            out.print(rows);
            out.flush();
            return;
        }
        try {
            file.add(rows);
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    /**
     * The place where the rows are now, where somebody took away the file meanwhile and another thing, or nothing at all,
     * can stand under its name; else null.
     */
    public Path refuge() {
        return file == null ? null : file.refuge();
    }

    /**
     * Waits until the rows are on the disk.
     *
     * @throws InputException if they cannot be written
     */
    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            file.finish();
        } catch (IOException e) {
            throw file.problem(e);
        }
    }
}
