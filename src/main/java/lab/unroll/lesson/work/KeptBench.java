package lab.unroll.lesson.work;

import java.util.Objects;

/**
 * A bench that can be opened again.
 *
 * @param view    the id of the view that was shown; empty where there was none
 * @param session the content of a session file
 */
public record KeptBench(String view, String session) {

    /** Needs both. */
    public KeptBench {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(session, "session");
    }
}
