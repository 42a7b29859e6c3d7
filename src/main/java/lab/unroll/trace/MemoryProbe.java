package lab.unroll.trace;

import lab.unroll.net.Direction;
import lab.unroll.net.Vector;

/**
 * How long a change is remembered: the sequence is read once more with another x_s, and the two runs are compared step by
 * step. Where the gradient asks how much an early step matters for the loss, this asks how much of it is still there.
 * Never changes.
 */
public final class MemoryProbe {

    private final Trace original;
    private final Trace changed;
    private final int step;

    private MemoryProbe(Trace original, Trace changed, int step) {
        this.original = original;
        this.changed = changed;
        this.step = step;
    }

    /**
     * Reads the sequence of a trace again, with the same weights and pins, but another x_s.
     *
     * @param trace a run from the state that its sequence starts from
     * @param step  s, 1 to T
     * @param x     what is read at step s instead, of size n
     * @throws IllegalArgumentException if there is no step s or x is not of size n
     */
    public static MemoryProbe of(Trace trace, int step, Vector x) {
        if (step < 1 || step > trace.length()) {
            throw new IllegalArgumentException("There is no step " + step + "; the sequence has " + trace.length() + ".");
        }
        return new MemoryProbe(trace, Microscope.trace(trace.parameters(), trace.sequence().reading(step, x),
                trace.allPins()).lookingAt(trace.place()), step);
    }

    /** s, the step at which something else was read. */
    public int step() {
        return step;
    }

    /** The run with the other x_s. */
    public Trace changed() {
        return changed;
    }

    /** ‖Δh_t‖ of a layer. */
    public double hidden(int layer, Direction direction, int t) {
        return distance(original.layer(layer, direction).hidden(t), changed.layer(layer, direction).hidden(t));
    }

    /** ‖ΔC_t‖ of a layer of an LSTM. */
    public double cell(int layer, Direction direction, int t) {
        return distance(original.layer(layer, direction).cell(t), changed.layer(layer, direction).cell(t));
    }

    /** ‖Δh_t‖ of the layer that the trace looks at. */
    public double hidden(int t) {
        return hidden(original.place().layer(), original.place().direction(), t);
    }

    /** ‖ΔC_t‖ of the layer that the trace looks at. */
    public double cell(int t) {
        return cell(original.place().layer(), original.place().direction(), t);
    }

    private static double distance(Vector a, Vector b) {
        double[] difference = new double[a.size()];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = b.get(j) - a.get(j);
        }
        return Vector.of(difference).norm();
    }
}
