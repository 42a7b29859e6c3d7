package lab.unroll.homework;

import java.util.Objects;
import lab.unroll.lesson.work.KeptBench;
import lab.unroll.lesson.work.LessonWork;

/**
 * What is handed in. Nothing else is known of the person or the machine, and no score is in it.
 *
 * @param student the name or number that was typed
 * @param lesson  what was done in a lesson
 * @param end     the bench when it was saved; null where it could not be kept
 */
public record Homework(String student, LessonWork lesson, KeptBench end) {

    /** The longest name. */
    public static final int MOST_CHARACTERS = 80;

    /** Needs a name and a lesson. */
    public Homework {
        Objects.requireNonNull(student, "student");
        Objects.requireNonNull(lesson, "lesson");
    }

    /** True if somebody may be called so: one line, not empty, not too long. */
    public static boolean isName(String student) {
        return !student.isBlank() && student.length() <= MOST_CHARACTERS
                && student.codePoints().noneMatch(point -> Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR);
    }

    /** The way to the first value that cannot be; empty if all can. */
    String unfit() {
        if (!isName(student)) {
            return "student";
        }
        String field = lesson.unfit();
        return field.isEmpty() ? "" : "lesson." + field;
    }
}
