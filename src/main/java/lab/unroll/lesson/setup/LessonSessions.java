package lab.unroll.lesson.setup;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Place;

/** The trained networks that a lesson can bring with it; each is read once, when it is first named. */
public final class LessonSessions {

    private final LessonFolder folder;
    private final Map<String, LessonSession> read = new HashMap<>();

    /** Those of a folder. */
    public LessonSessions(LessonFolder folder) {
        this.folder = folder;
    }

    /**
     * The one of a name.
     *
     * @param place where the lesson names it
     * @throws lab.unroll.words.InputException if there is none of this name, or it cannot be used
     */
    LessonSession named(String name, Place place) {
        return read.computeIfAbsent(name, missing -> LessonSession.read(missing, folder, place));
    }
}
