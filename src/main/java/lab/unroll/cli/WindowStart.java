package lab.unroll.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntSupplier;
import lab.unroll.cli.console.ToolkitStart;
import lab.unroll.cli.render.Tour;
import lab.unroll.window.frame.BenchLauncher;
import lab.unroll.words.Words;
import picocli.CommandLine;

/** Opens the window; where there can be none, makes the tour and tells how to get the window. */
final class WindowStart {

    private final PrintWriter out;
    private final Words words;
    /** The language asked for, or null. */
    private final Locale asked;
    private final String kernel;

    /** Checks the language, null for that of the last time; {@code kernel} is what networks are trained with, or null for what was chosen last. */
    WindowStart(PrintWriter out, String language, String kernel) {
        this.out = out;
        this.kernel = kernel;
        this.asked = language == null ? null : Words.language(language);
        this.words = Words.of("cli", asked == null ? Locale.ENGLISH : asked);
    }

    /** Returns when the window has been closed or the tour is made, with the exit code. */
    int open() {
        return open(new BenchLauncher(kernel), () -> {
            tour();
            return CommandLine.ExitCode.OK;
        });
    }

    /** The same with a window that shows something; where there can be none, that is a failure. */
    int open(Function<String, BenchLauncher> launcher) {
        return open(launcher.apply(kernel), () -> CommandLine.ExitCode.SOFTWARE);
    }

    private int open(BenchLauncher launcher, IntSupplier instead) {
        ToolkitStart.Outcome outcome = ToolkitStart.attempt();
        if (outcome.obstacle() == null) {
            if (outcome.library() != null) {
                out.println(words.get("window.software", outcome.library()));
            }
            launcher.open(asked);
            return CommandLine.ExitCode.OK;
        }
        int code = instead.getAsInt();
        out.println(switch (outcome.obstacle()) {
            case DISPLAY -> words.get("window.no-display");
            case LIBRARY -> words.get("window.no-library", outcome.library());
        });
        return code;
    }

    private void tour() {
        boolean project = Files.exists(Path.of("pom.xml")) && Files.isDirectory(Path.of("src"));
        Path folder = project ? Path.of("target", "tour") : Path.of("unroll-tour");
        new Tour(out, words).make(folder, System.console() != null);
    }
}
