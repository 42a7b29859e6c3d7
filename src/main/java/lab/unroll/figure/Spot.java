package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.function.Supplier;
import lab.unroll.net.Gate;

/**
 * A place in a figure that can be pointed at, focused and clicked.
 *
 * @param id      stable name, for example {@code gate.f.3.2} (forget gate, step 3, unit 2, both counted from 1)
 * @param bounds  where it is
 * @param kind    what it is
 * @param gate    the gate, or null
 * @param step    the step t, or 0
 * @param unit    the unit counted from 0, or -1
 * @param words   says what it is and its exact value; asked only when somebody points at it, for there may be thousands
 * @param value   the value painted, or NaN where there is none
 * @param grip    what the hand can change here, or null
 */
public record Spot(String id, Rectangle2D bounds, Kind kind, Gate gate, int step, int unit, Supplier<String> words,
                   double value, EditTarget grip) {

    /** A spot at which the hand can change nothing. */
    public Spot(String id, Rectangle2D bounds, Kind kind, Gate gate, int step, int unit, String text, double value) {
        this(id, bounds, kind, gate, step, unit, text, value, null);
    }

    /** A spot that can be held by a grip, or, where that is null, by nothing. */
    public Spot(String id, Rectangle2D bounds, Kind kind, Gate gate, int step, int unit, String text, double value,
                EditTarget grip) {
        this(id, bounds, kind, gate, step, unit, () -> text, value, grip);
    }

    /** What it is and its exact value, in the reader's language: tooltip and accessible text. */
    public String text() {
        return words.get();
    }

    /** Words are compared as they are read, wherever they come from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && id.equals(spot.id) && bounds.equals(spot.bounds) && kind == spot.kind
                && gate == spot.gate && step == spot.step && unit == spot.unit
                && Double.compare(value, spot.value) == 0 && Objects.equals(grip, spot.grip) && text().equals(spot.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, bounds, step, unit, value);
    }

    /** What a spot stands for. */
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
