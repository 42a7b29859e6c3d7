package lab.unroll.figure;

import java.util.function.Function;

/**
 * A figure that changes with the playhead: what a film is made of. Pictures are made one at a time, on any thread.
 *
 * @param picture the figure when the playhead stands at a position
 * @param from    the position at which it begins
 * @param to      the position at which it ends; the same for a picture that stands still
 */
public record Film(Function<Playhead, Figure> picture, double from, double to) {

    /** A picture that stands still. */
    public static Film still(Figure figure) {
        return new Film(playhead -> figure, 0, 0);
    }

    /** How many steps it lasts, at least 0; less than a step where it ends within one. */
    public double length() {
        return Math.abs(to - from);
    }

    /** The figure when a share of the film has been shown, from 0 to 1. */
    public Figure at(double share) {
        return picture.apply(new Playhead(from + share * (to - from)));
    }

    /** The last picture. */
    public Figure last() {
        return at(1);
    }
}
