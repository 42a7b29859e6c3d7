package lab.unroll.cli.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lab.unroll.words.InputException;
import lab.unroll.words.PathProblem;
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

    private static final Set<Class<?>> FRACTIONS = Set.of(Double.class, double.class);
    private static final Set<Class<?>> WHOLES = Set.of(Integer.class, int.class, Long.class, long.class);
    /** 0,01. */
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d*,\\d+(?:[eE][+-]?\\d+)?");
    /** 10,000. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+");

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
            if (type(exception.getArgSpec()) == Path.class && PathProblem.isIn(exception.getValue())) {
                return PathProblem.of(exception.getValue());
            }
            String point = withoutComma(exception.getValue(), exception.getArgSpec());
            if (point != null) {
                return new InputException("arguments.comma", name(exception.getArgSpec()), exception.getValue(), point);
            }
            return new InputException("arguments.value", name(exception.getArgSpec()), exception.getValue(), help);
        }
        return new InputException("arguments.other", exception.getMessage(), help);
    }

    /** The number that was meant where it was written with a comma; else null. */
    private static String withoutComma(String value, ArgSpec argument) {
        Class<?> type = type(argument);
        if (FRACTIONS.contains(type) && FRACTION.matcher(value).matches()) {
            return value.replace(',', '.');
        }
        return WHOLES.contains(type) && GROUPED.matcher(value).matches() ? value.replace(",", "") : null;
    }

    /** Of a value; of a map, of what its names stand for. */
    private static Class<?> type(ArgSpec argument) {
        Class<?>[] types = argument.auxiliaryTypes();
        return types[types.length - 1];
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
