package lab.unroll.lesson.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lab.unroll.words.FileProblem;

/** The folder of lessons that a lesson is in, as far as lessons may look into it: its session files, and nothing else. */
public final class LessonFolder {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,20}");
    /** Where the sessions are, in the folder of the lessons. */
    public static final String SESSIONS = "sessions/";

    private static final String ENDING = ".unroll";

    private final Function<String, Optional<InputStream>> files;

    private LessonFolder(Function<String, Optional<InputStream>> files) {
        this.files = files;
    }

    /** A folder without session files. */
    public static LessonFolder empty() {
        return new LessonFolder(name -> Optional.empty());
    }

    /**
     * A folder by what is in it.
     *
     * @param prefix what stands before each path, empty or with a slash at its end
     * @param files  the content of a file by its path, or null where there is none
     */
    public static LessonFolder of(String prefix, Function<String, InputStream> files) {
        return new LessonFolder(path -> Optional.ofNullable(files.apply(prefix + path)));
    }

    /** The folder of a lesson file: where it is, or above the folder of its language. Links that lead out of it are none. */
    public static LessonFolder around(Path lesson) {
        return at(LessonFiles.folderOf(lesson));
    }

    /** A folder of lessons by where it is. Links that lead out of it are none. */
    public static LessonFolder at(Path folder) {
        return new LessonFolder(path -> open(folder, folder.resolve(path)));
    }

    private static Optional<InputStream> open(Path folder, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        } catch (IOException e) {
            throw FileProblem.reading(file.getFileName(), e);
        }
    }

    /** True if a session may be called so: small letters, digits and hyphens. */
    public static boolean isName(String session) {
        return NAME.matcher(session).matches() && session.length() <= 64;
    }

    /** The session file of a name, if there is one. */
    public Optional<InputStream> session(String name) {
        return isName(name) ? files.apply(SESSIONS + name + ENDING) : Optional.empty();
    }

    /** The path of the session file of a name, inside the folder. */
    public static String pathOf(String session) {
        return SESSIONS + session + ENDING;
    }
}
