package lab.unroll.lesson.check;

import lab.unroll.lesson.file.Place;
import lab.unroll.words.InputException;

/**
 * Something about a lesson that its author should know.
 *
 * @param problem   what, where and what to do
 * @param isMistake true if the lesson is wrong; false if it could be better
 */
public record Finding(InputException problem, boolean isMistake) {

    /** The line of the file, from 1; 0 where it is about the file as a whole. */
    public int line() {
        return problem.argument(1).filter(one -> problem.key().startsWith(Place.PROBLEMS)).filter(Integer.class::isInstance)
                .map(Integer.class::cast).orElse(0);
    }
}
