package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.cli.options.EncodingNote;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.PresetList;
import lab.unroll.cli.options.SeriesOptions;
import lab.unroll.cli.options.SessionOption;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.CsvFile;
import lab.unroll.export.OutputPlace;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.Ranges;
import lab.unroll.train.Divergence;
import lab.unroll.train.Evaluation;
import lab.unroll.train.StopRule;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
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
    private static final int MOST_EPOCHS = 1_000_000;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--scale", paramLabel = "NAME", description = "the same as --scaling")
    private String scale;

    @Option(names = "--steps", paramLabel = "N", description = "training steps")
    private Integer steps;

    @Option(names = "--epochs", paramLabel = "N", description = "training steps as epochs: of a text or series so many as"
            + " read as many values as it has, else 1000 sequences, for they are drawn without end")
    private Integer epochs;

    @Option(names = "--until", paramLabel = "WHEN", split = "\\|", description = "stop sooner: loss=X (of the batches,"
            + " averaged over about twenty steps), seconds=S, steps=N or solved (at a hundredth of the way); several with |"
            + " between, or several times: the first that holds")
    private List<String> until = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "threads that share the work (default: as many as there"
            + " are processors, or 1 for batches below 16); the numbers do not depend on it")
    private Integer threads;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--seeds", paramLabel = "N",
            description = "train from N seeds, from --seed (or 0) on, and print a row for each: solved or not, and when")
    private Integer seeds;

    @Option(names = "--directions", description = "train it twice, reading forward and in both directions, from each seed, and"
            + " print the share of right labels of both beside what needs no network; only of tasks that label every step")
    private boolean directions;

    @Option(names = "--csv", paramLabel = "FILE", description = "also write the progress to this file, a row at each"
            + " hundredth of the way; - is the standard output, and then all else is told on the standard error")
    private Path csv;

    @Option(names = "--save", paramLabel = "FILE.unroll", description = "keep the bench as it is at the end, however it ends,"
            + " in this session file")
    private Path save;

    @Mixin
    private ForceOption force;

    @Option(names = "--small", description = "with --save: keep nothing of what the network was like inside on the way (sizes of"
            + " the updates, saturated gates, histograms), which is most of a short training's file")
    private boolean small;

    @Option(names = "--resume", paramLabel = "FILE.unroll", description = "go on from this session for --steps more steps"
            + " (default: what is left); only --text, where its data are, and options of training go with it")
    private Path resume;

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
            if (save != null) {
                OutputPlace.requireWritable(save);
            }
            // going on puts more into the same files
            force.requireFree(words, Objects.equals(save, resume) ? null : save, resume == null ? csv : null);
            if (resume != null) {
                return goOn(words, out);
            }
            List<Experiment> years = experimentOptions.in(language).experiments();
            Experiment given = years.get(0);
            Experiment base = scale == null ? given : SeriesOptions.scaled(given, scale);
            EncodingNote.print(line.getErr(), base, words.locale());
            if (years.size() > 1) {
                return trainYears(years.stream().map(this::lasting).toList(), words, out);
            }
            Experiment chosen = lasting(base);
            if (directions) {
                return trainDirections(chosen, words, out);
            }
            return seeds == null ? trainOne(chosen, words, out) : trainSeeds(chosen, words, out);
        } finally {
            out.flush();
        }
    }

    private Experiment lasting(Experiment base) {
        if (steps != null && epochs != null) {
            throw new InputException("arguments.steps-epochs");
        }
        if (rules().contains(StopRule.SOLVED) && base.solvedRule().isEmpty()) {
            throw new InputException("until.never-solved", base.preset());
        }
        if (epochs != null) {
            Ranges.require("--epochs", epochs, 1, MOST_EPOCHS);
            return base.withSteps((int) Math.min(Integer.MAX_VALUE, base.stepsOf(epochs, base.batch())));
        }
        return steps == null ? base : base.withSteps(withinRange(steps));
    }

    private List<StopRule> rules() {
        return until.stream().map(StopRule::of).toList();
    }

    private int trainOne(Experiment chosen, Words words, PrintWriter out) {
        KernelSet kernels = kernel.set();
        return train(new KeptTraining(BenchState.of(chosen), chosen.begin(crew(chosen), kernels), kernels), chosen.plan().steps(),
                words, out);
    }

    /** Careers, each year trained on those before it; then all years together. */
    private int trainYears(List<Experiment> years, Words words, PrintWriter out) {
        if (seeds != null || save != null || csv != null) {
            throw new InputException("careers.years-alone", seeds != null ? "--seeds" : save != null ? "--save" : "--csv");
        }
        try (Interruption interruption = new Interruption()) {
            return new CareerYearsReport(words, out, this::begun, rules()).train(years, interruption) ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** From a session, computed with what it was computed with before where this Java has it. */
    private int goOn(Words words, PrintWriter out) {
        if (seeds != null) {
            throw new InputException("arguments.resume-seeds");
        }
        Session session = SessionOption.read(resume, experimentOptions.dataOfSession());
        KernelSet kernels = kernel.goingOnWith(session.get(Sections.KERNELS));
        session.get(Sections.KERNELS).filter(before -> !before.equals(kernels.id())).ifPresent(before ->
                command.commandLine().getErr().println(words.get("cli.other-kernels", before, kernels.id())));
        KeptTraining training = KeptTraining.goingOn(session, crew(session.state().experiment()), kernels);
        training.adjust(experimentOptions.trained(session.state().edit().plan()));
        Experiment lasting = lasting(session.state().experiment());
        long goal = (steps == null && epochs == null ? 0 : training.iteration()) + lasting.plan().steps();
        if (goal <= training.iteration() || goal > Integer.MAX_VALUE) {
            training.run().close();
            throw new InputException("session.nothing-left", resume.getFileName(), training.iteration());
        }
        try {
            // the table of this training gets more rows; another one would be replaced
            boolean more = csv == null || CsvFile.goesOn(csv, TrainingReport.columns(training.experiment()), training.iteration());
            force.requireFree(words, more ? null : csv);
        } catch (InputException kept) {
            training.run().close();
            throw kept;
        }
        return train(training, (int) goal, words, out);
    }

    private int train(KeptTraining training, int goal, Words words, PrintWriter out) {
        Experiment chosen = training.experiment();
        CsvFile file = csv == null ? null : CsvFile.goingOn(csv, command.commandLine().getOut(),
                TrainingReport.columns(chosen), training.iteration());
        try (Interruption interruption = new Interruption()) {
            TrainingReport report = new TrainingReport(chosen, training.run(), goal, rules(),
                    save == null ? step -> { } : training::follow, observer(training), words, out, file);
            int saved = CommandLine.ExitCode.OK;
            try (file) {
                report.train(interruption);
            } finally {
                saved = save == null ? saved : training.save(save, words, out, command.commandLine().getErr());
            }
            CareersReport.of(chosen, training.run().parameters(), words.locale(), out).ifPresent(CareersReport::printAll);
            tellRefuge(file, words);
            if (interruption.getAsBoolean()) {
                out.println(words.get("cli.interrupted", String.format(Locale.ROOT, "%,d", training.iteration())));
            }
            report.tellOutcome();
            Divergence divergence = report.divergence();
            return divergence == null ? saved : failed(divergence.what(words), chosen, words);
        }
    }

    private Consumer<Evaluation> observer(KeptTraining training) {
        if (save == null) {
            return null;
        }
        return small ? training::followOutside : training::follow;
    }

    /** A seed that is not solved is told in its row; that is no failure of the command. One that diverges is. */
    private int trainSeeds(Experiment chosen, Words words, PrintWriter out) {
        Ranges.require("--seeds", seeds, 1, MOST_SEEDS);
        if (save != null) {
            throw new InputException("arguments.save-seeds");
        }
        if (!until.isEmpty()) {
            throw new InputException("arguments.until-seeds");
        }
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

    /** The same network reading forward and in both directions. */
    private int trainDirections(Experiment chosen, Words words, PrintWriter out) {
        if (!(chosen.task() instanceof LabellingTask)) {
            throw new InputException("figure.no-labels", "--directions", chosen.preset());
        }
        if (save != null || !until.isEmpty()) {
            throw new InputException("arguments.directions-alone", save != null ? "--save" : "--until");
        }
        int count = seeds == null ? 1 : seeds;
        Ranges.require("--seeds", count, 1, MOST_SEEDS);
        Experiment first = seeds == null || experimentOptions.hasSeed() ? chosen : chosen.withSeed(0);
        CsvFile file = table(DirectionsReport.COLUMNS);
        try (Interruption interruption = new Interruption(); file) {
            DirectionsReport report = new DirectionsReport(first, crew(first), kernel.set(), words, out, file);
            report.train(count, interruption);
            tellRefuge(file, words);
            return report.divergence() == null ? CommandLine.ExitCode.OK
                    : failed(report.divergence().what(words), chosen, words);
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
        err.println(what + " " + words.get(!plan.isClipped() ? "cli.diverged.advice.unclipped"
                : plan.clipNorm() == 0 ? "cli.diverged.advice.value" : "cli.diverged.advice",
                plan.learningRate(), plan.clipNorm(), plan.clipValue()));
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
