package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.train.StopRule;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** Foretells several years, each by a network of its own that was trained on the years before it; then all together. */
final class CareerYearsReport {

    private final Words words;
    private final PrintWriter out;
    private final Function<Experiment, Training> begin;
    private final List<StopRule> until;

    /** {@code begin} begins a training; {@code until} is what ends each sooner. */
    CareerYearsReport(Words words, PrintWriter out, Function<Experiment, Training> begin, List<StopRule> until) {
        this.words = words;
        this.out = out;
        this.begin = begin;
        this.until = until;
    }

    /**
     * Trains and tells of each year.
     *
     * @param stop asked before each step
     * @return false if a training diverged
     * @throws InputException if one of the years cannot be foretold; then none is trained
     */
    boolean train(List<Experiment> years, BooleanSupplier stop) {
        years.forEach(Experiment::task);
        CareersReport together = null;
        for (Experiment year : years) {
            Training run = begin.apply(year);
            TrainingReport report = new TrainingReport(year, run, year.plan().steps(), until, step -> { }, words, out, null);
            report.train(stop);
            if (report.divergence() != null) {
                out.println(report.divergence().what(words));
                return false;
            }
            CareersReport own = CareersReport.of(year, run.parameters(), words.locale(), out).orElseThrow();
            own.printMeasured();
            out.println();
            together = together == null ? own : together.and(own);
            if (stop.getAsBoolean()) {
                break;
            }
        }
        together.printMeasured();
        return true;
    }
}
