package lab.unroll.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.unroll.lesson.file.FileStamps;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFiles;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.setup.LessonSessions;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * A folder with a teacher's lessons, which may be written on while they are given: {@code *.md} in the folder itself or in
 * the folders of the languages, in the order of {@code index.txt} where there is one. A lesson that has become wrong stays
 * as it was when it was right. Not for several threads at once.
 */
public final class WatchedFolder {

    /** More lessons than these are no lessons. */
    public static final int MOST_LESSONS = 200;

    private final Path folder;
    private final Map<Path, Known> known = new HashMap<>();
    private FileStamps read = FileStamps.NONE;
    private FileStamps seen = FileStamps.NONE;
    private int sessions;

    /** What was read of a file. */
    private record Known(String stamp, Optional<Lesson> lesson, List<InputException> problems) {
    }

    /**
     * A folder.
     *
     * @param place the folder, that of a language within it, or a lesson in one of the two
     */
    public WatchedFolder(Path place) {
        folder = Files.isDirectory(place) ? LessonFiles.above(place) : LessonFiles.folderOf(place);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads what is there now.
     *
     * @throws InputException if the folder cannot be read
     */
    public LessonBooks read() {
        seen = FileStamps.of(folder);
        return readAgain();
    }

    /**
     * The lessons, if something has changed since they were read and is done changing: a file that is being written has
     * another size at the next look.
     *
     * @throws InputException if the folder cannot be read
     */
    public Optional<LessonBooks> look() {
        FileStamps now = FileStamps.of(folder);
        boolean rests = now.equals(seen);
        seen = now;
        return rests && !now.equals(read) ? Optional.of(readAgain()) : Optional.empty();
    }

    private LessonBooks readAgain() {
        boolean others = !seen.sessions().equals(read.sessions());
        if (others) {
            sessions++;
        }
        read = seen;
        List<Path> lessons = read.lessons().keySet().stream().filter(LessonFiles::isNamedSo).limit(MOST_LESSONS).toList();
        known.keySet().retainAll(lessons);
        LessonSessions found = LessonSessions.later(LessonFolder.at(folder));
        lessons.forEach(file -> known.compute(file, (same, before) -> known(file, before, others, found)));
        Map<Locale, LessonBook> books = new HashMap<>();
        Words.LANGUAGES.forEach(language -> books.put(language, book(language)));
        return new LessonBooks(folder, books, sessions);
    }

    private Known known(Path file, Known before, boolean otherSessions, LessonSessions found) {
        String stamp = read.lessons().get(file);
        if (before != null && before.stamp().equals(stamp) && !otherSessions) {
            return before;
        }
        Problems problems = Problems.collected();
        String name = folder.relativize(file).toString();
        Optional<Lesson> lesson = problems.tried(() -> text(file, name))
                .flatMap(text -> LessonReader.read(text, name, found, problems)).filter(one -> problems.told().isEmpty());
        return new Known(stamp, lesson.isEmpty() && before != null ? before.lesson() : lesson, problems.told());
    }

    private static String text(Path file, String name) {
        try {
            return LessonFile.text(Files.newInputStream(file), name);
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    private LessonBook book(Locale language) {
        List<InputException> problems = new ArrayList<>();
        if (read.lessons().keySet().stream().filter(LessonFiles::isNamedSo).count() > MOST_LESSONS) {
            problems.add(new InputException("lesson.folder.many", folder, MOST_LESSONS));
        }
        Set<String> there = new TreeSet<>();
        known.keySet().forEach(file -> there.add(file.getFileName().toString()));
        Set<String> names = new LinkedHashSet<>();
        for (String name : listed(problems)) {
            if (there.contains(name)) {
                names.add(name);
            } else {
                problems.add(new InputException("lesson.file-missing", name));
            }
        }
        names.addAll(there);
        return new LessonBook(folder, names.stream().map(name -> entry(name, language)).toList(), problems);
    }

    /** The names in the list of the folder; nothing where there is none. */
    private List<String> listed(List<InputException> problems) {
        Optional<Path> index = places(Locale.ENGLISH).map(place -> place.resolve(LessonFiles.INDEX))
                .filter(read.lessons()::containsKey).findFirst();
        try {
            return index.map(file -> LessonFiles.named(text(file, folder.relativize(file).toString()))).orElse(List.of());
        } catch (InputException unreadable) {
            problems.add(unreadable);
            return List.of();
        }
    }

    /** The folder of a language, those of the others, and the folder itself. */
    private Stream<Path> places(Locale language) {
        return Stream.concat(Stream.concat(Stream.of(language), Words.LANGUAGES.stream()).distinct()
                .map(one -> folder.resolve(one.toLanguageTag())), Stream.of(folder));
    }

    /** A lesson in a language; in another where it is not there, or cannot be read. */
    private LessonBook.Entry entry(String name, Locale language) {
        List<InputException> problems = new ArrayList<>();
        for (Path place : places(language).toList()) {
            Known one = known.get(place.resolve(name));
            if (one != null) {
                problems.addAll(one.problems());
                if (one.lesson().isPresent()) {
                    return new LessonBook.Entry(name, one.lesson(), problems);
                }
            }
        }
        return new LessonBook.Entry(name, Optional.empty(), problems);
    }
}
