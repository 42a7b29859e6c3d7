package lab.unroll.cli.lesson;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code unroll lesson}: what can be done with lesson files; one command each. */
@Command(name = "lesson", mixinStandardHelpOptions = true, sortOptions = false, subcommands = {LessonCheckCommand.class,
            LessonSheetCommand.class, LessonQuizCommand.class, LessonPageCommand.class},
        description = "Looks through lesson files, and makes sheets, quizzes and web pages of them.")
public final class LessonCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(command.commandLine(), "Missing required subcommand");
    }
}
