package lab.unroll.sweep;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.unroll.words.InputException;

/**
 * What is known of a sweep, all of it or the runs so far.
 *
 * @param axes    its settings with the values they take
 * @param entries its runs in the order of the plan; copied
 */
public record SweepResults(List<Axis> axes, List<Entry> entries) {

    /** Of which nothing is known. */
    public static final SweepResults NONE = new SweepResults(List.of(), List.of());

    /**
     * A run.
     *
     * @param values of the settings, one for each of the axes; copied
     * @param result what became of it
     */
    public record Entry(List<String> values, RunResult result) {

        /** Copies the values. */
        public Entry {
            values = List.copyOf(values);
        }
    }

    /** Copies the lists. */
    public SweepResults {
        axes = List.copyOf(axes);
        entries = List.copyOf(entries);
    }

    /** Those of a plan that are known. */
    public static SweepResults of(SweepPlan plan, Collection<RunResult> results) {
        return new SweepResults(plan.axes(), results.stream().sorted(Comparator.comparingInt(RunResult::run))
                .map(result -> new Entry(plan.values(result.run()), result)).toList());
    }

    /**
     * Those of a table that a sweep has written; values that are numbers are in their order, others in that of the rows.
     *
     * @throws InputException if it cannot be read, or is the table of something else
     */
    public static SweepResults read(Path file) {
        String text = SweepTable.text(file);
        List<List<String>> rows = SweepTable.rows(file, text.substring(0, text.lastIndexOf('\n') + 1));
        List<String> columns = rows.isEmpty() ? List.of() : rows.get(0);
        int[] settings = SweepTable.settings(columns);
        if (settings == null) {
            throw new InputException("sweep.no-table", file);
        }
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            RunResult result = SweepTable.result(file, columns, row);
            entries.add(new Entry(row.subList(settings[0], settings[1]), result));
        }
        entries.sort(Comparator.comparingInt(entry -> entry.result().run()));
        if (entries.isEmpty()) {
            throw new InputException("sweep.no-runs", file);
        }
        List<Axis> axes = new ArrayList<>();
        for (int i = settings[0]; i < settings[1]; i++) {
            axes.add(axis(columns.get(i), entries, i - settings[0]));
        }
        return new SweepResults(axes, entries);
    }

    private static Axis axis(String name, List<Entry> entries, int place) {
        Set<String> values = new LinkedHashSet<>();
        entries.forEach(entry -> values.add(entry.values().get(place)));
        Axis found = new Axis(name, List.copyOf(values));
        return found.isOfNumbers() ? new Axis(name, found.values().stream().sorted(Comparator.comparing(BigDecimal::new))
                .toList()) : found;
    }

    /** The settings that take several values, but for the seed. */
    public List<Axis> varied() {
        return axes.stream().filter(axis -> axis.isVaried() && !axis.name().equals(Axis.SEED)).toList();
    }

    /**
     * The setting of a name.
     *
     * @throws InputException naming those that take several values
     */
    public Axis axis(String name) {
        return axes.stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow(() ->
                new InputException("sweep.no-axis", name, String.join(", ", varied().stream().map(Axis::name).toList())));
    }

    /** The seeds. */
    public Axis seeds() {
        return axis(Axis.SEED);
    }

    /** The results of all runs by their values of some settings, in the order of the plan. */
    public Map<List<String>, List<RunResult>> by(List<Axis> settings) {
        int[] places = settings.stream().mapToInt(axes::indexOf).toArray();
        Map<List<String>, List<RunResult>> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<String> key = Arrays.stream(places).mapToObj(entry.values()::get).toList();
            found.computeIfAbsent(key, values -> new ArrayList<>()).add(entry.result());
        }
        return found;
    }

    /** Number of runs of the whole plan. */
    public long planned() {
        return axes.stream().mapToLong(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /** All results. */
    public List<RunResult> all() {
        return entries.stream().map(Entry::result).toList();
    }
}
