package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.function.Supplier;
import lab.unroll.net.Gate;

/**
 * A place in a figure that can be pointed at, focused and clicked.
 *
 * @param id      stable name for tests, picture files and assistive technology, for example {@code gate.f.3.2} (forget
 *                gate, step 3, unit 2, both counted from 1); nobody reads from it what the spot stands for
 * @param bounds  where it is
 * @param kind    what kind of place it is
 * @param subject what it stands for
 * @param words   says what it is and its exact value; asked only when somebody points at it, for there may be thousands
 * @param value   the value painted, or NaN where there is none
 * @param grip    what the hand can change here, or null
 */
public record Spot(String id, Rectangle2D bounds, Kind kind, Subject subject, Supplier<String> words, double value,
                   EditTarget grip) {

    /** A spot at which the hand can change nothing. */
    public Spot(String id, Rectangle2D bounds, Kind kind, Subject subject, String text, double value) {
        this(id, bounds, kind, subject, text, value, null);
    }

    /** A spot that can be held by a grip, or, where that is null, by nothing. */
    public Spot(String id, Rectangle2D bounds, Kind kind, Subject subject, String text, double value, EditTarget grip) {
        this(id, bounds, kind, subject, () -> text, value, grip);
    }

    /** The same at another place. */
    public Spot at(Rectangle2D place) {
        return new Spot(id, place, kind, subject, words, value, grip);
    }

    /** The step t of what it stands for, or 0. */
    public int step() {
        return subject.step();
    }

    /** The unit of what it stands for, counted from 0, or -1. */
    public int unit() {
        return subject.unit();
    }

    /** The layer of neurons in the cell to which it belongs, or null. */
    public Gate gate() {
        return subject.gate();
    }

    /** What it is and its exact value, in the reader's language: tooltip and accessible text. */
    public String text() {
        return words.get();
    }

    /** Words are compared as they are read, wherever they come from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && id.equals(spot.id) && bounds.equals(spot.bounds) && kind == spot.kind
                && subject.equals(spot.subject) && Double.compare(value, spot.value) == 0
                && Objects.equals(grip, spot.grip) && text().equals(spot.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, bounds, subject, value);
    }

    /** What kind of place a spot is. */
    public enum Kind {
        /** A whole copy of the cell: a click selects its step. */
        STEP,
        /** One cell of a strip: a click selects step and unit. */
        STATE,
        /** A gate of one unit. */
        GATE,
        /** A component of x_t or its symbol. */
        INPUT,
        /** A component of ŷ_t. */
        OUTPUT,
        /** A point of a chart. */
        POINT,
        /** A weight or bias. */
        WEIGHT
    }
}
