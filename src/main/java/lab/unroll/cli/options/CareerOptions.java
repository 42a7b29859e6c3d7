package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.homeruns.HomeRunsKind;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that choose careers from files, and the years foretold. */
public final class CareerOptions {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final int MOST_YEARS = 60;

    @Option(names = "--data", paramLabel = "DIR|FILE", description = "what a preset learns from; of home-runs the folder with"
            + " Batting.csv, People.csv and Teams.csv of the Lahman Baseball Database")
    private Path data;

    @Option(names = "--predict", paramLabel = "YEAR", description = "of home-runs: the year that is foretold, trained on the"
            + " years before it (default: the last one known); of train also several, as in 2013-2017, each trained by itself")
    private String predict;

    /** Folder or file; null if none is given. */
    Path data() {
        return data;
    }

    /**
     * The years that are foretold, in their order; none where none is given.
     *
     * @throws InputException if they are no years
     */
    List<Integer> years() {
        if (predict == null) {
            return List.of();
        }
        Matcher years = YEARS.matcher(predict.strip());
        if (years.matches()) {
            int first = Integer.parseInt(years.group(1));
            int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
            if (first <= last && last - first < MOST_YEARS) {
                return IntStream.rangeClosed(first, last).boxed().toList();
            }
        }
        throw new InputException("careers.years", predict);
    }

    /** The experiment of the last of these years. */
    Experiment change(Experiment base) {
        List<Integer> years = years();
        return years.isEmpty() ? base : base.with(HomeRunsKind.PREDICT, years.get(years.size() - 1));
    }

    /** True if none is given. */
    boolean isEmpty() {
        return data == null && predict == null;
    }
}
