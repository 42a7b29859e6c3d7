package lab.unroll.lesson.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * What is in a folder of lessons, by size and time: where two are equal, no file has changed in between.
 *
 * @param lessons  lessons and lists of lessons, in the folder and in those of the languages
 * @param sessions trained networks
 */
public record FileStamps(Map<Path, String> lessons, Map<Path, String> sessions) {

    /** Before anything has been looked at. */
    public static final FileStamps NONE = new FileStamps(Map.of(), Map.of());

    private static final String SESSIONS = "sessions";
    private static final String SESSION = ".unroll";

    /**
     * As a folder is now. Links that lead out of it are not there.
     *
     * @throws InputException if it cannot be read
     */
    public static FileStamps of(Path folder) {
        try {
            Path real = folder.toRealPath();
            Map<Path, String> lessons = new TreeMap<>();
            List<Path> places = new ArrayList<>(List.of(folder));
            Words.LANGUAGES.stream().map(Locale::toLanguageTag).map(folder::resolve).filter(Files::isDirectory)
                    .forEach(places::add);
            for (Path place : places) {
                add(place, real, lessons);
            }
            Map<Path, String> sessions = new TreeMap<>();
            if (Files.isDirectory(folder.resolve(SESSIONS))) {
                add(folder.resolve(SESSIONS), real, sessions);
            }
            return new FileStamps(lessons, sessions);
        } catch (IOException e) {
            throw FileProblem.reading(folder, e);
        }
    }

    private static void add(Path place, Path inside, Map<Path, String> stamps) throws IOException {
        List<Path> there;
        try (Stream<Path> files = Files.list(place)) {
            there = files.filter(file -> LessonFiles.isNamedSo(file) || file.endsWith(LessonFiles.INDEX)
                    || file.toString().endsWith(SESSION)).sorted().toList();
        }
        for (Path file : there) {
            try {
                if (Files.isRegularFile(file) && file.toRealPath().startsWith(inside)) {
                    stamps.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            } catch (NoSuchFileException goneMeanwhile) {
                stamps.remove(file);
            }
        }
    }
}
