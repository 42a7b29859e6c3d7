package lab.unroll.cli.console;

import java.util.Locale;
import lab.unroll.words.InputException;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in one line what is wrong with the options, in the language of {@code --lang}, and exits with 2. */
public final class ParameterHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        Locale locale = Language.of(args);
        CommandLine command = exception.getCommandLine();
        command.getErr().println(problem(exception).in(locale));
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static InputException problem(ParameterException exception) {
        String help = exception.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return new InputException("arguments.unknown", unmatched.getUnmatched().get(0), help);
        }
        if (exception instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return new InputException("arguments.missing", name(missing.getMissing().get(0)), help);
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return new InputException("arguments.twice", name(twice.getOverwritten()));
        }
        if (exception.getArgSpec() != null && exception.getValue() != null) {
            return new InputException("arguments.value", name(exception.getArgSpec()), exception.getValue(), help);
        }
        return new InputException("arguments.other", exception.getMessage(), help);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
