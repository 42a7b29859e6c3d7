package lab.unroll.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.SessionOption;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.StateCode;
import lab.unroll.window.frame.BenchLauncher;
import lab.unroll.words.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll open}: the window with a bench in it. */
@Command(name = "open", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Opens the window with the bench of a line or of a session file, or learning from a text.")
final class OpenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LINE|FILE", description = "a line such as preset=remember-first&train=300, or a file")
    private String what;

    @Option(names = "--text", paramLabel = "FILE", description = "what a session learns from, where that is not beside it")
    private Path text;

    @Option(names = "--lang", paramLabel = "TAG", description = "en or zh-TW (default: that of the last time)")
    private String language;

    @Mixin
    private KernelOption kernel;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        WindowStart window = new WindowStart(command.commandLine().getOut(), language, kernel.given());
        if (what.indexOf('=') >= 0 && !isFile(what)) {
            StateCode.read(what);
            return window.open(set -> BenchLauncher.ofLine(set, what));
        }
        Path file = Path.of(what);
        if (SessionFile.isNamedSo(file)) {
            Session session = SessionOption.read(file, Optional.ofNullable(text));
            return window.open(set -> BenchLauncher.of(set, session, file));
        }
        if (!Files.exists(file)) {
            throw new InputException("text.missing", file);
        }
        return window.open(set -> BenchLauncher.ofFile(set, file));
    }

    /** A line can have signs that no name of a file may have. */
    static boolean isFile(String what) {
        try {
            return Files.exists(Path.of(what));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
