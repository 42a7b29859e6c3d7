package lab.unroll.lesson.question;

import java.util.Locale;

/** How a curve runs as a whole. */
public enum Shape {
    /** It ends clearly higher than it begins. */
    RISING,
    /** It ends clearly lower than it begins. */
    FALLING,
    /** It stays where it is. */
    FLAT;

    /** Its name in lessons. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
