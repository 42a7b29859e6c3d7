package lab.unroll.lesson.setup;

import java.io.IOException;
import java.io.InputStream;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Place;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.words.InputException;

/** A trained network that a lesson brings with it. Two of the same name are the same. */
public final class LessonSession {

    /** Larger ones are no part of a lesson. */
    private static final int MOST_BYTES = 4 << 20;

    private final String name;
    private final Session session;

    private LessonSession(String name, Session session) {
        this.name = name;
        this.session = session;
    }

    /**
     * Reads it.
     *
     * @param folder where the lesson is
     * @param place  where the lesson names it
     * @throws InputException if there is none of this name, or it cannot be used
     */
    static LessonSession read(String name, LessonFolder folder, Place place) {
        if (!LessonFolder.isName(name)) {
            throw place.problem("session.name", name);
        }
        try (InputStream stream = folder.session(name)
                .orElseThrow(() -> place.problem("session.missing", LessonFolder.pathOf(name)))) {
            return new LessonSession(name, SessionFile.read(stream, LessonFolder.pathOf(name), MOST_BYTES));
        } catch (IOException e) {
            throw place.problem("session.missing", LessonFolder.pathOf(name));
        }
    }

    /** Its name in lessons. */
    public String name() {
        return name;
    }

    /** What is kept. */
    public Session session() {
        return session;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LessonSession that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
