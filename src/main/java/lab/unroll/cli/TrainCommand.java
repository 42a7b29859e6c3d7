package lab.unroll.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputProblem;
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

    private static final int PRESET_STEPS = 500;
    private static final int TEXT_STEPS = 2000;

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

    @Option(names = "--csv", paramLabel = "FILE", description = "also write the progress to this file")
    private Path csv;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Locale locale = Words.language(language);
        Experiment experiment = experiment();
        int wanted = steps != null ? steps : experiment.text() != null ? TEXT_STEPS : PRESET_STEPS;
        Ranges.require("--steps", wanted, 1, 10_000_000);
        PrintWriter out = command.commandLine().getOut();
        try (CsvFile file = csv == null ? null : new CsvFile(csv, TrainingReport.HEADER)) {
            TrainingReport report = new TrainingReport(experiment, Words.of("train", locale), out, file);
            boolean finished = report.train(wanted);
            if (file != null) {
                file.finish();
            }
            if (!finished) {
                command.commandLine().getErr().println(report.divergence().in(locale));
            }
            return finished ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
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
        return clip == null ? experiment : experiment.withClipNorm(clip);
    }
}
