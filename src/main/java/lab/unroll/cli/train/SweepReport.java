package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.cli.console.TextTable;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.RunResult.Ending;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepProgress;
import lab.unroll.sweep.SweepResults;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** Trains a sweep and tells how it goes: how far it is, and at the end a line for each combination but for the seeds. */
final class SweepReport implements Sweep.Listener {

    /** A line is told after so many seconds, and later when so much of the time has passed. */
    private static final double REPORT_SECONDS = 2;
    private static final double REPORT_SHARE = 0.05;
    private static final int MOST_LINES = 100;

    private final SweepPlan plan;
    private final SweepFile rows;
    private final Words words;
    private final PrintWriter out;
    private final PrintWriter err;
    private final SweepProgress progress;
    private final long begin = System.nanoTime();
    private double told;
    private InputException problem;
    private int diverged;

    SweepReport(SweepPlan plan, SweepFile rows, Words words, PrintWriter out, PrintWriter err) {
        this.plan = plan;
        this.rows = rows;
        this.words = words;
        this.out = out;
        this.err = err;
        progress = new SweepProgress(plan.runs(), rows.known().size());
    }

    /** Trains what is not known. */
    void train(Sweep sweep, BooleanSupplier stop) {
        String axes = plan.varied().stream().map(axis -> axis.name() + " (" + axis.size() + ")")
                .collect(Collectors.joining(" x "));
        err.println(words.get(axes.isEmpty() ? "sweep.begin.one" : "sweep.begin", number(plan.runs()), axes));
        if (!rows.known().isEmpty()) {
            err.println(words.get("sweep.known", number(rows.known().size())));
        }
        err.flush();
        sweep.run(rows.known().keySet(), this, stop);
    }

    @Override
    public void reached(int run, double share) {
        progress.reached(run, share);
        tellIfDue();
    }

    @Override
    public void ended(RunResult result, HeldOutCurve curve, Optional<InputException> why) {
        rows.add(result);
        progress.ended(result.run());
        diverged += result.ending() == Ending.DIVERGED ? 1 : 0;
        if (problem == null && why.isPresent()) {
            problem = why.get();
            err.println(words.get("sweep.failed", said(result.run()), problem.in(words.locale())));
        }
        tellIfDue();
    }

    /** The settings of a run that differ from run to run. */
    private String said(int run) {
        List<String> values = plan.values(run);
        return Stream.iterate(0, i -> i + 1).limit(values.size()).filter(i -> plan.axes().get(i).isVaried())
                .map(i -> plan.axes().get(i).name() + "=" + values.get(i)).collect(Collectors.joining(" "));
    }

    private void tellIfDue() {
        double passed = (System.nanoTime() - begin) * 1e-9;
        if (passed - told < Math.max(REPORT_SECONDS, REPORT_SHARE * passed)) {
            return;
        }
        told = passed;
        OptionalDouble left = progress.secondsLeft(passed);
        err.println(words.get(left.isPresent() ? "sweep.progress" : "sweep.progress.unknown", number(progress.done()),
                number(progress.total()), format("%.0f", 100 * progress.share()), duration(passed),
                duration(left.orElse(0))));
        err.flush();
    }

    /** Seconds as a person says them. */
    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? format("0:%02d", whole) : whole < 3600 ? format("%d:%02d", whole / 60, whole % 60)
                : format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** Tells what came of it; false if some of the runs could not begin. */
    boolean tellEnd(Path csv) {
        SweepResults results = SweepResults.of(plan, rows.results());
        table(results);
        long solved = results.all().stream().filter(RunResult::isSolved).count();
        out.println(words.get("sweep.summary", number(progress.done()), number(plan.runs()), number(solved), number(diverged),
                duration((System.nanoTime() - begin) * 1e-9)));
        long failed = results.all().stream().filter(result -> !result.isKnown()).count();
        if (failed > 0) {
            err.println(words.get("sweep.failed.some", number(failed)));
        }
        if (progress.done() < plan.runs()) {
            err.println(words.get("sweep.unfinished", csv));
        }
        return failed == 0;
    }

    private void table(SweepResults results) {
        List<Axis> varied = results.varied();
        Map<List<String>, List<RunResult>> groups = results.by(varied);
        if (groups.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(Stream.concat(varied.stream().map(axis -> TextTable.Side.LEFT),
                Stream.of(TextTable.Side.RIGHT, TextTable.Side.RIGHT, TextTable.Side.RIGHT, TextTable.Side.RIGHT))
                .toArray(TextTable.Side[]::new));
        table.row(Stream.concat(varied.stream().map(Axis::name), Stream.of(words.get("sweep.solved"), words.get("sweep.step"),
                words.get("sweep.loss"), words.get("sweep.accuracy"))).toArray(String[]::new));
        groups.entrySet().stream().limit(MOST_LINES).forEach(group ->
                table.row(Stream.concat(group.getKey().stream(), numbers(group.getValue())).toArray(String[]::new)));
        table.printTo(out);
        if (groups.size() > MOST_LINES) {
            out.println(words.get("sweep.more", number(groups.size() - MOST_LINES)));
        }
        out.println();
    }

    private static Stream<String> numbers(List<RunResult> runs) {
        double step = SweepMeasure.SOLVED_AT.of(runs);
        double loss = SweepMeasure.HELD_OUT_LOSS.of(runs);
        double accuracy = SweepMeasure.ACCURACY.of(runs);
        return Stream.of(runs.stream().filter(RunResult::isSolved).count() + "/" + runs.size(),
                Double.isNaN(step) ? "-" : format("%,.0f", step), Double.isNaN(loss) ? "-" : format("%.5f", loss),
                Double.isNaN(accuracy) ? "-" : format("%.1f %%", accuracy < 1 ? Math.min(99.9, 100 * accuracy) : 100));
    }

    private static String number(long value) {
        return format("%,d", value);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
