package lab.unroll.cli.lesson;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.lesson.check.Finding;
import lab.unroll.lesson.check.LessonCheck;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll lesson check}: everything that is wrong with a lesson, or with all lessons of a folder. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tells every mistake of a lesson with its line and what to do: what cannot be read, what is not there in the"
            + " other language, and every answer that the bench does not bear out. The networks are trained as far as the lesson"
            + " asks. Hints tell what could be better.",
        footer = {"", "Exit codes: 0 no mistake, 1 mistakes, 2 there is no lesson."})
public final class LessonCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|FOLDER", description = "a lesson, or a folder with lessons and folders of languages")
    private Path place;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Locale locale = Words.language(language);
        Words words = Words.of("cli", locale);
        PrintWriter out = command.commandLine().getOut();
        List<Finding> findings = LessonCheck.of(place);
        findings.forEach(one -> out.println(words.get(one.isMistake() ? "lesson.mistake" : "lesson.hint",
                one.problem().in(locale))));
        long mistakes = findings.stream().filter(Finding::isMistake).count();
        out.println(words.get("lesson.checked", mistakes, findings.size() - mistakes));
        out.flush();
        return mistakes == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
