package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lab.unroll.cli.console.TextTable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.ParameterCount;
import lab.unroll.export.CsvFile;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.StreamedTask;
import lab.unroll.task.Task;
import lab.unroll.train.Checks;
import lab.unroll.train.Divergence;
import lab.unroll.train.Evaluation;
import lab.unroll.train.StepReport;
import lab.unroll.train.StopRule;
import lab.unroll.train.Training;
import lab.unroll.words.Words;

/**
 * Trains and tells: a line every tenth of the way and at least every two seconds, a row of the CSV file at each of the
 * {@link Checks}, and a table at the end.
 */
final class TrainingReport {

    private static final double REPORT_SECONDS = 2;
    private static final int LABEL_WIDTH = 26;

    private final Experiment experiment;
    private final Training run;
    private final int goal;
    private final Consumer<StepReport> listener;
    private final Consumer<Evaluation> observer;
    private final Words words;
    private final PrintWriter out;
    private final CsvFile csv;
    private final String measured;

    private final Stretch line;
    private final Stretch row;
    /** The steps taken before. */
    private final long begun;
    private final List<StopRule> until;
    /** True if the last check found the task solved, and that is to end it. */
    private boolean solved;
    /** What the network reached at the end, or null before. */
    private Evaluation reached;
    private double trainedSeconds;
    private long resumedAt;

    /** Prepares; {@code run} is that of the experiment, not begun; {@code csv} may be null. */
    TrainingReport(Experiment experiment, Training run, Words words, PrintWriter out, CsvFile csv) {
        this(experiment, run, experiment.plan().steps(), List.of(), step -> { }, words, out, csv);
    }

    /** The same of a training that may have begun, measured only where it is told. */
    TrainingReport(Experiment experiment, Training run, int goal, List<StopRule> until, Consumer<StepReport> listener,
                   Words words, PrintWriter out, CsvFile csv) {
        this(experiment, run, goal, until, listener, null, words, out, csv);
    }

    /**
     * The same of a training that may have begun.
     *
     * @param goal     it is trained until so many steps have been taken, those before among them
     * @param until    what ends it sooner
     * @param listener is told of every step that was not taken back
     * @param observer is told of what is measured at each check; null for none, and then it is measured only where it is told
     */
    TrainingReport(Experiment experiment, Training run, int goal, List<StopRule> until, Consumer<StepReport> listener,
                   Consumer<Evaluation> observer, Words words, PrintWriter out, CsvFile csv) {
        this.until = List.copyOf(until);
        this.goal = goal;
        begun = run.iteration();
        this.listener = listener;
        this.observer = observer;
        this.experiment = experiment;
        this.run = run;
        this.words = words;
        this.out = out;
        this.csv = csv;
        measured = measuredOn(experiment);
        line = new Stretch(begun);
        row = new Stretch(begun);
    }

    /** Columns of the CSV file. */
    static List<String> columns(Experiment experiment) {
        String measured = measuredOn(experiment).replace('-', '_');
        return List.of("iteration", "training_loss", measured + "_loss", measured + "_accuracy", "seconds",
                "steps_per_second");
    }

    /** What is measured on: sequences held out, or windows of the training text where it is too short for that. */
    static String measuredOn(Experiment experiment) {
        return experiment.task().measuresHeldOut() ? "held-out" : "training-windows";
    }

    /**
     * Takes the steps of the plan, unless training diverges or is to stop.
     *
     * @param stop asked before each step
     */
    void train(BooleanSupplier stop) {
        out.println(words.get("cli.begin", experiment.preset(), experiment.cell().displayName(), experiment.hidden(),
                experiment.length(), format("%,d", experiment.parameterCount()), format("%,d", goal)));
        if (experiment.seesAnswers()) {
            out.println(words.get("cli.sees-answers"));
        }
        if (run.iteration() > 0) {
            out.println(words.get("cli.resumed", format("%,d", run.iteration())));
        }
        Checks checks = new Checks(goal);
        try (run) {
            resumedAt = System.nanoTime();
            long check = checks.after(run.iteration());
            while (run.mayAdvanceTo(goal) && !isFarEnough() && !stop.getAsBoolean()) {
                run.advance();
                if (run.divergence() == null) {
                    listener.accept(run.report());
                    check = stepTaken(check, checks);
                }
            }
            trainedSeconds += secondsSinceResumed();
            if (row.isBehind()) {
                addRow();
            }
            table();
        }
    }

    /** Measuring and telling take no part in the time of training. Returns the next check. */
    private long stepTaken(long check, Checks checks) {
        long iteration = run.iteration();
        boolean rowDue = iteration == check;
        double seconds = trainedSeconds + secondsSinceResumed();
        boolean lineDue = iteration % Math.max(1, checks.steps() / 10) == 0 || iteration == checks.steps()
                || seconds - line.seconds >= REPORT_SECONDS;
        if (!rowDue && !lineDue) {
            return check;
        }
        trainedSeconds = seconds;
        if (lineDue) {
            addLine();
        }
        if (rowDue) {
            addRow();
            check();
        }
        resumedAt = System.nanoTime();
        return rowDue ? checks.after(iteration) : check;
    }

