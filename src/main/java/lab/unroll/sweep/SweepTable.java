package lab.unroll.sweep;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.unroll.sweep.RunResult.Ending;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * A sweep as a table: {@code run}, a column for each setting, {@code until}, {@code data}, {@code kernel}, and then what
 * came of the run. Losses have all their digits. {@code run} counts from 1 in the order of the plan.
 */
public final class SweepTable {

    private static final String RUN = "run";
    /** What was trained with; the last digits depend on it. */
    private static final String KERNEL = "kernel";
    private static final String DATA = "data";
    private static final String HELD_OUT = "held_out";
    /** Where a text is too short to hold anything out. */
    private static final String TRAINING_WINDOWS = "training_windows";
    private static final int RESULTS = results(HELD_OUT).size();
    private static final long LARGEST = 1L << 28;

    private final SweepPlan plan;
    private final String kernel;

    /** The table of a plan that is trained with a set of kernels. */
    public SweepTable(SweepPlan plan, String kernel) {
        this.plan = plan;
        this.kernel = kernel;
    }

    /** Names of the columns. */
    public List<String> columns() {
        return Stream.of(List.of(RUN), plan.axes().stream().map(Axis::name).toList(),
                List.of(SweepPlan.UNTIL, DATA, KERNEL), results(plan.measuresHeldOut() ? HELD_OUT : TRAINING_WINDOWS))
                .flatMap(List::stream).toList();
    }

    /** The columns of what came of a run. */
    private static List<String> results(String measuredOn) {
        return List.of("iteration", "solved", "solved_at", "training_loss", measuredOn + "_loss", measuredOn + "_accuracy",
                "outcome", "seconds");
    }

    /** The places of the settings among the columns of a table; from and to, or null if it is no table of a sweep. */
    static int[] settings(List<String> columns) {
        int to = columns.indexOf(SweepPlan.UNTIL);
        int results = Math.max(0, columns.size() - RESULTS);
        List<String> last = columns.subList(results, columns.size());
        boolean known = last.equals(results(HELD_OUT)) || last.equals(results(TRAINING_WINDOWS));
        return to >= 2 && columns.get(0).equals(RUN) && results >= to && known ? new int[] {1, to} : null;
    }

    /** The row of a run. */
    public List<String> row(RunResult result) {
        List<String> cells = new ArrayList<>(beginning(result.run()));
        cells.addAll(List.of(Long.toString(result.iteration()), result.isSolved() ? "1" : "0",
                result.isSolved() ? Long.toString(result.solvedAt().getAsLong()) : "", number(result.trainingLoss()),
                number(result.heldOutLoss()), number(result.accuracy()), result.ending().id(),
                String.format(Locale.ROOT, "%.3f", result.seconds())));
        return cells;
    }

    /** The cells that say which run it is. */
    private List<String> beginning(int run) {
        return Stream.of(List.of(Integer.toString(run + 1)), plan.values(run),
                List.of(plan.until().id(), plan.data(), kernel)).flatMap(List::stream).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** What an earlier beginning of the same sweep has left. */
    public record Before(Map<Integer, RunResult> results, String text) {
    }

    /**
     * The rows that a file has of this very sweep, of which the last may be cut off.
     *
     * @return the results by run, and the text of the file as far as its rows are whole
     * @throws InputException if it cannot be read, or is the table of something else
     */
    public Before before(Path file) {
        String text = text(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        Map<Integer, RunResult> results = new TreeMap<>();
        List<List<String>> rows = rows(file, whole);
        if (rows.isEmpty() || !rows.get(0).equals(columns())) {
            throw new InputException("sweep.other", file);
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            RunResult result = result(file, columns(), row);
            if (result.run() < 0 || result.run() >= plan.runs()
                    || !row.subList(0, row.size() - RESULTS).equals(beginning(result.run()))) {
                throw new InputException("sweep.other-row", file, String.join(",", row));
            }
            results.put(result.run(), result);
        }
        return new Before(results, whole);
    }

    static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException("sweep.other", file);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(e, "sweep.other", file);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    static List<List<String>> rows(Path file, String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (CsvParseException e) {
            throw new InputException(e, "sweep.other", file);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /** What a row says. */
    static RunResult result(Path file, List<String> columns, List<String> row) {
        try {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("The row has " + row.size() + " cells.");
            }
            String at = cell(columns, row, "solved_at");
            int loss = columns.indexOf("training_loss");
            return new RunResult(Integer.parseInt(cell(columns, row, RUN)) - 1,
                    Stream.of(Ending.values()).filter(one -> one.id().equals(cell(columns, row, "outcome"))).findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("There is no such outcome.")),
                    Long.parseLong(cell(columns, row, "iteration")),
                    at.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(at)),
                    value(row.get(loss)), value(row.get(loss + 1)), value(row.get(loss + 2)),
                    value(cell(columns, row, "seconds")));
        } catch (IllegalArgumentException e) {
            throw new InputException(e, "sweep.other-row", file, String.join(",", row));
        }
    }

    private static String cell(List<String> columns, List<String> row, String name) {
        return row.get(columns.indexOf(name));
    }

    private static double value(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
