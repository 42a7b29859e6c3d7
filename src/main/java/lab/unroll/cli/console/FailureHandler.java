package lab.unroll.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells of a fault of the programme itself in one line, keeps the stack trace in a file, and exits with 1. */
public final class FailureHandler implements IExecutionExceptionHandler {

    private final IExecutionExceptionHandler problems;

    /** Lets {@code problems} try first; what it throws again is a fault of the programme. */
    public FailureHandler(IExecutionExceptionHandler problems) {
        this.problems = problems;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        try {
            return problems.handleExecutionException(exception, command, parsed);
        } catch (Exception fault) {
            Locale locale = Language.of(parsed.originalArgs().toArray(String[]::new));
            command.getErr().println(Words.of("cli", locale).get("fault", fault, log(fault)));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** The file with the stack trace, or, if there can be none, the trace itself. */
    private static String log(Exception fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try {
            Path log = Files.createTempFile("unroll-", ".log");
            Files.writeString(log, trace.toString(), StandardCharsets.UTF_8);
            return log.toString();
        } catch (IOException e) {
            return trace.toString();
        }
    }
}
