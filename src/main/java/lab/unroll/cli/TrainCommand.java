package lab.unroll.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.TrainingPlan;
import lab.unroll.net.CellKind;
import lab.unroll.task.Ranges;
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

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--batch", paramLabel = "B", description = "sequences in a batch, 1 to 256")
    private Integer batch;

    @Option(names = "--lr", paramLabel = "RATE", description = "learning rate of Adam")
    private Double learningRate;

    @Option(names = "--clip", paramLabel = "NORM", description = "longest gradient; 0 for no limit")
    private Double clip;

    @Option(names = "--steps", paramLabel = "N", description = "training steps")
    private Integer steps;

    @Option(names = "--seeds", paramLabel = "N",
            description = "train from N seeds, from --seed (or 0) on, and print a row for each: solved or not, and when")
    private Integer seeds;

    @Option(names = "--csv", paramLabel = "FILE", description = "also write the progress to this file")
    private Path csv;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("train", Words.language(language));
        PrintWriter out = command.commandLine().getOut();
        try {
            if (experimentOptions.asksForAllPresets()) {
                PresetList.print(out, words);
                return CommandLine.ExitCode.OK;
            }
            Experiment experiment = experiment();
            return seeds == null ? trainOne(experiment, words, out) : trainSeeds(experiment, words, out);
        } finally {
            out.flush();
        }
    }

    private int trainOne(Experiment experiment, Words words, PrintWriter out) {
        try (CsvFile file = csv == null ? null : new CsvFile(csv, TrainingReport.HEADER)) {
            TrainingReport report = new TrainingReport(experiment, words, out, file);
            boolean finished = report.train(experiment.plan().steps());
            finish(file);
            if (!finished) {
                command.commandLine().getErr().println(report.divergence().in(words.locale()));
            }
            return finished ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** A seed that is not solved, or diverges, is told in its row; that is no failure of the command. */
    private int trainSeeds(Experiment experiment, Words words, PrintWriter out) {
        Ranges.require("--seeds", seeds, 1, MOST_SEEDS);
        try (CsvFile file = csv == null ? null : new CsvFile(csv, SeedsReport.HEADER)) {
            new SeedsReport(experimentOptions.hasSeed() ? experiment : experiment.withSeed(0), words, out, file).train(seeds);
            finish(file);
            return CommandLine.ExitCode.OK;
        }
    }

    private static void finish(CsvFile file) {
        if (file != null) {
            file.finish();
        }
    }

    private Experiment experiment() {
        Experiment experiment = experimentOptions.experiment(Presets::characterModel);
        if (batch != null) {
            experiment = experiment.withBatch(batch);
        }
        if (learningRate != null) {
            experiment = experiment.withLearningRate(learningRate);
        }
        if (clip != null) {
            experiment = experiment.withClipNorm(clip);
        }
        if (steps != null) {
            Ranges.require("--steps", steps, 1, TrainingPlan.MOST_STEPS);
            experiment = experiment.withSteps(steps);
        }
        return experiment;
    }

    /** The names of the presets, for the help. */
    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }

    /** The names of the cells, for the help. */
    static final class CellNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(CellKind.values()).map(CellKind::id).iterator();
        }
    }
}
