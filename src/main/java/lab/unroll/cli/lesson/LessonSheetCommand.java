package lab.unroll.cli.lesson;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.lesson.sheet.SheetFiles;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll lesson sheet}: the handout of a lesson, and its key. */
@Command(name = "sheet", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the questions and exercises of a lesson as a handout, and the same with answers as a key, each as"
            + " Markdown with pictures and as PDF. The numbers are those of the networks that the lesson sets up.")
public final class LessonSheetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a lesson")
    private Path file;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where the files go; made if it is not there")
    private Path folder;

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
        PrintWriter out = command.commandLine().getOut();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(e, "lesson.folder", folder, FileProblem.reason(e));
        }
        force.requireFree(Words.of("cli", locale), SheetFiles.texts(folder, given.name()));
        SheetFiles.write(given.lesson(), folder, given.name(), locale)
                .forEach(written -> out.println(Words.of("cli", locale).get("written", written)));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
