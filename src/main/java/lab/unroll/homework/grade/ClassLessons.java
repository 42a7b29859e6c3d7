package lab.unroll.homework.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** The lessons that homework is graded by, by their numbers. */
public final class ClassLessons {

    private final Map<Integer, Map<Locale, Lesson>> lessons = new TreeMap<>();
    private final Map<Integer, AnswerKey> keys = new TreeMap<>();

    private ClassLessons() {
    }

    /** Those that are shipped. */
    public static ClassLessons shipped() {
        ClassLessons all = new ClassLessons();
        for (Locale language : Words.LANGUAGES) {
            Lessons.all(language).lessons().forEach(lesson -> all.add(lesson, language));
        }
        return all.finished();
    }

    /**
     * Those of a folder and its folders of languages.
     *
     * @throws InputException if one cannot be read, or none is there
     */
    public static ClassLessons of(Path folder) {
        ClassLessons all = new ClassLessons();
        for (Locale language : Words.LANGUAGES) {
            Path inside = folder.resolve(language.toLanguageTag());
            if (Files.isDirectory(inside)) {
                files(inside).forEach(file -> all.add(read(file), language));
            }
        }
        if (all.lessons.isEmpty()) {
            files(folder).forEach(file -> all.add(read(file), Locale.ENGLISH));
        }
        if (all.lessons.isEmpty()) {
            throw new InputException("lesson.check.nothing", folder);
        }
        return all.finished();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> LessonFile.isNamedSo(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted().toList();
        } catch (IOException e) {
            throw new InputException(e, "lesson.unreadable", folder, e.getClass().getSimpleName());
        }
    }

    private static Lesson read(Path file) {
        return LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file));
    }

    private void add(Lesson lesson, Locale language) {
        lessons.computeIfAbsent(lesson.station(), missing -> new LinkedHashMap<>()).putIfAbsent(language, lesson);
    }

    private ClassLessons finished() {
        lessons.forEach((station, languages) -> keys.put(station, new AnswerKey(languages)));
        return this;
    }

    /** The lesson of a number, if there is one. */
    public Optional<AnswerKey> key(int station) {
        return Optional.ofNullable(keys.get(station));
    }

    /** Their numbers, as they are told. */
    String numbers() {
        return keys.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
