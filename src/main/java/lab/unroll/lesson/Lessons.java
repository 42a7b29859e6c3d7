package lab.unroll.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lessons that are shipped: {@code lessons/LANGUAGE/*.md} on the class path.
 * {@code lessons/en/index.txt} names their files in order, one a line.
 */
public final class Lessons {

    private static final String FOLDER = "lessons/";
    private static final String ENGLISH = Locale.ENGLISH.toLanguageTag();
    private static final String INDEX = "index.txt";

    private Lessons() {
    }

    /** All lessons in a language, in order; where one is not translated yet, in English. */
    public static List<Lesson> all(Locale locale) {
        return files().stream().map(file -> read(file, locale)).toList();
    }

    /** Names of the files, in order. */
    static List<String> files() {
        return resource(FOLDER + ENGLISH + "/" + INDEX).orElseThrow().lines().map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
    }

    private static Lesson read(String file, Locale locale) {
        String translated = FOLDER + locale.toLanguageTag() + "/" + file;
        String english = FOLDER + ENGLISH + "/" + file;
        return resource(translated).map(text -> LessonReader.read(text, translated))
                .orElseGet(() -> LessonReader.read(resource(english).orElseThrow(), english));
    }

    private static Optional<String> resource(String path) {
        try (InputStream stream = Lessons.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The lesson " + path + " cannot be read.", e);
        }
    }
}
