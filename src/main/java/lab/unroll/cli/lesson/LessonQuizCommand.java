package lab.unroll.cli.lesson;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.export.AtomicFile;
import lab.unroll.lesson.sheet.GiftQuiz;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll lesson quiz}: the questions of a lesson for a learning platform. */
@Command(name = "quiz", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints the questions of a lesson as a quiz, with the numbers of the networks that the lesson sets up.")
public final class LessonQuizCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a lesson")
    private Path file;

    @Option(names = "--gift", required = true, description = "in the format GIFT, which Moodle reads")
    private boolean gift;

    @Option(names = "--out", paramLabel = "FILE", description = "write it there instead")
    private Path place;

    @Mixin
    private ForceOption force;

    @Option(names = "--lang", paramLabel = "TAG",
            description = "en or zh-TW: the language of what stands around the lesson (default: that of its folder)")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        LessonInFile given = LessonInFile.read(file);
        Locale locale = language == null ? given.language() : Words.language(language);
        String quiz = GiftQuiz.of(given.lesson(), locale);
        PrintWriter out = command.commandLine().getOut();
        if (place == null) {
            out.print(quiz);
        } else {
            force.requireFree(Words.of("cli", locale), place);
            AtomicFile.write(place, quiz.getBytes(StandardCharsets.UTF_8));
            out.println(Words.of("cli", locale).get("written", place));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
