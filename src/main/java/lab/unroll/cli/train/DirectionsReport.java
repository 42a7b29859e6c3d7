package lab.unroll.cli.train;

import static lab.unroll.cli.console.TextTable.Side.LEFT;
import static lab.unroll.cli.console.TextTable.Side.RIGHT;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import lab.unroll.cli.console.TextTable;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.CsvFile;
import lab.unroll.labelling.Directions.Measured;
import lab.unroll.labelling.DirectionsRun;
import lab.unroll.labelling.TagScores;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.ReferenceScore;
import lab.unroll.train.Divergence;
import lab.unroll.words.Words;

/**
 * Trains a network that reads forward and one in both directions from each seed, and tells how many labels each gets right: a
 * row for each, the mean over the seeds, what needs no network, and each class of the last two networks.
 */
final class DirectionsReport {

    /** Columns of the CSV file. */
    static final List<String> COLUMNS = List.of("seed", "directions", "iteration", "held_out_accuracy");

    private final Experiment experiment;
    private final int threads;
    private final KernelSet kernels;
    private final Words words;
    private final PrintWriter out;
    private final CsvFile csv;
    private Divergence divergence;

    /** Prepares; {@code experiment} has the first seed; {@code csv} may be null. */
    DirectionsReport(Experiment experiment, int threads, KernelSet kernels, Words words, PrintWriter out, CsvFile csv) {
        this.experiment = experiment;
        this.threads = threads;
        this.kernels = kernels;
        this.words = words;
        this.out = out;
        this.csv = csv;
    }

    /** Why one of them stopped early, or null. */
    Divergence divergence() {
        return divergence;
    }

    /**
     * Trains from so many seeds.
     *
     * @param stop asked before each step
     */
    void train(int seeds, BooleanSupplier stop) {
        int steps = experiment.plan().steps();
        out.println(words.get("directions.begin", experiment.preset(), experiment.cell().displayName(), experiment.hidden(),
                experiment.length(), String.format(Locale.ROOT, "%,d", steps)));
        out.println();
        TextTable table = new TextTable(RIGHT, LEFT, RIGHT, RIGHT);
        table.row(words.get("seeds.seed"), words.get("directions.reads"), words.get("cli.held-out.accuracy"),
                words.get("seeds.seconds"));
        table.reserve(1, words.get("directions.both"));
        List<List<TagScores>> scores = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < seeds && !stop.getAsBoolean(); i++) {
            Experiment one = experiment.withSeed(experiment.seed() + i);
            for (boolean both : List.of(false, true)) {
                DirectionsRun.Outcome outcome = new DirectionsRun(one).train(both, steps, threads, kernels, stop);
                divergence = outcome.divergence() == null ? divergence : outcome.divergence();
                scores.get(both ? 1 : 0).add(outcome.scores());
                tell(one.seed(), both, outcome);
                table.row(Long.toString(one.seed()), name(both), percent(outcome.scores().accuracy()),
                        String.format(Locale.ROOT, "%.1f", outcome.seconds()));
                table.printTo(out);
            }
        }
        out.println();
        for (boolean both : List.of(false, true)) {
            scores.get(both ? 1 : 0).stream().mapToDouble(TagScores::accuracy).average()
                    .ifPresent(mean -> line(name(both), mean));
        }
        for (ReferenceScore reference : ((LabellingTask) experiment.task()).referenceScores()) {
            line(words.get("cli.score." + reference.key()), reference.accuracy());
        }
        if (!scores.get(1).isEmpty()) {
            classes(last(scores.get(0)), last(scores.get(1)));
        }
    }

    private static TagScores last(List<TagScores> scores) {
        return scores.get(scores.size() - 1);
    }

    private void tell(long seed, boolean both, DirectionsRun.Outcome outcome) {
        if (csv != null) {
            for (Measured one : outcome.measured()) {
                csv.row(List.of(Long.toString(seed), both ? "both" : "forward", Long.toString(one.iteration()),
                        TrainingReport.cell(one.accuracy())));
            }
        }
    }

    private String name(boolean both) {
        return words.get(both ? "directions.both" : "directions.forward");
    }

    private void line(String name, double share) {
        out.println("  " + name + " ".repeat(Math.max(1, 26 - TextTable.width(name))) + percent(share));
    }

    /** How many of each class were found. */
    private void classes(TagScores forward, TagScores both) {
        out.println();
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT);
        TagScores rule = DirectionsRun.rule((LabellingTask) experiment.task());
        List<String> names = experiment.task().outputNames();
        table.row(words.get("directions.class"), words.get("directions.asked"), words.get("directions.forward"),
                words.get("directions.both"), rule == null ? "" : words.get("cli.score.most-frequent-tag"));
        names.forEach(name -> table.reserve(0, name));
        for (int c = 0; c < names.size(); c++) {
            if (both.asked()[c] > 0) {
                table.row(names.get(c), Integer.toString(both.asked()[c]), percent(forward.found(c)), percent(both.found(c)),
                        rule == null ? "" : percent(rule.found(c)));
            }
        }
        table.printTo(out);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
