package lab.unroll.lesson;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import lab.unroll.words.Words;

/**
 * The lessons of a teacher's folder in all languages.
 *
 * @param folder    the folder
 * @param languages its lessons by language
 * @param sessions  another number after each change of its session files
 */
public record LessonBooks(Path folder, Map<Locale, LessonBook> languages, int sessions) {

    /** Copies the map. */
    public LessonBooks {
        languages = Map.copyOf(languages);
    }

    /** The lessons in a language of the window. */
    public LessonBook in(Locale language) {
        return languages.get(Words.nearest(language));
    }
}