    /** True if one of the rules says to stop here; whether the task is solved is known from the last check. */
    private boolean isFarEnough() {
        double seconds = trainedSeconds + secondsSinceResumed();
        return solved || run.iteration() > begun && until.stream().anyMatch(rule -> rule.isMet(run.smoothedLoss(),
                run.iteration() - begun, seconds));
    }

    private void check() {
        if (observer == null && !until.contains(StopRule.SOLVED)) {
            return;
        }
        Evaluation evaluation = run.evaluate();
        if (observer != null) {
            observer.accept(evaluation);
        }
        if (until.contains(StopRule.SOLVED)) {
            solved = experiment.solvedRule().map(rule -> rule.isMetBy(evaluation.loss(), evaluation.accuracy())).orElse(false);
        }
    }

    private double secondsSinceResumed() {
        return (System.nanoTime() - resumedAt) * 1e-9;
    }

    /** Why training stopped, or null. */
    Divergence divergence() {
        return run.divergence();
    }

    private void addLine() {
        Evaluation evaluation = run.evaluate();
        out.println(words.get("cli.progress", format("%,9d", run.iteration()), figure(run.smoothedLoss()),
                words.get("cli." + measured + ".loss"), figure(evaluation.loss()),
                words.get("cli." + measured + ".accuracy"), format("%5.1f", 100 * evaluation.accuracy()),
                format("%,.0f", line.rate())));
        out.flush();
        line.end();
    }

    private void addRow() {
        if (csv != null) {
            Evaluation evaluation = run.evaluate();
            csv.row(List.of(format("%d", run.iteration()), cell(run.smoothedLoss()), cell(evaluation.loss()),
                    cell(evaluation.accuracy()), format("%.3f", trainedSeconds), format("%.1f", row.rate())));
        }
        row.end();
    }

    /** A number for a file; empty where there is none. */
    static String cell(double number) {
        return Double.isFinite(number) ? format("%.6f", number) : "";
    }

    private void table() {
        Evaluation evaluation = run.evaluateAll();
        out.println();
        line("steps", format("%,d", run.iteration()));
        line("loss", figure(run.smoothedLoss()));
        line(measured + ".loss", figure(evaluation.loss()));
        line("chance", format("%.4f", experiment.chanceLoss()));
        experiment.solvedRule().ifPresent(rule -> line("solved", format("%.4f", rule.line())));
        Task task = experiment.task();
        task.referenceLosses().forEach(one -> line(one.key(), format("%.4f", one.loss())));
        line(measured + ".accuracy", words.get("cli.correct", format("%,d", evaluation.correct()),
                format("%,d", evaluation.total()), format("%.1f", 100 * evaluation.accuracy())));
        if (task instanceof LabellingTask labels) {
            labels.referenceScores().forEach(one -> line("score." + one.key(), format("%.1f %%", 100 * one.accuracy())));
        }
        line("seconds", format("%.1f", trainedSeconds));
        line("rate", format("%,.1f", trainedSeconds > 0 ? (run.iteration() - begun) / trainedSeconds : 0));
        line("seed", format("%d", experiment.seed()));
        ParameterCount parameters = ParameterCount.of(experiment);
        line("parameters", words.get("cli.parameters.value", format("%,d", parameters.count()), parameters.explained(words)));
        reached = evaluation;
    }

    /** What counts most of some tasks, which stands at the very end; after the training. */
    void tellOutcome() {
        Evaluation evaluation = reached;
        Task task = experiment.task();
        if (evaluation == null) {
            return;
        }
        if (task instanceof StreamedTask && task.measuresHeldOut() && !experiment.network().bidirectional()) {
            line("held-out.all", words.get("cli.held-out.all.value", figure(evaluation.loss()),
                    format("%,d", evaluation.total())));
        }
        if (experiment.isPair()) {
            line("exact", words.get("cli.exact.value", format("%.1f", 100 * evaluation.accuracy()),
                    format("%,d", evaluation.correct()), format("%,d", evaluation.total())));
        }
    }

    private void line(String key, String value) {
        labelled(words.get("cli." + key), value);
    }

    private void labelled(String label, String value) {
        out.println("  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - TextTable.width(label))) + value);
    }

    private static String figure(double number) {
        return Double.isFinite(number) ? format("%.4f", number) : "–";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /** The way since something was last told. */
    private final class Stretch {

        private long iteration;
        private double seconds;

        Stretch(long from) {
            iteration = from;
        }

        double rate() {
            double passed = trainedSeconds - seconds;
            return passed > 0 ? (run.iteration() - iteration) / passed : 0;
        }

        boolean isBehind() {
            return iteration == 0 || run.iteration() != iteration;
        }

        void end() {
            iteration = run.iteration();
            seconds = trainedSeconds;
        }
    }
}
