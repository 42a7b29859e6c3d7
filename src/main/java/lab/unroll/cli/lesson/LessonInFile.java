package lab.unroll.cli.lesson;

import java.nio.file.Path;
import java.util.Locale;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.words.Words;

/**
 * A lesson file that a command is given.
 *
 * @param lesson   what is in it
 * @param name     of the file, without its ending
 * @param language that of its folder, if it is in one of a language; English otherwise
 */
record LessonInFile(Lesson lesson, String name, Locale language) {

    /** True for a file whose folder is named by its language, as those of the other languages are beside it. */
    static boolean isInFolderOfLanguage(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return Words.LANGUAGES.stream().anyMatch(one -> folder.endsWith(one.toLanguageTag()));
    }

    /**
     * Reads it.
     *
     * @throws lab.unroll.words.InputException at its first mistake
     */
    static LessonInFile read(Path file) {
        Lesson lesson = LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file));
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        Locale language = Words.LANGUAGES.stream().filter(one -> folder.endsWith(one.toLanguageTag())).findFirst()
                .orElse(Locale.ENGLISH);
        return new LessonInFile(lesson, name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name, language);
    }
}
