package lab.unroll.lesson.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** Which files of a folder are lessons. */
public final class LessonFiles {

    /** The list that says in which order they come, one name a line. */
    public static final String INDEX = "index.txt";

    private static final String ENDING = ".md";
    /** The line above the front matter. */
    private static final String MATTER = "---";
    /** What stands beside lessons and is none. */
    private static final Set<String> GUIDES = Set.of("README.md", "AUTHORING.md");

    private LessonFiles() {
    }

    /** True if a file is called like a lesson. */
    public static boolean isNamedSo(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && !GUIDES.contains(name);
    }

    /** True if a file is called like a lesson and begins like one; reads its first line. */
    public static boolean begins(Path file) {
        if (!isNamedSo(file) || !Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] first = new char[MATTER.length()];
            return lines.read(first) == first.length && MATTER.equals(new String(first));
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /**
     * The lessons right in a folder, by their names.
     *
     * @throws InputException if it cannot be read
     */
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isNamedSo(file) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw FileProblem.reading(folder, e);
        }
    }

    /** Names of the files in the order of a list. */
    public static List<String> named(String index) {
        return index.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The folder with all that belongs to a lesson: where it is, or above the folder of its language. */
    public static Path folderOf(Path lesson) {
        return above(lesson.toAbsolutePath().normalize().getParent());
    }

    /** A folder, or the one above it if it is that of a language. */
    public static Path above(Path folder) {
        Path own = folder.toAbsolutePath().normalize();
        return own.getParent() != null && own.getFileName() != null
                && Words.LANGUAGES.stream().map(Locale::toLanguageTag).anyMatch(own.getFileName().toString()::equals)
                ? own.getParent() : own;
    }
}
