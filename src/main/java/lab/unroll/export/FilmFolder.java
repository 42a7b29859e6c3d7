package lab.unroll.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.unroll.figure.Film;
import lab.unroll.words.InputException;

/**
 * A film as a folder of numbered PNG files, {@code 0001.png} and so on, for programs that cut films. The folder appears whole:
 * it grows beside its place. One that holds such pictures and nothing else is replaced, no other.
 */
public final class FilmFolder {

    private static final Pattern NUMBERED = Pattern.compile("\\d{4,}\\.png");

    private FilmFolder() {
    }

    /** True if a name is that of a folder: one that is there, or a name without an ending. */
    public static boolean isMeant(Path place) {
        Path name = place.getFileName();
        return Files.isDirectory(place) || name != null && !name.toString().contains(".");
    }

    /**
     * Finds out, before long work, whether the folder can be written. Nothing is written.
     *
     * @throws InputException if it cannot, or if it holds anything but numbered pictures
     */
    public static void requireWritable(Path folder) {
        if (!Files.exists(folder)) {
            OutputPlace.requireWritable(folder);
        } else if (!Files.isDirectory(folder)) {
            throw new InputException("output.format", folder, Formats.endings());
        } else if (holds(folder, file -> !NUMBERED.matcher(file.getFileName().toString()).matches())) {
            throw new InputException("output.folder-full", folder);
        }
    }

    /** True if there are pictures that would be replaced. */
    public static boolean isFilled(Path folder) {
        return Files.isDirectory(folder) && holds(folder, file -> true);
    }

    private static boolean holds(Path folder, Predicate<Path> sought) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(sought);
        } catch (IOException e) {
            throw OutputPlace.problem(folder, e);
        }
    }

    /**
     * Writes the pictures.
     *
     * @param progress is told the share that is done; what it throws ends the work, and nothing is left of it
     * @throws InputException if they cannot be written; what was there before is still there
     */
    public static void write(Film film, Rendition rendition, Caption caption, Path folder, DoubleConsumer progress) {
        requireWritable(folder);
        FilmPictures pictures = new FilmPictures(film, rendition);
        Path place = folder.toAbsolutePath();
        Path growing = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Thread end = new Thread(() -> {
            try {
                remove(growing);
            } catch (IOException e) {
                throw OutputPlace.problem(folder, e);
            }
        });
        try {
            Files.createDirectory(growing);
            // somebody may end the programme meanwhile
            Runtime.getRuntime().addShutdownHook(end);
            try {
                pictures.forEach(progress, (i, picture) -> Files.write(growing.resolve(
                        String.format(Locale.ROOT, "%04d.png", i + 1)), PngChunks.file(picture, rendition.dotsPerInch(), caption)));
                replace(place, growing, FilmFolder::move);
            } finally {
                remove(growing);
                forget(end);
            }
        } catch (IOException e) {
            throw OutputPlace.problem(folder, e);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // it runs already
            return;
        }
    }

    /** Gives a folder its new name. */
    interface Move {
        void apply(Path from, Path to) throws IOException;
    }

    /** Puts what has grown into its place; what is there goes only when that is done. */
    static void replace(Path place, Path growing, Move move) throws IOException {
        if (!Files.exists(place)) {
            move.apply(growing, place);
            return;
        }
        Path old = place.resolveSibling(growing.getFileName() + ".old");
        move.apply(place, old);
        try {
            move.apply(growing, place);
        } catch (IOException e) {
            move.apply(old, place);
            throw e;
        }
        remove(old);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
