package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.DataFile;
import lab.unroll.task.series.SeriesKind;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that choose a series of numbers from a file, and how it is read. */
public final class SeriesOptions {

    @Option(names = "--series", paramLabel = "FILE", description = "foretell a column of this table (CSV)")
    private Path file;

    @Option(names = "--column", paramLabel = "NAME|N", description = "the column, by its name or its number from 1 (default:"
            + " the first with numbers that do not only count)")
    private String column;

    @Option(names = "--separator", paramLabel = "NAME",
            description = "comma, semicolon or tab (default: what cuts the first rows alike)")
    private String separator;

    @Option(names = "--decimal", paramLabel = "NAME", description = "point or comma (default: what most fractions have)")
    private String decimal;

    @Option(names = "--header", paramLabel = "yes|no",
            description = "whether the first row names the columns (default: whether there are numbers below words)")
    private String header;

    @Option(names = "--gaps", paramLabel = "NAME", description = "where a value is missing: interpolate or skip (default:"
            + " interpolate); how many is told")
    private String gaps;

    @Option(names = "--scaling", paramLabel = "NAME", description = "standard (mean 0, deviation 1), minmax (0 to 1) or none,"
            + " computed on the part that is trained on (default: standard)")
    private String scaling;

    @Option(names = "--window", paramLabel = "N", description = "values that are read to foretell the next, the T of the task")
    private Integer window;

    @Option(names = "--season", paramLabel = "N", description = "after how many values the series comes round again; 1 for"
            + " none (default: found out by its autocorrelation)")
    private Integer season;

    /** The file; null if none is given. */
    Path file() {
        return file;
    }

    /** How it is to be read. */
    DataFile read(DataFile plain) {
        DataFile wished = plain;
        for (Map.Entry<String, String> one : wishes().entrySet()) {
            wished = wished.choosing(one.getKey(), one.getValue());
        }
        return wished;
    }

    private Map<String, String> wishes() {
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("column", column);
        wishes.put("separator", separator);
        wishes.put("decimal", decimal);
        wishes.put("header", header);
        wishes.put("gaps", gaps);
        wishes.values().removeIf(value -> value == null);
        return wishes;
    }

    /**
     * Refuses what says how a file is read where there is none.
     *
     * @throws InputException naming it
     */
    void requireFile() {
        if (file == null && !wishes().isEmpty()) {
            throw new InputException("series.without.file", "--" + wishes().keySet().iterator().next());
        }
    }

    /** The experiment with window, scaling and season as they are given. */
    Experiment change(Experiment base) {
        Experiment changed = window == null ? base : base.withLength(window);
        changed = scaling == null ? changed : scaled(changed, scaling);
        return season == null ? changed : changed.with(SeriesKind.SEASON, season);
    }

    /**
     * The experiment with another way to scale its values.
     *
     * @throws InputException naming those there are
     */
    public static Experiment scaled(Experiment base, String scaling) {
        List<String> known = SeriesKind.scalings();
        int number = known.indexOf(scaling.toLowerCase(Locale.ROOT).replace("-", ""));
        if (number < 0) {
            throw new InputException("series.choice", SeriesKind.SCALING, scaling, String.join(", ", known));
        }
        return base.with(SeriesKind.SCALING, number);
    }

    /** True if none is given. */
    boolean isEmpty() {
        return file == null && wishes().isEmpty() && scaling == null && window == null && season == null;
    }
}
