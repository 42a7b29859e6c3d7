package lab.unroll.cli.train;

import static lab.unroll.cli.console.TextTable.Side.LEFT;
import static lab.unroll.cli.console.TextTable.Side.RIGHT;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import lab.unroll.cli.console.TextTable;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.CsvFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.Schedule;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SolvedRule.Measure;
import lab.unroll.train.Divergence;
import lab.unroll.train.EvaluatedTraining;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingResult;
import lab.unroll.words.Words;

/** Trains from several seeds and tells what became of each: a row a seed, and a summary. */
final class SeedsReport {

    private final Experiment experiment;
    private final Function<Experiment, Training> begin;
    private final Optional<SolvedRule> rule;
    private final Measure loss;
    private final Words words;
    private final PrintWriter out;
    private final CsvFile csv;
    private final List<TrainingResult> outcomes = new ArrayList<>();

    /** Prepares; {@code experiment} has the first seed; {@code begin} makes a training; {@code csv} may be null. */
    SeedsReport(Experiment experiment, Function<Experiment, Training> begin, Words words, PrintWriter out,
                CsvFile csv) {
        this.experiment = experiment;
        this.begin = begin;
        this.words = words;
        this.out = out;
        this.csv = csv;
        rule = experiment.solvedRule();
        loss = experiment.answersWithNumbers() ? Measure.MEAN_SQUARED_ERROR : Measure.CROSS_ENTROPY;
    }

    /** Columns of the CSV file. */
    static List<String> columns(Experiment experiment) {
        String measured = TrainingReport.measuredOn(experiment).replace('-', '_');
        return List.of("seed", "iteration", "training_loss", measured + "_loss", measured + "_accuracy", "solved", "seconds");
    }

    /**
     * Trains from {@code seeds} seeds, one after the other.
     *
     * @param stop asked before each step
     */
    void train(int seeds, BooleanSupplier stop) {
        heading();
        TextTable table = new TextTable(RIGHT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT);
        table.row(words.get("seeds.seed"), words.get("seeds.solved"), words.get("seeds.step"), measured(loss),
                measured(Measure.ACCURACY), words.get("seeds.seconds"));
        table.reserve(0, Long.toString(experiment.seed() + seeds - 1));
        table.reserve(1, words.get("seeds.diverged"));
        table.reserve(2, format("%,d", experiment.plan().steps()));
        for (int i = 0; i < seeds && !stop.getAsBoolean(); i++) {
            Experiment one = experiment.withSeed(experiment.seed() + i);
            TrainingResult outcome = train(one, stop);
            outcomes.add(outcome);
            table.row(row(one.seed(), outcome));
            table.printTo(out);
        }
        summary();
    }

    private void heading() {
        Hyperparameters plan = experiment.plan();
        out.println(words.get("cli.begin", experiment.preset(), experiment.cell().displayName(), experiment.hidden(),
                experiment.length(), format("%,d", experiment.parameterCount()),
                format("%,d", plan.steps())));
        out.println(words.get(plan.clipNorm() > 0 ? "seeds.training" : "seeds.training.free",
                number(plan.learningRate()), schedule(), plan.batch(), number(plan.clipNorm())));
        String chance = format("%.4f", experiment.chanceLoss());
        if (experiment.seesAnswers()) {
            out.println(words.get("cli.sees-answers"));
        }
        out.println(rule.map(solved -> words.get(solved.measure().isLoss() ? "seeds.rule.below" : "seeds.rule.reached",
                chance, words.get(name(solved.measure())), threshold(solved)))
                .orElseGet(() -> words.get("seeds.rule.none", chance)));
        if (experiment.task() instanceof LabellingTask labels) {
            labels.referenceScores().forEach(one -> out.println(words.get("seeds.reference",
                    words.get("cli.score." + one.key()), percent(one.accuracy()))));
        }
        out.println();
    }

    private static String threshold(SolvedRule solved) {
        return solved.measure().isLoss() ? format("%.4f", solved.threshold()) : percent(solved.threshold());
    }

    private static String name(Measure measure) {
        return "measure." + measure.id();
    }

    /** The heading of a measure on what training does not learn from. */
    private String measured(Measure measure) {
        return words.get("seeds." + TrainingReport.measuredOn(experiment), words.get(name(measure)));
    }

    private String schedule() {
        Schedule schedule = experiment.plan().schedule();
        return schedule.kind() == Schedule.Kind.CONSTANT ? "" : words.get("schedule."
                + schedule.kind().name().toLowerCase(Locale.ROOT), format("%,d", schedule.steps()));
    }

    private TrainingResult train(Experiment one, BooleanSupplier stop) {
        EvaluatedTraining trial = new EvaluatedTraining(begin.apply(one), rule, one.plan().steps());
        long start = System.nanoTime();
        return trial.run((run, evaluation) -> {
            if (csv != null) {
                csv.row(csvRow(one.seed(), run, evaluation, (System.nanoTime() - start) * 1e-9));
            }
        }, stop);
    }

    private List<String> csvRow(long seed, Training run, Evaluation evaluation, double seconds) {
        boolean solved = rule.map(one -> one.isMetBy(evaluation.loss(), evaluation.accuracy())).orElse(false);
        return List.of(format("%d", seed), format("%d", run.iteration()), TrainingReport.cell(run.smoothedLoss()),
                TrainingReport.cell(evaluation.loss()), TrainingReport.cell(evaluation.accuracy()), solved ? "1" : "0",
                format("%.3f", seconds));
    }

    private String[] row(long seed, TrainingResult outcome) {
        String solved = outcome.isSolved() ? "seeds.yes" : outcome.divergence() != null ? "seeds.diverged"
                : outcome.isStopped() ? "seeds.stopped" : "seeds.no";
        return new String[] {Long.toString(seed), words.get(solved),
                outcome.isSolved() ? format("%,d", outcome.solvedAt().getAsLong()) : "-",
                format("%.5f", outcome.evaluation().loss()), percent(outcome.evaluation().accuracy()),
                format("%.1f", outcome.seconds())};
    }

    /** Those that diverged, in the order of their seeds. */
    List<Divergence> divergences() {
        return outcomes.stream().map(TrainingResult::divergence).filter(Objects::nonNull).toList();
    }

    private void summary() {
        long[] steps = outcomes.stream().filter(TrainingResult::isSolved).mapToLong(o -> o.solvedAt().getAsLong()).sorted()
                .toArray();
        String seconds = format("%.1f", outcomes.stream().mapToDouble(TrainingResult::seconds).sum());
        out.println();
        out.println(steps.length == 0 ? words.get("seeds.summary.none", outcomes.size(), seconds)
                : words.get("seeds.summary", steps.length, outcomes.size(), format("%,d", steps[0]),
                        format("%,d", median(steps)), format("%,d", steps[steps.length - 1]), seconds));
        out.flush();
    }

    private static long median(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** A share as per cent. Only all is 100 %. */
    private static String percent(double share) {
        return format("%.1f %%", share < 1 ? Math.min(99.9, 100 * share) : 100);
    }

    /** A setting with as many decimals as it has. */
    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
