package lab.unroll.homework.grade;

import java.util.Locale;

/** What a step of a lesson can ask for. */
public enum Role {
    /** To say beforehand what will come. */
    PREDICT,
    /** To say what was to be seen. */
    SEE,
    /** To reach something on the bench. */
    GOAL;

    /** Its name in lessons and tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
