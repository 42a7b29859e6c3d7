package lab.unroll.lesson;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.setup.LessonSessions;
import lab.unroll.words.InputException;

/**
 * The lessons that are shipped: {@code lessons/LANGUAGE/*.md} on the class path.
 * {@code lessons/en/index.txt} names their files in order, one a line.
 */
public final class Lessons {

    private static final String FOLDER = "lessons/";
    private static final String ENGLISH = Locale.ENGLISH.toLanguageTag();
    private static final String INDEX = FOLDER + ENGLISH + "/index.txt";

    /** What is shipped never changes, and takes a second to read the first time. */
    private static final Map<Locale, LessonList> SHIPPED = new ConcurrentHashMap<>();

    private final Function<String, InputStream> files;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<InputException> problems = new ArrayList<>();

    private Lessons(Function<String, InputStream> files) {
        this.files = files;
    }

    /**
     * All lessons in a language, in order; where one is not translated yet, or its translation cannot be read, in English.
     * A lesson that cannot be read is left out, and its problem told.
     */
    public static LessonList all(Locale locale) {
        return SHIPPED.computeIfAbsent(locale, one -> all(one, Lessons.class.getClassLoader()::getResourceAsStream));
    }

    /** The first of them alone, which is sooner read; empty if it cannot be read, which {@link #all} tells. */
    public static Optional<Lesson> first(Locale locale) {
        Lessons some = new Lessons(Lessons.class.getClassLoader()::getResourceAsStream);
        try {
            some.add(some.names().get(0), locale);
        } catch (InputException unreadableIndex) {
            return Optional.empty();
        }
        return some.lessons.stream().findFirst();
    }

    /**
     * The same from other files.
     *
     * @param files the content of a file by its path, or null where there is none
     */
    static LessonList all(Locale locale, Function<String, InputStream> files) {
        return new Lessons(files).in(locale);
    }

    /** Names of the files, in order. */
    static List<String> files() {
        return new Lessons(Lessons.class.getClassLoader()::getResourceAsStream).names();
    }

    private LessonList in(Locale locale) {
        try {
            names().forEach(name -> add(name, locale));
        } catch (InputException unreadableIndex) {
            problems.add(unreadableIndex);
        }
        return new LessonList(lessons, problems);
    }

    private List<String> names() {
        return LessonFiles.named(text(INDEX).orElseThrow(() -> new InputException("lesson.file-missing", INDEX)));
    }

    private void add(String name, Locale locale) {
        String translated = FOLDER + locale.toLanguageTag() + "/" + name;
        String english = FOLDER + ENGLISH + "/" + name;
        if (!translated.equals(english) && tryToAdd(translated)) {
            return;
        }
        int told = problems.size();
        if (!tryToAdd(english) && problems.size() == told) {
            problems.add(new InputException("lesson.file-missing", english));
        }
    }

    /** False if there is no such file, or if it is no good, which is then told. */
    private boolean tryToAdd(String path) {
        try {
            Optional<Lesson> lesson = text(path).map(text -> LessonReader.read(text, path,
                    LessonSessions.later(LessonFolder.of(FOLDER, files))));
            lesson.ifPresent(lessons::add);
            return lesson.isPresent();
        } catch (InputException problem) {
            problems.add(problem);
            return false;
        }
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(files.apply(path)).map(stream -> LessonFile.text(stream, path));
    }
}
