package lab.unroll.window.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was typed into a dialog of the system, as the name of a file. */
public final class ChosenFile {

    private ChosenFile() {
    }

    /**
     * The file to write. The system asks before it lets an existing file be typed; where its ending is only added here, nobody
     * has been asked.
     *
     * @param chosen     as it was typed
     * @param extension  the ending without the dot, in small letters; any spelling of it counts
     * @param exists     whether there is a file already
     * @param mayReplace asks whether it may be written over
     */
    public static Optional<Path> toWrite(Path chosen, String extension, Predicate<Path> exists, Predicate<Path> mayReplace) {
        if (chosen.toString().toLowerCase(Locale.ROOT).endsWith("." + extension)) {
            return Optional.of(chosen);
        }
        Path file = Path.of(chosen + "." + extension);
        return exists.test(file) && !mayReplace.test(file) ? Optional.empty() : Optional.of(file);
    }

    /**
     * The same in one of several formats.
     *
     * @param extensions the endings without the dot, in small letters; any spelling of them counts
     * @param usual      which of them is added where none was typed
     */
    public static Optional<Path> toWrite(Path chosen, List<String> extensions, int usual, Predicate<Path> exists,
                                         Predicate<Path> mayReplace) {
        String typed = chosen.toString().toLowerCase(Locale.ROOT);
        String extension = extensions.stream().filter(one -> typed.endsWith("." + one)).findFirst()
                .orElse(extensions.get(usual));
        return toWrite(chosen, extension, exists, mayReplace);
    }

    /** Patterns for files with these endings in small and in capital letters, which some systems tell apart. */
    public static List<String> patterns(String... extensions) {
        return Stream.of(extensions).flatMap(one -> Stream.of("*." + one, "*." + one.toUpperCase(Locale.ROOT))).toList();
    }
}
