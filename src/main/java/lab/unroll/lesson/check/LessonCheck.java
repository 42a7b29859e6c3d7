package lab.unroll.lesson.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** Looks through lesson files. Trains what they set up, on the thread of the caller. */
public final class LessonCheck {

    private final Benches benches = new Benches();

    /**
     * What is to be said of a file, or of all files of a folder and its folders of languages.
     *
     * @throws InputException if there is nothing there
     */
    public static List<Finding> of(Path place) {
        LessonCheck check = new LessonCheck();
        if (Files.isDirectory(place)) {
            return check.folder(place);
        }
        if (!Files.isRegularFile(place)) {
            throw new InputException("lesson.check.nothing", place);
        }
        return check.file(place);
    }

    private List<Finding> folder(Path folder) {
        Set<Path> files = new LinkedHashSet<>(LessonFiles.in(folder));
        List<Finding> found = new ArrayList<>(index(folder));
        for (Locale language : Words.LANGUAGES) {
            Path inside = folder.resolve(language.toLanguageTag());
            if (Files.isDirectory(inside)) {
                files.addAll(LessonFiles.in(inside));
            }
        }
        if (files.isEmpty()) {
            throw new InputException("lesson.check.nothing", folder);
        }
        files.forEach(file -> found.addAll(file(file)));
        return List.copyOf(found);
    }

    /** What the list of lessons has and the folder has not, and the other way round. */
    private static List<Finding> index(Path folder) {
        Path own = Files.isRegularFile(folder.resolve(LessonFiles.INDEX)) ? folder : folder.resolve(Locale.ENGLISH.toLanguageTag());
        Path index = own.resolve(LessonFiles.INDEX);
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        List<String> named = LessonFiles.named(LessonFile.text(index));
        List<String> there = LessonFiles.in(own).stream().map(file -> file.getFileName().toString()).toList();
        return Stream.concat(
                named.stream().filter(name -> !there.contains(name))
                        .map(name -> new InputException("lesson.file-missing", own.resolve(name))),
                there.stream().filter(name -> !named.contains(name))
                        .map(name -> new InputException("lesson.check.index", own.resolve(name), index)))
                .map(problem -> new Finding(problem, true)).toList();
    }

    private List<Finding> file(Path file) {
        Findings findings = new Findings();
        Problems problems = Problems.collected();
        Optional<Lesson> read = findings.tried(() -> read(file, problems)).flatMap(lesson -> lesson);
        problems.told().forEach(findings::mistake);
        read.ifPresent(lesson -> {
            StepChecks checks = new StepChecks(lesson, benches, findings);
            checks.all();
            BeatCheck.of(lesson, findings);
            otherLanguages(file).forEach(other -> compare(file, lesson, problems.told().isEmpty(), other, findings));
        });
        return findings.inOrder();
    }

    private static Optional<Lesson> read(Path file, Problems problems) {
        return LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file), problems);
    }

    /** The same file in the other folders of languages; none where it is not in such a folder itself. */
    private static List<Path> otherLanguages(Path file) {
        Path own = file.toAbsolutePath().normalize().getParent();
        List<String> tags = Words.LANGUAGES.stream().map(Locale::toLanguageTag).toList();
        if (own.getFileName() == null || !tags.contains(own.getFileName().toString())) {
            return List.of();
        }
        return tags.stream().filter(tag -> !own.getFileName().toString().equals(tag))
                .map(tag -> file.resolveSibling(Path.of("..", tag, file.getFileName().toString())).normalize()).toList();
    }

    /** Of a lesson that is not wholly read, what is missing would seem to be different. */
    private static void compare(Path file, Lesson lesson, boolean isWhole, Path other, Findings findings) {
        if (!Files.isRegularFile(other)) {
            findings.mistake(new Place(file.toString(), 1).problem("check.language", other));
            return;
        }
        Problems ofOther = Problems.collected();
        try {
            // what is wrong with the other is told where that file is looked through
            read(other, ofOther).filter(read -> isWhole && ofOther.told().isEmpty())
                    .ifPresent(read -> TranslationCheck.of(lesson, read).forEach(findings::mistake));
        } catch (InputException unreadable) {
            findings.mistake(new Place(file.toString(), 1).problem("check.language", other));
        }
    }
}
