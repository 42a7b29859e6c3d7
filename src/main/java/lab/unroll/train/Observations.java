package lab.unroll.train;

import java.util.List;
import java.util.Objects;

/**
 * What was observed of a training at some of its steps, when there was time for it. It says nothing of how training goes on,
 * and is not the same in two trainings that are. It never changes.
 *
 * @param heldOut   the measurements on sequences that are always the same, in order of their steps; copied
 * @param internals what the network was like inside
 */
public record Observations(List<Evaluation> heldOut, InternalsCurve internals) {

    /** Nothing was observed. */
    public static final Observations NONE = new Observations(List.of(), InternalsCurve.NONE);

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the steps do not rise, or there are more than are kept
     */
    public Observations {
        heldOut = List.copyOf(heldOut);
        Objects.requireNonNull(internals, "internals");
        for (int i = 1; i < heldOut.size(); i++) {
            if (heldOut.get(i).iteration() <= heldOut.get(i - 1).iteration()) {
                throw new IllegalArgumentException("Steps must rise.");
            }
        }
        if (heldOut.size() > LossHistory.MOST_EVALUATIONS || internals.size() > LossHistory.MOST_INTERNALS) {
            throw new IllegalArgumentException("Too many observations.");
        }
    }

    /** What of it was known after a step. */
    public Observations upTo(long step) {
        return new Observations(heldOut.stream().filter(one -> one.iteration() <= step).toList(), internals.upTo(step));
    }

    /** About what its numbers take of memory, in bytes. */
    public long bytes() {
        return 3L * heldOut.size() * Double.BYTES + internals.bytes();
    }
}
