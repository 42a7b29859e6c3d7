package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import lab.unroll.figure.SweepLook;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepResults;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of figures of many trainings: the table of a sweep and how it is looked at, and how many seeds there are. */
public final class RunsOptions {

    private static final int USUAL_SEEDS = 5;
    private static final int MOST_SEEDS = 1000;
    private static final int MOST_OVER = 2;

    @Option(names = "--csv-in", paramLabel = "FILE", description = "of sweep and seed-dots: the table that unroll sweep has"
            + " written")
    private Path table;

    @Option(names = "--measure", paramLabel = "NAME", completionCandidates = Measures.class,
            description = "what of the runs sweep and seed-dots show: ${COMPLETION-CANDIDATES} (default: held-out-loss)")
    private String measure;

    @Option(names = "--over", paramLabel = "NAME[,NAME]", split = ",", description = "the settings along the axes of sweep:"
            + " one for lines, two for a heat map (default: the figure chooses)")
    private List<String> over;

    @Option(names = "--seeds", paramLabel = "N", description = "of seeds: train from N seeds, from --seed on (default: 5)")
    private Integer seeds;

    /**
     * Refuses those for which a figure has no use, and a sweep without its table.
     *
     * @param sweep whether it shows a sweep
     * @param many  whether it trains from several seeds
     * @throws InputException naming one
     */
    public void requireUsed(boolean sweep, boolean many) {
        String given = ofSweeps();
        if (!sweep && given != null) {
            throw new InputException("arguments.sweep-only", given);
        }
        if (!many && seeds != null) {
            throw new InputException("arguments.seeds-only");
        }
        if (sweep && table == null) {
            throw new InputException("arguments.no-table");
        }
    }

    /** The first of them that is given, if any is. */
    public Optional<String> given() {
        return Optional.ofNullable(ofSweeps()).or(() -> Optional.ofNullable(seeds).map(count -> "--seeds"));
    }

    private String ofSweeps() {
        return table != null ? "--csv-in" : measure != null ? "--measure" : over != null ? "--over" : null;
    }

    /**
     * How one looks at the sweep.
     *
     * @throws InputException if there is no such table, measure or setting
     */
    public SweepLook look() {
        if (over != null && over.size() > MOST_OVER) {
            throw new InputException("arguments.over", over.size());
        }
        SweepResults results = SweepResults.read(table);
        List<String> along = over == null ? List.of() : over.stream().map(String::strip).toList();
        along.forEach(results::axis);
        return new SweepLook(results, measure == null ? SweepMeasure.HELD_OUT_LOSS : SweepMeasure.named(measure), along);
    }

    /** The name of the table. */
    public Path table() {
        return table;
    }

    /**
     * Number of seeds.
     *
     * @throws InputException if it is outside its range
     */
    public int seeds() {
        int count = seeds == null ? USUAL_SEEDS : seeds;
        Ranges.require("--" + SweepPlan.SEEDS, count, 1, MOST_SEEDS);
        return count;
    }

    /** The names of the measures, for the help. */
    static final class Measures implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SweepMeasure.ids().iterator();
        }
    }
}
