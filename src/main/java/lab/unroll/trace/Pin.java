package lab.unroll.trace;

import java.util.List;
import java.util.Objects;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;

/**
 * A quantity held at a value by hand, instead of the value that the network computes.
 *
 * @param place    the layer and direction in which it is held
 * @param quantity what is held
 * @param units    the units, counted from 0, in order and each once; empty for all units
 * @param first    the first step at which it is held, counted from 1
 * @param last     the last step, or {@link #TO_THE_END}
 * @param value    the value it is held at: in [0, 1] for a gate, in [-1, 1] for the candidate, any number for a state
 */
public record Pin(LayerPlace place, Quantity quantity, List<Integer> units, int first, int last, double value) {

    /** The pin holds the gate of every unit. */
    public static final int ALL_UNITS = -1;
    /** The pin holds the gate at every step. */
    public static final int EVERY_STEP = 0;
    /** The pin holds up to the last step, whichever that is. */
    public static final int TO_THE_END = Integer.MAX_VALUE;

    /**
     * Checks the pin.
     *
     * @throws IllegalArgumentException if the value is outside the quantity's range, or there is no such unit or step
     */
    public Pin {
        Objects.requireNonNull(place, "place");
        units = units.stream().sorted().distinct().toList();
        if (!(value >= quantity.lowest() && value <= quantity.highest())) {
            throw new IllegalArgumentException("A value in [" + quantity.lowest() + ", " + quantity.highest()
                    + "] can be held in " + quantity + ", not " + value + ".");
        }
        if (!units.isEmpty() && units.get(0) < 0 || first < 1 || last < first) {
            throw new IllegalArgumentException("There are no units " + units + " or no steps " + first + " to " + last
                    + ".");
        }
    }

    /** In the bottom layer reading forward. */
    public Pin(Quantity quantity, List<Integer> units, int first, int last, double value) {
        this(LayerPlace.BOTTOM, quantity, units, first, last, value);
    }

    /**
     * In the bottom layer reading forward, a gate, or h of a SimpleRNN, of one unit or all at one step or every one.
     *
     * @param unit the unit, counted from 0, or {@link #ALL_UNITS}
     * @param step the step t, counted from 1, or {@link #EVERY_STEP}
     */
    public Pin(Gate gate, int unit, int step, double value) {
        this(Quantity.of(gate), unit == ALL_UNITS ? List.of() : List.of(unit), step == EVERY_STEP ? 1 : step,
                step == EVERY_STEP ? TO_THE_END : step, value);
    }

    /** True if this pin holds the quantity of that unit at that step of its layer. */
    public boolean holds(Quantity which, int unit, int step) {
        return quantity == which && (units.isEmpty() || units.contains(unit)) && first <= step && step <= last;
    }

    /** Everything about a pin but its value. */
    record Place(LayerPlace layer, Quantity quantity, List<Integer> units, int first, int last) {
    }

    /** What it holds, and where. */
    Place where() {
        return new Place(place, quantity, units, first, last);
    }

    /** True if both pins hold exactly the same places. */
    public boolean samePlace(Pin other) {
        return where().equals(other.where());
    }

    /** True if this pin holds all that another one holds. */
    public boolean covers(Pin other) {
        return quantity == other.quantity && place.equals(other.place) && first <= other.first && last >= other.last
                && (units.isEmpty() || !other.units.isEmpty() && units.containsAll(other.units));
    }

    /** True if the quantity is held at every step. */
    public boolean isAtEveryStep() {
        return first == 1 && last == TO_THE_END;
    }

    /** True if a network that reads T steps has the layer, the quantity, every unit and a step at which this pin holds. */
    public boolean fits(NetworkSpec spec, int length) {
        boolean hasUnits = quantity == Quantity.ATTENTION ? place.equals(LayerPlace.BOTTOM)
                : units.stream().allMatch(unit -> unit < spec.hidden());
        return place.isIn(spec) && quantity.isIn(spec) && hasUnits && first <= length;
    }
}
