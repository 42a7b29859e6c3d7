package lab.unroll.window.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import lab.unroll.experiment.Tasks;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.session.SessionFile;
import lab.unroll.task.tagging.TaggingKind;
import lab.unroll.weights.WeightFormat;

/** What the window does with a file, by its kind: opened, dragged in, or named when it starts. */
public final class Openers {

    /**
     * A kind of file.
     *
     * @param fits whether a file is of this kind
     * @param open opens it
     */
    public record Opener(Predicate<Path> fits, BiConsumer<Documents, Path> open) {
    }

    /** All of them; the first that fits counts, and a text is what nothing else is. */
    private static final List<Opener> ALL = List.of(
            new Opener(SessionFile::isNamedSo, Documents::openSession),
            new Opener(HomeworkFile::isNamedSo, Documents::openHomework),
            new Opener(WeightFormat::isNamedSo, Documents::openWeights),
            new Opener(Openers::isFolderOfData, Documents::openText),
            new Opener(Files::isDirectory, Documents::openFolder),
            new Opener(LessonFiles::isNamedSo, Documents::openMarkdown),
            new Opener(file -> Tasks.reading(file) instanceof TaggingKind, Documents::openTags),
            new Opener(file -> isTable(file), Documents::openSeries),
            new Opener(file -> true, Documents::openText));

    private Openers() {
    }

    /** True for a folder that a task learns from, as that of the careers: it has no lessons. */
    private static boolean isFolderOfData(Path file) {
        return Files.isDirectory(file) && Tasks.reading(file).isNamedFor(file);
    }

    /** True for a file whose ending says that a task with tables learns from it. */
    private static boolean isTable(Path file) {
        return !Tasks.reading(file).fileEndings().isEmpty();
    }

    /** How a file is opened. */
    public static Opener of(Path file) {
        return ALL.stream().filter(one -> one.fits().test(file)).findFirst().orElseThrow();
    }
}
