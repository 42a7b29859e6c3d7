package lab.unroll.session;

/**
 * A part of a session that has a field of its own in the file, and the values of one type.
 *
 * @param name  of the field
 * @param type  of its value: a record, an enum, a string or a collection of these; written as {@link SessionJson} says
 * @param check refuses what does not fit the rest of the session, with a {@link FieldProblem} or an
 *              {@link lab.unroll.words.InputException}
 */
public record Section<T>(String name, Class<T> type, Check<T> check) {

    /** Refuses a value. */
    @FunctionalInterface
    public interface Check<T> {

        /** Looks at a value next to what was read before it. */
        void of(T value, Session session);
    }

    /** A part that fits everything. */
    public Section(String name, Class<T> type) {
        this(name, type, (value, session) -> { });
    }

    /** Its value in a session, checked, or nothing. */
    void refuseUnfit(Session session) {
        session.get(this).ifPresent(value -> check.of(value, session));
    }
}
