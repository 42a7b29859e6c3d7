package lab.unroll.cli.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Formats;
import lab.unroll.export.OutputPlace;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.page.LessonPage;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll lesson page}: a lesson as a web page. */
@Command(name = "page", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a lesson as a web page in one file, in every language that it is written in: text, predictions and"
            + " the networks themselves, which compute on the page. It needs no network and no programme but a browser.")
public final class LessonPageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a lesson")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE.html", required = true, description = "the page")
    private Path out;

    @Mixin
    private ForceOption force;

    @Option(names = "--lang", paramLabel = "TAG",
            description = "en or zh-TW: the language in which it opens (default: that of the lesson's folder)")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(Formats.PAGE.ending())) {
            throw new InputException("output.format", out, Formats.PAGE.ending());
        }
        OutputPlace.requireWritable(out);
        Map<Locale, Lesson> texts = texts();
        Locale opened = language == null ? LessonInFile.read(file).language() : Words.language(language);
        if (!texts.containsKey(opened)) {
            throw new InputException("lesson.language", file, opened.toLanguageTag());
        }
        force.requireFree(Words.of("cli", opened), out);
        byte[] page = LessonPage.bytes(texts, opened, share -> { });
        AtomicFile.write(out, page);
        command.commandLine().getOut().println(Words.of("cli", opened).get("written.size", out, (page.length + 999) / 1000));
        command.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    /** The lesson in its own language and, where its folder has them beside it, in the others. */
    private Map<Locale, Lesson> texts() {
        LessonInFile own = LessonInFile.read(file);
        Map<Locale, Lesson> texts = new LinkedHashMap<>();
        for (Locale locale : Words.LANGUAGES) {
            Path other = file.toAbsolutePath().normalize().getParent().resolveSibling(locale.toLanguageTag()).resolve(file.getFileName());
            if (locale.equals(own.language())) {
                texts.put(locale, own.lesson());
            } else if (LessonInFile.isInFolderOfLanguage(file) && Files.isRegularFile(other)) {
                texts.put(locale, LessonInFile.read(other).lesson());
            }
        }
        return texts;
    }
}
