package lab.unroll.cli.measure;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import lab.unroll.cli.console.ToolkitStart;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.Workload;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.landscape.MapPlan;
import lab.unroll.net.CellKind;
import lab.unroll.net.OutputKind;
import lab.unroll.task.Ranges;
import lab.unroll.window.shot.FrameBenchmark;
import lab.unroll.window.shot.SurfaceBenchmark;
import lab.unroll.window.shot.ThroughputBenchmark;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;

/** {@code unroll bench --frames}: opens a window, plays, closes it, and prints what was measured as one line of JSON. */
final class FrameReport {

    private static final int PLAYED_LENGTH = 12;
    private static final int PLAYED_UNITS = 8;
    private static final int DRAGGED_LENGTH = 50;
    private static final int DRAGGED_UNITS = 32;
    private static final int LONG_LENGTH = 200;
    private static final int LONG_UNITS = 128;
    private static final int LONGEST_SECONDS = 600;
    private static final double NANO = 1e-9;

    private final CommandLine command;
    private final Words words;

    FrameReport(CommandLine command, Words words) {
        this.command = command;
        this.words = words;
    }

    /** Measures each playing for some seconds, and the way back of some cell; returns the exit code. */
    int print(String preset, CellKind cell, double seconds) {
        Ranges.require("--seconds", seconds, 1, LONGEST_SECONDS);
        Experiment lstm = Presets.named(preset).withCell(CellKind.LSTM);
        return print(() -> FrameBenchmark.run(lstm.withLength(PLAYED_LENGTH).withHidden(PLAYED_UNITS),
                lstm.withLength(DRAGGED_LENGTH).withHidden(DRAGGED_UNITS),
                lstm.withCell(cell).withLength(LONG_LENGTH).withHidden(LONG_UNITS), seconds));
    }

    /** Measures the window while it computes surfaces of an experiment, and while it computes nothing; returns the exit code. */
    int printSurfaces(Experiment experiment, int sequences, int grid) {
        MapPlan plan = MapPlan.USUAL.withGrid(grid).withSequences(sequences);
        return print(() -> SurfaceBenchmark.run(experiment, plan));
    }

    /**
     * Measures how many steps a second a window trains whose stage follows, beside the motor by itself; returns the exit code.
     *
     * @param seconds how long each training is measured
     */
    int printThroughput(Experiment experiment, double seconds) {
        if (experiment.isPair()) {
            throw new InputException("bench.pair", experiment.preset());
        }
        Ranges.require("--seconds", seconds, 1, LONGEST_SECONDS);
        MotorPlan plan = MotorPlan.training(experiment.spec(), experiment.task().length(), experiment.batch());
        boolean last = experiment.spec().head() != OutputKind.SOFTMAX;
        return print(() -> ThroughputBenchmark.run(experiment, () -> alone(KernelChoice.best(), plan, last, seconds), seconds));
    }

    /** The steps a second of the motor by itself, on one thread as in the window. */
    private static <A> double alone(Kernels<A> kernels, MotorPlan plan, boolean last, double seconds) {
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Workload<A> workload = new Workload<>(kernels, plan, new Workload.Data(last, false), crew);
            long begun = System.nanoTime();
            long steps = 0;
            while ((System.nanoTime() - begun) * NANO < seconds) {
                workload.step();
                steps++;
            }
            return steps / ((System.nanoTime() - begun) * NANO);
        }
    }

    private int print(Supplier<Map<String, Double>> measured) {
        ToolkitStart.Outcome outcome = ToolkitStart.attempt();
        if (outcome.obstacle() != null) {
            command.getErr().println(switch (outcome.obstacle()) {
                case DISPLAY -> words.get("window.no-display");
                case LIBRARY -> words.get("window.no-library", outcome.library());
            });
            return CommandLine.ExitCode.SOFTWARE;
        }
        Map<String, Double> figures = measured.get();
        StringJoiner line = new StringJoiner(",", "{", "}");
        figures.forEach((name, value) -> line.add(String.format(Locale.ROOT, "\"%s\":%.2f", name, value)));
        command.getOut().println(line);
        return CommandLine.ExitCode.OK;
    }
}
