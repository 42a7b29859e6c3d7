package lab.unroll.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/**
 * The lessons of a teacher's folder in one language, as they were when the folder was looked at last.
 *
 * @param folder   the folder
 * @param entries  one for each lesson, in order
 * @param problems what is wrong with the folder as a whole
 */
public record LessonBook(Path folder, List<Entry> entries, List<InputException> problems) {

    /**
     * A lesson of the folder.
     *
     * @param file     its name, the same in each language
     * @param lesson   as it was when it could be read last; empty if it never could
     * @param problems what is wrong with its files now
     */
    public record Entry(String file, Optional<Lesson> lesson, List<InputException> problems) {

        /** Copies the problems. */
        public Entry {
            problems = List.copyOf(problems);
        }
    }

    /** Copies both. */
    public LessonBook {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** What the folder is called. */
    public String name() {
        return (folder.getFileName() == null ? folder : folder.getFileName()).toString();
    }

    /** The lessons that can be given, in order. */
    public List<Lesson> lessons() {
        return entries.stream().flatMap(entry -> entry.lesson().stream()).toList();
    }

    /** The lesson of a file, if there is one that can be given. */
    public Optional<Lesson> lesson(String file) {
        return entry(file).flatMap(Entry::lesson);
    }

    /** What is there of a file. */
    public Optional<Entry> entry(String file) {
        return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    /** All that is wrong. */
    public List<InputException> allProblems() {
        return Stream.concat(problems.stream(), entries.stream().flatMap(entry -> entry.problems().stream())).toList();
    }

    /** True if there is neither a lesson nor one that is to become one. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
