package lab.unroll.trace;

import lab.unroll.net.Gate;

/**
 * A gate held at a value by hand, instead of the value that the network computes.
 *
 * @param gate  a gate of an LSTM (f, i, o) or of a GRU (r, z)
 * @param unit  the unit, counted from 0, or {@link #ALL_UNITS}
 * @param step  the step t, counted from 1, or {@link #EVERY_STEP}
 * @param value the value it is held at, in [0, 1]
 */
public record Pin(Gate gate, int unit, int step, double value) {

    /** The pin holds the gate of every unit. */
    public static final int ALL_UNITS = -1;
    /** The pin holds the gate at every step. */
    public static final int EVERY_STEP = 0;

    /**
     * Checks the pin.
     *
     * @throws IllegalArgumentException if the gate has no valve or the value is outside [0, 1]
     */
    public Pin {
        if (!gate.isValve()) {
            throw new IllegalArgumentException("Only the gates i, f, o, r and z can be pinned, not " + gate + ".");
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A gate is pinned at a value in [0, 1], not at " + value + ".");
        }
        if (unit < ALL_UNITS || step < EVERY_STEP) {
            throw new IllegalArgumentException("There is no unit " + unit + " or no step " + step + ".");
        }
    }

    /** True if this pin holds the gate of that unit at that step. */
    public boolean holds(Gate gate, int unit, int step) {
        return this.gate == gate && (this.unit == ALL_UNITS || this.unit == unit)
                && (this.step == EVERY_STEP || this.step == step);
    }

    /** True if both pins hold exactly the same gates. */
    public boolean samePlace(Pin other) {
        return gate == other.gate && unit == other.unit && step == other.step;
    }
}
