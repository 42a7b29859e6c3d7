package lab.unroll.homework.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFiles;
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
                LessonFiles.in(inside).forEach(file -> all.add(read(file), language));
            }
        }
        if (all.lessons.isEmpty()) {
            LessonFiles.in(folder).forEach(file -> all.add(read(file), Locale.ENGLISH));
        }
        if (all.lessons.isEmpty()) {
            throw new InputException("lesson.check.nothing", folder);
        }
        return all.finished();
    }

    private static Lesson read(Path file) {
        return LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file));
    }

    private void add(Lesson lesson, Locale language) {
        Lesson before = lessons.computeIfAbsent(lesson.station(), missing -> new LinkedHashMap<>()).putIfAbsent(language, lesson);
        if (before != null) {
            throw new InputException("homework.stations", before.source(), lesson.source(), lesson.station());
        }
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
