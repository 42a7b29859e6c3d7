package lab.unroll.gradients;

import lab.unroll.net.Direction;
import lab.unroll.trace.Trace;

/**
 * How the gradient is carried back. Never changes.
 *
 * @param loss   which losses count
 * @param window the most steps between two cuts, counted from the first one read: a gradient does not leave its window.
 *               0 for no cut. Truncated backpropagation through time: Williams and Peng, Neural Computation 2 (1990)
 */
public record WayBack(LossChoice loss, int window) {

    /** As the task asks, without a cut. */
    public static final WayBack USUAL = new WayBack(LossChoice.TASK, 0);

    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public WayBack {
        if (window < 0) {
            throw new IllegalArgumentException("A window has at least 1 step, but this has " + window + ".");
        }
    }

    /** The same with other losses. */
    public WayBack with(LossChoice other) {
        return new WayBack(other, window);
    }

    /** The same with another window. */
    public WayBack cutAfter(int other) {
        return new WayBack(loss, other);
    }

    /** The run with its gradient carried back in this way; the layer looked at stays. */
    public Trace of(Trace trace) {
        return equals(USUAL) ? trace : loss.carriedBack(trace, this::cuts);
    }

    /** The run with the loss of one step alone carried back; what was {@link #of made by this way} is to be given. */
    Trace lossAt(Trace carried, int t) {
        return carried.carryingBack(step -> step == t, this::cuts);
    }

    /** True if no gradient goes from a turn to the one before; turns count from 1 in the order in which the layer reads. */
    private boolean cuts(int turn) {
        return window > 0 && turn > 1 && (turn - 1) % window == 0;
    }

    /** True if no gradient goes from step t to the one that the layer looked at reads before it. */
    public boolean isCutBefore(Trace trace, int t) {
        return cuts(trace.place().direction() == Direction.REVERSE ? trace.length() + 1 - t : t);
    }
}
