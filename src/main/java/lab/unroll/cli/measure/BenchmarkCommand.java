package lab.unroll.cli.measure;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lab.unroll.cli.console.VectorNotice;
import lab.unroll.cli.options.CellNames;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.Workload;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll bench}: how many training steps a second. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains on fixed random numbers with Adam and prints the speed as one line of JSON.")
public final class BenchmarkCommand implements Callable<Integer> {

    private static final double NANO = 1e-9;
    private static final String SINGLE = "f32";
    private static final String DOUBLE = "f64";
    private static final String NUMBERS = "numbers";
    private static final String SYMBOLS = "symbols";
    /** Every set of this machine in turn. */
    private static final String ALL = "all";

    @Option(names = "--cell", paramLabel = "CELL", defaultValue = "lstm",
            description = "lstm, gru, gru-before, rnn, rnn-relu or rnn-sigmoid")
    private String cell;

    @Option(names = "--input", paramLabel = "I", defaultValue = "65", description = "components of an input")
    private int input;

    @Option(names = "--hidden", paramLabel = "H", defaultValue = "128", description = "units of a layer")
    private int hidden;

    @Option(names = "--output", paramLabel = "O", defaultValue = "65", description = "classes, or components of an answer")
    private int output;

    @Option(names = "--layers", paramLabel = "L", defaultValue = "1", description = "layers, 1 to 4")
    private int layers;

    @Option(names = "--bidirectional", description = "every layer reads in both directions")
    private boolean bidirectional;

    @Option(names = "--steps", paramLabel = "T", defaultValue = "50", description = "steps of a sequence")
    private int steps;

    @Option(names = "--batch", paramLabel = "B", defaultValue = "32", description = "sequences in a batch")
    private int batch;

    @Option(names = "--loss", paramLabel = "LOSS", defaultValue = "ce",
            description = "ce (cross-entropy at every step) or mse_last (squared error at the last)")
    private String loss;

