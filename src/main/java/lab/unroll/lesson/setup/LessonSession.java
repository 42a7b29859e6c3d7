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
    private final LessonFolder folder;
    private final Place place;
    /** Null until it is read. */
    private Session session;

    private LessonSession(String name, LessonFolder folder, Place place) {
        this.name = name;
        this.folder = folder;
        this.place = place;
    }

    /**
     * Finds it, without reading it yet.
     *
     * @param folder where the lesson is
     * @param place  where the lesson names it
     * @throws InputException if there is none of this name
     */
    static LessonSession find(String name, LessonFolder folder, Place place) {
        if (!LessonFolder.isName(name)) {
            throw place.problem("session.name", name);
        }
        LessonSession found = new LessonSession(name, folder, place);
        try {
            found.open().close();
            return found;
        } catch (IOException e) {
            throw found.missing();
        }
    }

    private InputStream open() {
        return folder.session(name).orElseThrow(this::missing);
    }

    private InputException missing() {
        return place.problem("session.missing", LessonFolder.pathOf(name));
    }

    /** True once it has been read. */
    synchronized boolean isRead() {
        return session != null;
    }

    /** Where the lesson names it. */
    Place place() {
        return place;
    }

    /** Its name in lessons. */
    public String name() {
        return name;
    }

    /**
     * What is kept; read when it is first asked for.
     *
     * @throws InputException if it cannot be used
     */
    public synchronized Session session() {
        if (session == null) {
            try (InputStream stream = open()) {
                session = SessionFile.read(stream, LessonFolder.pathOf(name), MOST_BYTES);
            } catch (IOException e) {
                throw missing();
            }
        }
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
