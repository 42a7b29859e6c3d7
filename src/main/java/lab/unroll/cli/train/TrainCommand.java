package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lab.unroll.cli.options.EncodingNote;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.PresetList;
import lab.unroll.cli.options.SeriesOptions;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.CsvFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Ranges;
import lab.unroll.train.Divergence;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll train}: trains a preset or a text and tells how it goes. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network and prints its progress.")
public final class TrainCommand implements Callable<Integer> {

    private static final int MOST_SEEDS = 1000;
    private static final int MOST_THREADS = 256;
    private static final int WORTH_SHARING = 16;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--scale", paramLabel = "NAME", description = "the same as --scaling")
    private String scale;

    @Option(names = "--steps", paramLabel = "N", description = "training steps")
    private Integer steps;

    @Option(names = "--threads", paramLabel = "N", description = "threads that share the work (default: as many as there"
            + " are processors, or 1 for batches below 16); the numbers do not depend on it")
    private Integer threads;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--seeds", paramLabel = "N",
            description = "train from N seeds, from --seed (or 0) on, and print a row for each: solved or not, and when")
    private Integer seeds;

    @Option(names = "--csv", paramLabel = "FILE", description = "also write the progress to this file, a row at each"
            + " hundredth of the way; - is the standard output, and then all else is told on the standard error")
    private Path csv;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("train", Words.language(language));
        CommandLine line = command.commandLine();
        PrintWriter out = csv != null && CsvFile.isStandardOutput(csv) ? line.getErr() : line.getOut();
        try {
            if (experimentOptions.asksForPresets()) {
                PresetList.print(out, words);
                return CommandLine.ExitCode.OK;
            }
            Experiment given = experimentOptions.experiment();
            Experiment base = scale == null ? given : SeriesOptions.scaled(given, scale);
            EncodingNote.print(line.getErr(), base, words.locale());
            Experiment chosen = steps == null ? base : base.withSteps(withinRange(steps));
            return seeds == null ? trainOne(chosen, words, out) : trainSeeds(chosen, words, out);
        } finally {
            out.flush();
        }
    }

    private int trainOne(Experiment chosen, Words words, PrintWriter out) {
        CsvFile file = table(TrainingReport.columns(chosen));
        try (Interruption interruption = new Interruption()) {
            TrainingReport report = new TrainingReport(chosen, begun(chosen), words, out, file);
            try (file) {
                report.train(interruption);
            }
            tellRefuge(file, words);
            Divergence divergence = report.divergence();
            return divergence == null ? CommandLine.ExitCode.OK : failed(divergence.what(words), chosen, words);
        }
    }

    /** A seed that is not solved is told in its row; that is no failure of the command. One that diverges is. */
    private int trainSeeds(Experiment chosen, Words words, PrintWriter out) {
        Ranges.require("--seeds", seeds, 1, MOST_SEEDS);
        Experiment first = experimentOptions.hasSeed() ? chosen : chosen.withSeed(0);
        CsvFile file = table(SeedsReport.columns(first));
        try (Interruption interruption = new Interruption()) {
            SeedsReport report = new SeedsReport(first, this::begun, words, out, file);
            try (file) {
                report.train(seeds, interruption);
            }
            tellRefuge(file, words);
            int diverged = report.divergences().size();
            return diverged == 0 ? CommandLine.ExitCode.OK
                    : failed(words.get("seeds.diverged.some", diverged, seeds), chosen, words);
        }
    }

    private CsvFile table(List<String> columns) {
        return csv == null ? null : new CsvFile(csv, command.commandLine().getOut(), columns);
    }

    private void tellRefuge(CsvFile file, Words words) {
        if (file != null && file.refuge() != null) {
            command.commandLine().getErr().println(words.get("cli.refuge", csv, file.refuge()));
        }
    }

    /** Tells what happened and what fits these settings. */
    private int failed(String what, Experiment chosen, Words words) {
        PrintWriter err = command.commandLine().getErr();
        Hyperparameters plan = chosen.plan();
        err.println(what + " " + words.get(plan.clipNorm() > 0 ? "cli.diverged.advice" : "cli.diverged.advice.unclipped",
                plan.learningRate(), plan.clipNorm()));
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private Training begun(Experiment chosen) {
        return chosen.begin(crew(chosen), kernel.set());
    }

    /** Number of threads. A small batch is not worth sharing out. */
    private int crew(Experiment chosen) {
        if (threads != null) {
            Ranges.require("--threads", threads, 1, MOST_THREADS);
            return threads;
        }
        int processors = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return chosen.plan().batch() < WORTH_SHARING ? 1 : processors;
    }

    private static int withinRange(int steps) {
        Ranges.require("--steps", steps, 1, Hyperparameters.MOST_STEPS);
        return steps;
    }
}
