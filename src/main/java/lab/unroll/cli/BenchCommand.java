package lab.unroll.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import lab.unroll.bench.FrameBench;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.task.Ranges;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll bench}: measures, and prints what it measured as JSON. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures how fast this machine plays, and prints the figures as JSON.")
public final class BenchCommand implements Callable<Integer> {

    private static final int PLAYED_LENGTH = 12;
    private static final int PLAYED_UNITS = 8;
    private static final int DRAGGED_LENGTH = 50;
    private static final int DRAGGED_UNITS = 32;

    @Option(names = "--frames", required = true, description = "measure the window: it opens, plays and closes")
    private boolean frames;

    @Option(names = "--preset", paramLabel = "NAME", defaultValue = "remember-first",
            description = "what is learnt (default: ${DEFAULT-VALUE})")
    private String preset;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "20",
            description = "how long each playing is measured (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("cli", Words.language(language));
        Ranges.require("--seconds", seconds, 1, 600);
        Experiment lstm = Presets.named(preset).withCell(CellKind.LSTM);
        PrintWriter err = command.commandLine().getErr();
        ToolkitStart.Outcome outcome = ToolkitStart.attempt();
        if (outcome.obstacle() != null) {
            err.println(switch (outcome.obstacle()) {
                case DISPLAY -> words.get("window.no-display");
                case LIBRARY -> words.get("window.no-library", outcome.library());
            });
            return CommandLine.ExitCode.SOFTWARE;
        }
        Map<String, Double> figures = FrameBench.run(lstm.withLength(PLAYED_LENGTH).withHidden(PLAYED_UNITS),
                lstm.withLength(DRAGGED_LENGTH).withHidden(DRAGGED_UNITS), seconds);
        command.commandLine().getOut().println(json(figures));
        return CommandLine.ExitCode.OK;
    }

    private static String json(Map<String, Double> figures) {
        StringJoiner lines = new StringJoiner(",\n", "{\n", "\n}");
        figures.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "  \"%s\": %.2f", name, value)));
        return lines.toString();
    }
}
