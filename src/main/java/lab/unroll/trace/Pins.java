package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** The pins in force. Where two hold the same gate, unit and step, the one set last counts. Never changes. */
public final class Pins {

    /** No pin: the network runs free. */
    public static final Pins NONE = new Pins(List.of());

    private final List<Pin> pins;

    private Pins(List<Pin> pins) {
        this.pins = List.copyOf(pins);
    }

    /** These pins, the last one set last. */
    public static Pins of(Pin... pins) {
        Pins all = NONE;
        for (Pin pin : pins) {
            all = all.with(pin);
        }
        return all;
    }

    /** These pins and one more, which replaces a pin at the same place. */
    public Pins with(Pin pin) {
        List<Pin> more = new ArrayList<>(without(pin).pins);
        more.add(pin);
        return new Pins(more);
    }

    /** These pins without the one at the same place. */
    public Pins without(Pin pin) {
        return new Pins(pins.stream().filter(p -> !p.samePlace(pin)).toList());
    }

    /** These pins without any that holds the gate of this unit at this step. */
    public Pins releasing(Gate gate, int unit, int step) {
        return new Pins(pins.stream().filter(p -> !p.holds(gate, unit, step)).toList());
    }

    /** The value at which a gate is held, or empty if it is free. */
    public OptionalDouble value(Gate gate, int unit, int step) {
        for (int i = pins.size() - 1; i >= 0; i--) {
            if (pins.get(i).holds(gate, unit, step)) {
                return OptionalDouble.of(pins.get(i).value());
            }
        }
        return OptionalDouble.empty();
    }

    /** True if the gate of this unit is held at this step. */
    public boolean holds(Gate gate, int unit, int step) {
        return value(gate, unit, step).isPresent();
    }

    /** True if nothing is held. */
    public boolean isEmpty() {
        return pins.isEmpty();
    }

    /** The pins in the order in which they were set. */
    public List<Pin> list() {
        return pins;
    }

    /** A gate's computed values, with the held ones in their places. */
    Vector apply(Gate gate, int step, Vector computed) {
        if (pins.isEmpty() || !gate.isValve()) {
            return computed;
        }
        double[] values = computed.toArray();
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = value(gate, unit, step).orElse(values[unit]);
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
