package lab.unroll.lesson;

import java.util.List;
import lab.unroll.words.InputException;

/**
 * The lessons that can be given, and what is wrong with the others.
 *
 * @param lessons  in order
 * @param problems one for each file that could not be read, in order
 */
public record LessonList(List<Lesson> lessons, List<InputException> problems) {

    /** Copies both. */
    public LessonList {
        lessons = List.copyOf(lessons);
        problems = List.copyOf(problems);
    }
}
