package lab.unroll.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.Ranges;
import lab.unroll.task.TextSource;
import lab.unroll.words.InputProblem;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll train}: trains a preset or a text and tells how it goes. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network and prints its progress.")
public final class TrainCommand implements Callable<Integer> {

    private static final int PRESET_STEPS = 500;
    private static final int TEXT_STEPS = 2000;

    @Option(names = "--preset", paramLabel = "NAME", description = "remember-first or next-char")
    private String preset;

    @Option(names = "--text", paramLabel = "FILE", description = "learn the characters of this text (UTF-8)")
    private Path text;

    @Option(names = "--cell", paramLabel = "CELL", description = "rnn or lstm")
    private String cell;

    @Option(names = "--hidden", paramLabel = "K", description = "number of units, 1 to 128")
    private Integer hidden;

    @Option(names = "--length", paramLabel = "T", description = "number of steps read, 1 to 200")
    private Integer length;

    @Option(names = "--batch", paramLabel = "B", description = "sequences in a batch, 1 to 256")
    private Integer batch;

    @Option(names = "--lr", paramLabel = "RATE", description = "learning rate of Adam")
    private Double learningRate;

    @Option(names = "--clip", paramLabel = "NORM", description = "longest gradient; 0 for no limit")
    private Double clip;

    @Option(names = "--steps", paramLabel = "N", description = "training steps")
    private Integer steps;

    @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
    private Long seed;

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
        Experiment experiment = base();
        if (cell != null) {
            experiment = experiment.withCell(cellNamed(cell));
        }
        if (hidden != null) {
            experiment = experiment.withHidden(hidden);
        }
        if (length != null) {
            experiment = experiment.withLength(length);
        }
        if (batch != null) {
            experiment = experiment.withBatch(batch);
        }
        if (learningRate != null) {
            experiment = experiment.withLearningRate(learningRate);
        }
        if (clip != null) {
            experiment = experiment.withClipNorm(clip);
        }
        return seed == null ? experiment : experiment.withSeed(seed);
    }

    /** A preset, a text with the settings of a character model, or a text in place of the preset's own. */
    private Experiment base() {
        if (preset == null && text == null) {
            throw new InputProblem("preset.or.text", String.join(", ", Presets.names()));
        }
        if (text == null) {
            return Presets.named(preset);
        }
        if (preset == null) {
            return Presets.characterModel(TextSource.load(text));
        }
        Experiment named = Presets.named(preset);
        if (!named.preset().equals(NextCharacter.ID)) {
            throw new InputProblem("preset.without.text", preset, NextCharacter.ID);
        }
        return named.withText(TextSource.load(text));
    }

    private static CellKind cellNamed(String id) {
        try {
            return CellKind.named(id);
        } catch (IllegalArgumentException e) {
            throw new InputProblem(e, "cell.unknown", id, "rnn, lstm");
        }
    }
}
