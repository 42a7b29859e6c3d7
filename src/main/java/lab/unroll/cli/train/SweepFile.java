package lab.unroll.cli.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.CsvFile;
import lab.unroll.export.OutputPlace;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.SweepTable;
import lab.unroll.words.InputException;

/**
 * The table of a sweep on the disk. A row is there as soon as its run has ended; at the end all are put in the order of the
 * plan, at once or not at all. On the standard output and on devices they stay in the order in which they came.
 */
final class SweepFile implements AutoCloseable {

    private final Path target;
    private final SweepTable table;
    private final CsvFile file;
    private final boolean fixed;
    private final Map<Integer, RunResult> known;
    private final Map<Integer, RunResult> results = new TreeMap<>();
    private boolean sorted = true;
    private int last = -1;

    /**
     * Begins the table, or goes on with the rows that it has.
     *
     * @param goOn whether a table of this name is that of an earlier beginning
     * @throws InputException if it cannot be written, is there already, or is the table of another sweep
     */
    SweepFile(Path target, PrintWriter out, SweepTable table, boolean goOn) {
        this.target = target;
        this.table = table;
        fixed = CsvFile.isStandardOutput(target) || isDevice(target);
        boolean there = !fixed && isFilled(target);
        if (there && !goOn) {
            throw new InputException("sweep.there", target);
        }
        SweepTable.Before before = there ? table.before(target) : null;
        known = before == null ? Map.of() : before.results().entrySet().stream()
                .filter(one -> one.getValue().isKnown()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        file = before == null ? new CsvFile(target, out, table.columns()) : new CsvFile(target, before.text());
        results.putAll(known);
        // rows of before may be in any order, and those that failed are written once more
        sorted = before == null;
    }

    private static boolean isDevice(Path target) {
        try {
            return OutputPlace.isDevice(OutputPlace.of(target));
        } catch (IOException e) {
            throw OutputPlace.problem(target, e);
        }
    }

    private static boolean isFilled(Path target) {
        try {
            return Files.isRegularFile(target) && Files.size(target) > 0;
        } catch (IOException e) {
            throw OutputPlace.problem(target, e);
        }
    }

    /** The runs that need not be trained, as they came out. */
    Map<Integer, RunResult> known() {
        return known;
    }

    /** All results so far, in the order of the plan. */
    List<RunResult> results() {
        return List.copyOf(results.values());
    }

    /** Adds a row, which is on the disk when this returns. */
    void add(RunResult result) {
        results.put(result.run(), result);
        sorted &= result.run() > last;
        last = result.run();
        file.row(table.row(result));
    }

    /** Where the rows are, if somebody took the file away meanwhile; else null. */
    Path refuge() {
        return file.refuge();
    }

    /** Waits until the rows are on the disk, in the order of the plan. */
    @Override
    public void close() {
        file.close();
        if (!fixed && !sorted && file.refuge() == null) {
            AtomicFile.write(target, CsvFile.text(table.columns(), results.values().stream().map(table::row).toList())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
