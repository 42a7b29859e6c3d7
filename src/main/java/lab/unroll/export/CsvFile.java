package lab.unroll.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * A table whose rows are where they belong as soon as they are added: at the end of a run nothing is left to be lost. What
 * had the name before is replaced by the first row. Links are followed and devices written to. A row that cannot be
 * written, as on a full disk, does not end the run: it is tried again with the next, and told of at the end.
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
    /** Why a row was not written when it was added, or null. */
    private IOException late;

    /**
     * Begins the table; nothing is written yet.
     *
     * @param target  a file, or {@code -} for the standard output
     * @param out     the standard output
     * @param columns names of the columns
     * @throws InputException if the file cannot be written
     */
    public CsvFile(Path target, PrintWriter out, List<String> columns) {
        this(isStandardOutput(target) ? null : new RowsOnDisk(target), out, columns);
    }

    /**
     * A table that goes on after a step: rows of the same columns up to there stay, where the file has such.
     *
     * @param step the first column of the last row that stays, at most; with 0 nothing stays
     * @throws InputException if the file cannot be written
     */
    public static CsvFile goingOn(Path target, PrintWriter out, List<String> columns, long step) {
        String soFar = soFar(target, columns, step);
        return soFar.isEmpty() ? new CsvFile(target, out, columns) : new CsvFile(target, soFar);
    }

    /** True if {@link #goingOn} would go on with what is there, and not begin anew in its place. */
    public static boolean goesOn(Path target, List<String> columns, long step) {
        return !soFar(target, columns, step).isEmpty();
    }

    /** What stays of what is there; nothing where that is no such table. */
    private static String soFar(Path target, List<String> columns, long step) {
        return step > 0 && !isStandardOutput(target) && Files.isRegularFile(target)
                ? upTo(target, text(columns, List.of()), step) : "";
    }

    /** How the file begins: its heading, and rows up to a step; nothing if it is a table of other columns. */
    private static String upTo(Path target, String heading, long step) {
        try {
            String all = Files.readString(target);
            int end = all.indexOf('\n') + 1;
            if (!all.substring(0, end).strip().equals(heading.strip())) {
                return "";
            }
            int next = all.indexOf('\n', end);
            while (next >= 0 && isUpTo(all.substring(end, next), step)) {
                end = next + 1;
                next = all.indexOf('\n', end);
            }
            return all.substring(0, end);
        } catch (IOException e) {
            throw FileProblem.reading(target, e);
        }
    }

    private static boolean isUpTo(String row, long step) {
        try {
            return Long.parseLong(row.substring(0, Math.max(0, row.indexOf(',')))) <= step;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Goes on with a table; nothing is written before the first row.
     *
     * @param soFar how the file begins: heading and rows, each with its end of line. They stay; what is behind them goes
     * @throws InputException if the file cannot be written
     */
    public CsvFile(Path target, String soFar) {
        file = new RowsOnDisk(target, soFar);
        out = null;
    }

    CsvFile(RowsOnDisk file, PrintWriter out, List<String> columns) {
        this.file = file;
        this.out = out;
        writer.writeRecord(columns);
    }

    /** A whole table as text. */
    public static String text(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
        writer.writeRecord(columns);
        rows.forEach(writer::writeRecord);
        return text.toString();
    }

    /** True if a table of this name goes to the standard output, so that nothing else should. */
    public static boolean isStandardOutput(Path target) {
        return STANDARD_OUTPUT.contains(target);
    }

    /** Adds a row. */
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
            late = e;
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
     * @throws InputException if some of them cannot be written; those before are there
     */
    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            file.finish();
        } catch (IOException e) {
            if (late != null && late != e) {
                e.addSuppressed(late);
            }
            throw file.problem(e);
        }
    }
}
