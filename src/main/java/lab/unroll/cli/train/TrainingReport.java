package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import lab.unroll.cli.console.TextTable;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.Task;
import lab.unroll.train.Divergence;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;
import lab.unroll.words.Words;

/** Trains and tells: a line every tenth of the way and at least every two seconds, and a table at the end. */
final class TrainingReport {

    /** Columns of the CSV file. */
    static final List<String> COLUMNS = List.of("iteration", "loss", "accuracy", "seconds", "steps_per_second");

    private static final double REPORT_SECONDS = 2;
    private static final int LABEL_WIDTH = 22;

    private final Experiment experiment;
    private final Training run;
    private final Words words;
    private final PrintWriter out;
    private final CsvFile csv;

    private double reportedSeconds;
    private long reportedIteration;
    private double trainedSeconds;
    private long resumedAt;

    /** Prepares; {@code run} is that of the experiment, not begun; {@code csv} may be null. */
    TrainingReport(Experiment experiment, Training run, Words words, PrintWriter out, CsvFile csv) {
        this.experiment = experiment;
        this.run = run;
        this.words = words;
        this.out = out;
        this.csv = csv;
    }

    /** Takes the steps of the plan; false if training diverged on the way. */
    boolean train() {
        int steps = experiment.plan().steps();
        out.println(words.get("cli.begin", experiment.preset(), experiment.cell().displayName(), experiment.hidden(),
                experiment.length(), format("%,d", experiment.parameterCount()), format("%,d", steps)));
        try (run) {
            resumedAt = System.nanoTime();
            run.advanceTo(steps, step -> stepTaken(step.iteration(), steps));
            table();
        }
        return run.divergence() == null;
    }

    /** Measuring and telling take no part in the time of training. */
    private void stepTaken(long iteration, int steps) {
        trainedSeconds += (System.nanoTime() - resumedAt) * 1e-9;
        boolean due = iteration % Math.max(1, steps / 10) == 0 || trainedSeconds - reportedSeconds >= REPORT_SECONDS;
        if (due || iteration == steps) {
            progress();
        }
        resumedAt = System.nanoTime();
    }

    /** Why training stopped, or null. */
    Divergence divergence() {
        return run.divergence();
    }

    private void progress() {
        Evaluation evaluation = run.evaluate();
        double rate = rate(run.iteration() - reportedIteration, trainedSeconds - reportedSeconds);
        out.println(words.get("cli.progress", format("%,9d", run.iteration()), format("%.4f", run.smoothedLoss()),
                format("%5.1f", 100 * evaluation.accuracy()), format("%,.0f", rate)));
        out.flush();
        if (csv != null) {
            csv.row(List.of(format("%d", run.iteration()), format("%.6f", run.smoothedLoss()),
                    format("%.6f", evaluation.accuracy()), format("%.3f", trainedSeconds), format("%.1f", rate)));
        }
        reportedSeconds = trainedSeconds;
        reportedIteration = run.iteration();
    }

    private static double rate(long steps, double seconds) {
        return seconds > 0 ? steps / seconds : 0;
    }

    private void table() {
        Evaluation evaluation = run.evaluate();
        out.println();
        line("steps", format("%,d", run.iteration()));
        line("loss", format("%.4f", run.smoothedLoss()));
        line("chance", format("%.4f", experiment.chanceLoss()));
        experiment.solvedRule().ifPresent(rule -> line("solved", format("%.4f", rule.line())));
        Task task = experiment.task();
        task.referenceLosses().forEach(one -> line(one.key(), format("%.4f", one.loss())));
        task.evaluatedOn().ifPresent(sequences -> line(sequences, format("%.4f", evaluation.loss())));
        line("accuracy", words.get("cli.correct", format("%,d", evaluation.correct()),
                format("%,d", evaluation.total()), format("%.1f", 100 * evaluation.accuracy())));
        line("seconds", format("%.1f", trainedSeconds));
        line("rate", format("%,.1f", rate(run.iteration(), trainedSeconds)));
        line("seed", format("%d", experiment.seed()));
        line("parameters", format("%,d", experiment.parameterCount()));
    }

    private void line(String key, String value) {
        String label = words.get("cli." + key);
        out.println("  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - TextTable.width(label))) + value);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
