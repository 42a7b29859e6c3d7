package lab.unroll.lesson.setup;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Place;

/** The trained networks that a lesson can bring with it, each once. */
public final class LessonSessions {

    private final LessonFolder folder;
    private final boolean atOnce;
    private final Map<String, LessonSession> found = new HashMap<>();

    private LessonSessions(LessonFolder folder, boolean atOnce) {
        this.folder = folder;
        this.atOnce = atOnce;
    }

    /** Those of a folder, each read where a lesson names it, so that the lesson can be held to it. */
    public static LessonSessions of(LessonFolder folder) {
        return new LessonSessions(folder, true);
    }

    /** The same, each read when its step is opened: a list of lessons is there at once. */
    public static LessonSessions later(LessonFolder folder) {
        return new LessonSessions(folder, false);
    }

    /**
     * The one of a name.
     *
     * @param place where the lesson names it
     * @throws lab.unroll.words.InputException if there is none of this name, or it cannot be used
     */
    LessonSession named(String name, Place place) {
        LessonSession session = found.computeIfAbsent(name, missing -> LessonSession.find(missing, folder, place));
        if (atOnce) {
            session.session();
        }
        return session;
    }
}
