package lab.unroll.cli.console;

import java.nio.file.InvalidPathException;
import java.util.Locale;
import lab.unroll.words.InputException;
import lab.unroll.words.PathProblem;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a problem with the user's input, or with a name that Java cannot read, on stderr, in the language of
 * {@code --lang}, and exits with 2.
 */
public final class ProblemHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed)
            throws Exception {
        InputException problem = exception instanceof InputException input ? input
                : exception instanceof InvalidPathException path ? PathProblem.of(path.getInput()) : null;
        if (problem != null) {
            command.getErr().println(problem.in(language(parsed)));
            command.getErr().flush();
            return CommandLine.ExitCode.USAGE;
        }
        throw exception;
    }

    private static Locale language(ParseResult parsed) {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        try {
            return Words.language(deepest.matchedOptionValue("--lang", "en"));
        } catch (InputException unknownLanguage) {
            return Locale.ENGLISH;
        }
    }
}