    @Option(names = "--reads", paramLabel = "WHAT", defaultValue = NUMBERS,
            description = "numbers, or symbols (one-hot, as of a text; with --loss ce)")
    private String reads;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "threads, 1 to 256")
    private int threads;

    @Option(names = "--warmup", paramLabel = "S", defaultValue = "3", description = "seconds before the clock starts")
    private double warmup;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "5", description = "seconds measured")
    private double seconds;

    @Option(names = "--precision", paramLabel = "P", defaultValue = "f32", description = "f32 or f64")
    private String precision;

    @Option(names = "--kernel", paramLabel = "KERNEL", defaultValue = KernelChoice.AUTO,
            description = "${COMPLETION-CANDIDATES}, or all for a line of each (default: auto, the fastest)",
            completionCandidates = KernelOption.Names.class)
    private String kernel;

    @Option(names = "--frames",
            description = "measure a window instead: how evenly it plays, how fast it follows a pin, and how soon the way back"
                    + " of --cell is there")
    private boolean frames;

    @Option(names = "--start",
            description = "measure the start instead: how soon the window is whole, and how soon an empty one")
    private boolean start;

    @Option(names = "--landscape",
            description = "measure a surface of the loss instead: of --preset, --cell, --hidden, --length, with --batch"
                    + " sequences on --grid, on --threads or as many as there are processors; with --frames how evenly the"
                    + " window goes on meanwhile")
    private boolean landscape;

    @Option(names = "--training",
            description = "with --frames: how many steps a second of --preset, --cell, --hidden, --length, --batch the window"
                    + " trains while its stage follows, and how many the motor takes by itself, in turn")
    private boolean training;

    @Option(names = "--length", paramLabel = "T", description = "T of the preset of a landscape")
    private Integer length;

    @Option(names = "--grid", paramLabel = "N", defaultValue = "51",
            description = "columns and rows of a landscape, odd, 25 to 101 (default: ${DEFAULT-VALUE})")
    private int grid;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "starts measured, 1 to 100")
    private int runs;

    @Option(names = "--preset", paramLabel = "NAME", defaultValue = "remember-first",
            description = "what the window shows, or the landscape is of (default: ${DEFAULT-VALUE})")
    private String preset;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (frames) {
            FrameReport report = new FrameReport(command.commandLine(), Words.of("cli", Words.language(language)));
            CellKind named = CellNames.named(cell);
            if (training) {
                return report.printThroughput(LandscapeReport.chosen(preset, named, hidden, length, batch, grid).withBatch(batch),
                        seconds);
            }
            return landscape ? report.printSurfaces(LandscapeReport.chosen(preset, named, hidden, length, batch, grid), batch, grid)
                    : report.print(preset, named, seconds);
        }
        if (start) {
            return new StartReport(command.commandLine(), Words.of("cli", Words.language(language))).print(runs);
        }
        Ranges.require("--threads", threads, 1, 256);
        if (landscape) {
            boolean given = command.commandLine().getParseResult().hasMatchedOption("--threads");
            return new LandscapeReport(command.commandLine()).print(preset, CellNames.named(cell), hidden, length, batch, grid,
                    given ? threads : Runtime.getRuntime().availableProcessors());
        }
        Ranges.require("--warmup", warmup, 0, 3600);
        Ranges.require("--seconds", seconds, 0, 3600);
        Ranges.require("--layers", layers, 1, NetworkSpec.MOST_LAYERS);
        requireOneOf("--precision", precision, SINGLE, DOUBLE);
        requireOneOf("--reads", reads, NUMBERS, SYMBOLS);
        if (reads.equals(SYMBOLS) && !loss.equals("ce")) {
            throw new InputException("option.unknown", "--loss", loss, "ce");
        }
        kernels().forEach(this::measure);
        return CommandLine.ExitCode.OK;
    }

    private List<Kernels<?>> kernels() {
        boolean fastest = kernel.equals(KernelChoice.AUTO);
        boolean single = precision.equals(SINGLE);
        List<KernelSet> sets = fastest || kernel.equals(ALL) ? KernelChoice.available()
                : List.of(KernelOption.named(kernel));
        if (fastest && single) {
            VectorNotice.give(command.commandLine().getErr(), language);
        }
        // not every set has double precision
        Stream<Kernels<?>> found = single ? sets.stream().map(KernelSet::single)
                : sets.stream().flatMap(set -> set.wide().stream());
        List<Kernels<?>> chosen = found.limit(fastest ? 1 : sets.size()).toList();
        if (chosen.isEmpty()) {
            throw new InputException("kernel.single", kernel);
        }
        return chosen;
    }

    private static void requireOneOf(String option, String given, String first, String second) {
        if (!given.equals(first) && !given.equals(second)) {
            throw new InputException("option.unknown", option, given, first + ", " + second);
        }
    }

    private <A> void measure(Kernels<A> kernels) {
        try (ThreadTeam crew = new ThreadTeam(threads)) {
            Workload<A> workload = new Workload<>(kernels, plan(),
                    new Workload.Data(loss.equals("mse_last"), reads.equals(SYMBOLS)), crew);
            double firstLoss = workload.step();
            long firstStep = System.currentTimeMillis();
            run(workload, warmup);
            long cpu = LandscapeReport.cpuNanos();
            long start = System.nanoTime();
            Progress progress = run(workload, seconds);
            double taken = (System.nanoTime() - start) * NANO;
            double busy = (LandscapeReport.cpuNanos() - cpu) * NANO;
            command.commandLine().getOut().println(String.format(Locale.ROOT, "{\"steps\":%d,\"seconds\":%.6f,"
                            + "\"cpu_seconds\":%.6f,\"first_loss\":%.8g,\"last_loss\":%.8g,\"first_step_epoch_ms\":%d,"
                            + "\"gflops\":%.3f,\"kernel\":\"%s\",\"precision\":\"%s\",\"threads\":%d}",
                    progress.steps, taken, busy, firstLoss, progress.loss, firstStep,
                    workload.operations() * progress.steps / taken * NANO, kernels.name(), precision, threads));
        } catch (MotorTooLargeException e) {
            throw new InputException(e, "memory.needed", e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    private MotorPlan plan() {
        requireOneOf("--loss", loss, "ce", "mse_last");
        for (int size : new int[] {input, hidden, output, steps, batch}) {
            Ranges.require("--input, --hidden, --output, --steps, --batch", size, 1, 1_000_000);
        }
        try {
            NetworkSpec spec = new NetworkSpec(CellNames.named(cell), LstmVariant.STANDARD, input, hidden, layers,
                    bidirectional, output, loss.equals("ce") ? OutputKind.SOFTMAX : OutputKind.LINEAR);
            return MotorPlan.training(spec, steps, batch);
        } catch (IllegalArgumentException e) {
            throw new InputException(e, "memory.needed", e.getMessage());
        }
    }

    private record Progress(long steps, double loss) {
    }

    /** Takes steps for so many seconds, one at least. */
    private static Progress run(Workload<?> workload, double time) {
        long end = System.nanoTime() + (long) (time / NANO);
        long steps = 0;
        double last = Double.NaN;
        while (time > 0 && (steps == 0 || System.nanoTime() < end)) {
            last = workload.step();
            steps++;
        }
        return new Progress(steps, last);
    }
}
