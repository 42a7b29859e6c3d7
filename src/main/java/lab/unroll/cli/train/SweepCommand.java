package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lab.unroll.cli.options.EncodingNote;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.export.CsvFile;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepTable;
import lab.unroll.sweep.SweepText;
import lab.unroll.task.DataFile;
import lab.unroll.task.Ranges;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll sweep}: trains every combination of some settings and writes a row for each. */
@Command(name = "sweep", mixinStandardHelpOptions = true, sortOptions = false,
        modelTransformer = SweepCommand.Settings.class,
        description = {"Trains every combination of the values of some settings, from several seeds, on all processors, and"
                + " writes a row for each run.",
                "VALUES are separated by commas: words, numbers and ranges. 1..5 is 1,2,3,4,5; 10..50/20 is 10,30,50;"
                + " 0.001..0.1/3log is 0.001,0.01,0.1. The setting that is written last changes first.",
                "FILE has the same settings, one on each line, as hidden = 4, 8, 16; what follows a # is a remark."},
        footer = {"", "Examples:",
                "  unroll sweep --preset remember-first --cell rnn,lstm,gru --length 10..50/10 --seeds 5 --csv cells.csv",
                "  unroll sweep --preset adding --hidden 4,8,16 --lr 0.001..0.1/5log --until solved --csv rates.csv",
                "  unroll sweep plan.txt --csv plan.csv --continue",
                "  unroll render --figure sweep --csv-in cells.csv --out cells.png"})
public final class SweepCommand implements Callable<Integer> {

    /** Adds an option for each setting. */
    static final class Settings implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            names().forEach(name -> command.addOption(OptionSpec.builder(option(name)).type(String.class).arity("1")
                    .paramLabel("VALUES").description(about(name)).build()));
            return command;
        }

        private static String about(String name) {
            return switch (name) {
                case SweepPlan.SEEDS -> "so many seeds, from --seed (or 0) on";
                case SweepPlan.UNTIL -> "steps, or solved: no longer than until the task is solved (default: steps)";
                default -> String.join(", ", ExperimentSettings.ALL.choices(name));
            };
        }
    }

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "a plan; options change what it says")
    private Path file;

    @Option(names = "--text", paramLabel = "FILE", description = "learn the characters of this text")
    private Path text;

    @Option(names = "--encoding", paramLabel = "NAME", description = "the encoding of the text")
    private String encoding;

    @Option(names = "--csv", paramLabel = "FILE", required = true, description = "write a row for each run as soon as it has"
            + " ended, and put them in the order of the plan at the end; - is the standard output, where they stay as they"
            + " came")
    private Path csv;

    @Option(names = "--continue", description = "train only the runs that the table has not")
    private boolean goOn;

    @Option(names = "--threads", paramLabel = "N", description = "trainings at the same time (default: as many as there are"
            + " processors); the numbers do not depend on it")
    private Integer threads;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    private static List<String> names() {
        return Stream.concat(ExperimentSettings.ALL.names().stream(), Stream.of(SweepPlan.SEEDS, SweepPlan.UNTIL)).toList();
    }

    private static String[] option(String name) {
        return Stream.concat(Stream.of(name), ExperimentSettings.ALL.others(name).stream()).map(one -> "--" + one)
                .toArray(String[]::new);
    }

    @Override
    public Integer call() {
        Words words = Words.of("train", Words.language(language));
        CommandLine line = command.commandLine();
        PrintWriter out = CsvFile.isStandardOutput(csv) ? line.getErr() : line.getOut();
        if (threads != null) {
            Ranges.require("--threads", threads, 1, Sweep.MOST_THREADS);
        }
        Map<String, String> texts = texts();
        Experiment base = base(texts);
        SweepPlan plan = SweepPlan.of(base, texts, ExperimentSettings.ALL);
        if (base != null) {
            EncodingNote.print(line.getErr(), base, words.locale());
        }
        int team = threads == null ? Math.min(Sweep.MOST_THREADS, Runtime.getRuntime().availableProcessors()) : threads;
        SweepTable table = new SweepTable(plan, kernel.set().id());
        SweepFile rows = new SweepFile(csv, line.getOut(), table, goOn);
        try (Interruption interruption = new Interruption()) {
            SweepReport report = new SweepReport(plan, rows, words, out, line.getErr());
            try (rows) {
                report.train(new Sweep(plan, team, kernel.set()), interruption);
            }
            if (rows.refuge() != null) {
                line.getErr().println(words.get("cli.refuge", csv, rows.refuge()));
            }
            return report.tellEnd(csv) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            line.getErr().flush();
        }
    }

    /** What the file says, with the options in the place of its settings or behind them, in the order they were typed. */
    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (file != null) {
            SweepText.in(file).forEach((name, values) -> {
                if (texts.put(ExperimentSettings.ALL.meant(name), values) != null) {
                    throw new InputException("sweep.twice", name);
                }
            });
        }
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            String name = ExperimentSettings.ALL.meant(option.longestName().substring(2));
            if (names().contains(name)) {
                texts.put(name, option.getValue());
            }
        }
        return texts;
    }

    /** What is trained where the settings do not say otherwise; null if they name the preset and there is no text. */
    private Experiment base(Map<String, String> texts) {
        if (text == null) {
            if (encoding != null) {
                throw new InputException("encoding.without.text");
            }
            return null;
        }
        DataFile data = DataFile.of(text).in(encoding == null ? null : TextEncoding.named(encoding));
        String preset = texts.get("preset");
        if (preset == null) {
            return Presets.reading(data);
        }
        if (preset.contains(",")) {
            throw new InputException("sweep.one-data");
        }
        return ExperimentOptions.learning(Presets.named(preset.strip()), data);
    }
}
