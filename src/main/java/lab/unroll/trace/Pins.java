package lab.unroll.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;

/**
 * The pins in force. Where two hold the same quantity, unit and step of a layer, the one set last counts. What asks for a
 * quantity without a layer is meant for the pins of one layer, as {@link #on} gives them. Never changes.
 */
public final class Pins {

    /** No pin: the network runs free. */
    public static final Pins NONE = new Pins(List.of());

    private final List<Pin> pins;
    private final HeldValues held;

    private Pins(List<Pin> pins) {
        this.pins = List.copyOf(pins);
        this.held = new HeldValues(this.pins);
    }

    /** These pins, the last one set last. */
    public static Pins of(Pin... pins) {
        Map<Pin.Place, Pin> last = new LinkedHashMap<>();
        for (Pin pin : pins) {
            last.remove(pin.where());
            last.put(pin.where(), pin);
        }
        return new Pins(List.copyOf(last.values()));
    }

    /** These pins and one more, which replaces a pin at the same place. */
    public Pins with(Pin pin) {
        List<Pin> more = new ArrayList<>(without(pin).pins);
        more.add(pin);
        return new Pins(more);
    }

    /** The same, without pins that hold nothing any more because the new one holds all that they held. */
    public Pins over(Pin pin) {
        return new Pins(pins.stream().filter(p -> !pin.covers(p)).toList()).with(pin);
    }

    /** These pins without the one at the same place. */
    public Pins without(Pin pin) {
        return new Pins(pins.stream().filter(p -> !p.samePlace(pin)).toList());
    }

    /** The pins of one layer in one direction. */
    public Pins on(LayerPlace place) {
        return pins.stream().allMatch(p -> p.place().equals(place)) ? this
                : new Pins(pins.stream().filter(p -> p.place().equals(place)).toList());
    }

    /** These pins without any that holds the quantity of this unit at this step of a layer. */
    public Pins releasing(LayerPlace place, Quantity quantity, int unit, int step) {
        return new Pins(pins.stream().filter(p -> !p.place().equals(place) || !p.holds(quantity, unit, step)).toList());
    }

    /** These pins without those that a network that reads T steps has no place for. */
    public Pins fitting(NetworkSpec spec, int length) {
        return new Pins(pins.stream().filter(p -> p.fits(spec, length)).toList());
    }

    /** The value at which a quantity is held, or empty if it is free. */
    public OptionalDouble value(Quantity quantity, int unit, int step) {
        int last = held.lastPin(quantity, unit, step);
        return last == HeldValues.NONE ? OptionalDouble.empty() : OptionalDouble.of(pins.get(last).value());
    }

    /** True if the quantity of this unit is held at this step. */
    public boolean holds(Quantity quantity, int unit, int step) {
        return held.lastPin(quantity, unit, step) != HeldValues.NONE;
    }

    /** True if the value of a layer of neurons is held for this unit at this step. */
    public boolean holds(Gate gate, int unit, int step) {
        return !pins.isEmpty() && holds(Quantity.of(gate), unit, step);
    }

    /** True if nothing is held. */
    public boolean isEmpty() {
        return pins.isEmpty();
    }

    /** The pins in the order in which they were set. */
    public List<Pin> list() {
        return pins;
    }

    /** The computed values of a quantity, with the held ones in their places. */
    Vector apply(Quantity quantity, int step, Vector computed) {
        if (pins.isEmpty()) {
            return computed;
        }
        double[] values = null;
        for (int unit = 0; unit < computed.size(); unit++) {
            int last = held.lastPin(quantity, unit, step);
            if (last != HeldValues.NONE) {
                values = values == null ? computed.toArray() : values;
                values[unit] = pins.get(last).value();
            }
        }
        // Where nothing is held, both are one object.
        return values == null ? computed : Vector.of(values);
    }

    /** The part of a quantity's gradient that goes on into its own computation: nothing where it is held. */
    Vector pass(Quantity quantity, int step, Vector gradient) {
        if (pins.isEmpty()) {
            return gradient;
        }
        double[] values = gradient.toArray();
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = holds(quantity, unit, step) ? 0 : values[unit];
        }
        return Vector.of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pins that && pins.equals(that.pins);
    }

    @Override
    public int hashCode() {
        return pins.hashCode();
    }

    @Override
    public String toString() {
        return pins.toString();
    }
}
