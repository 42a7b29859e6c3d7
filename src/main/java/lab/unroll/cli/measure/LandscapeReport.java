package lab.unroll.cli.measure;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.landscape.Cancel;
import lab.unroll.landscape.Curvature;
import lab.unroll.landscape.FixedLoss;
import lab.unroll.landscape.Filters;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.HessianProduct;
import lab.unroll.landscape.Plane;
import lab.unroll.landscape.Spectrum;
import lab.unroll.landscape.SurfaceScan;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.Ranges;
import picocli.CommandLine;

/**
 * {@code unroll bench --landscape}: how long a surface takes of a network that has not been trained, from a cold start, and
 * how soon its threads are free after it was cancelled.
 */
final class LandscapeReport {

    private static final double NANO = 1e-9;
    private static final int MOST_LENGTH = 200;
    private static final int MOST_SEQUENCES = 4096;
    /** Cancelled so many times, at different moments; the slowest one counts. */
    private static final int CANCELS = 5;
    private static final long FIRST_CANCEL_MILLIS = 30;
    private static final SurfaceScan.Watcher NOBODY = (done, total, soFar) -> { };

    private final CommandLine command;

    LandscapeReport(CommandLine command) {
        this.command = command;
    }

    /** Measures on some threads and prints a line of JSON; returns the exit code. */
    int print(String preset, CellKind cell, int hidden, Integer length, int batch, int size, int threads) {
        Experiment chosen = chosen(preset, cell, hidden, length, batch, size);
        Parameters parameters = chosen.initialParameters();
        double[] weights = parameters.toArray();
        FixedLoss loss = new FixedLoss(chosen.task(), parameters.layout(), batch);
        Plane plane = Plane.random(new Filters(parameters.layout()), weights, 1);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        scan(loss, plane, size, Cancel.NEVER).run(threads, Cancel.NEVER, NOBODY);
        double seconds = (System.nanoTime() - start) * NANO;
        double busy = (cpuNanos() - cpu) * NANO;
        double slowest = 0;
        for (int i = 0; i < CANCELS; i++) {
            slowest = Math.max(slowest, cancelMillis(loss, plane, size, threads, FIRST_CANCEL_MILLIS * (i + 1)));
        }
        start = System.nanoTime();
        HessianProduct hessian = new HessianProduct(loss.exact(Cancel.NEVER), weights);
        Spectrum ends = Spectrum.of(hessian, Cancel.NEVER, products -> { });
        Curvature.of(hessian, ends, Cancel.NEVER, products -> { });
        double curved = (System.nanoTime() - start) * NANO;
        command.getOut().println(String.format(Locale.ROOT, "{\"seconds\":%.3f,\"cancel_ms\":%.1f,\"cpu_seconds\":%.3f,"
                        + "\"curvature_seconds\":%.3f,\"grid\":%d,\"sequences\":%d,\"parameters\":%d,\"threads\":%d,"
                        + "\"kernel\":\"%s\"}", seconds, slowest, busy, curved, size, loss.sequences(), weights.length,
                threads, KernelChoice.best().name()));
        return CommandLine.ExitCode.OK;
    }

    /** The network whose surface is wanted; refuses what cannot be computed. */
    static Experiment chosen(String preset, CellKind cell, int hidden, Integer length, int batch, int size) {
        Grid.requireSize(size);
        Ranges.require("--batch", batch, 1, MOST_SEQUENCES);
        Experiment chosen = Presets.named(preset).withCell(cell).withHidden(hidden);
        if (length == null) {
            return chosen;
        }
        Ranges.require("--length", length, 1, MOST_LENGTH);
        return chosen.withLength(length);
    }

    private static SurfaceScan scan(FixedLoss loss, Plane plane, int size, Cancel cancel) {
        return new SurfaceScan(() -> loss.quick(cancel), plane, Grid.square(1, size));
    }

    /** From the moment at which it is cancelled to the end of its last thread. */
    private static double cancelMillis(FixedLoss loss, Plane plane, int size, int threads, long after) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread scanning = new Thread(() -> {
            try {
                scan(loss, plane, size, cancelled::get).run(threads, cancelled::get, NOBODY);
            } catch (CancellationException e) {
                // that is what is measured
            }
        }, "unroll-bench-landscape");
        scanning.start();
        try {
            scanning.join(after);
            long at = System.nanoTime();
            cancelled.set(true);
            scanning.join();
            return (System.nanoTime() - at) * NANO * 1000;
        } catch (InterruptedException e) {
            cancelled.set(true);
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    /** Processor time of all threads of this process. */
    static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
