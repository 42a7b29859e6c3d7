package lab.unroll.cli.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.cli.options.SessionOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll code}: a session as one line. */
@Command(name = "code", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints the bench of a session as one line of at most 300 characters, for 'unroll open', 'unroll render"
                + " --code' and the window.")
public final class CodeCommand implements Callable<Integer> {

    @Option(names = "--session", paramLabel = "FILE.unroll", required = true, description = "the session")
    private Path session;

    @Option(names = "--text", paramLabel = "FILE", description = "what it learns from, where that is not beside it")
    private Path text;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().getOut().println(SessionOption.read(session, Optional.ofNullable(text)).line());
        return CommandLine.ExitCode.OK;
    }
}
