package lab.unroll.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A figure that changes with the playhead: what a film is made of. Pictures are made one at a time, on any thread.
 *
 * @param picture the figure when the playhead stands at a position
 * @param from    the position at which it begins
 * @param to      the position at which it ends; the same for a picture that stands still
 * @param notes   what somebody can say who shows it at a position; empty for nothing
 */
public record Film(Function<Playhead, Figure> picture, double from, double to, Function<Playhead, String> notes) {

    /** A film of which nothing is said. */
    public Film(Function<Playhead, Figure> picture, double from, double to) {
        this(picture, from, to, playhead -> "");
    }

    /** The same with something to be said at each position. */
    public Film saying(Function<Playhead, String> said) {
        return new Film(picture, from, to, said);
    }

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

    /** The positions at which a step is completed, from the first to the last picture; one where it stands still. */
    public List<Double> stops() {
        List<Double> stops = new ArrayList<>(List.of(from));
        double way = Math.signum(to - from);
        for (double next = way > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1; way * (to - next) > 0; next += way) {
            stops.add(next);
        }
        if (from != to) {
            stops.add(to);
        }
        return stops;
    }

    /** The figure at a position. */
    public Figure at(Playhead playhead) {
        return picture.apply(playhead);
    }

    /** The last picture. */
    public Figure last() {
        return at(1);
    }
}
