package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What was read at some steps of a training, in bounded memory. When there are too many, one goes whose neighbours are the
 * nearest to each other, as seen on an axis of the roots of the steps: most is learnt at the beginning, and what happened
 * there stays seen however long training goes on.
 */
final class Readings<T> {

    private final int most;
    private final ToLongFunction<T> step;
    private final List<T> all = new ArrayList<>();

    /** None yet, and never more than {@code most}, which is at least 3. */
    Readings(int most, ToLongFunction<T> step) {
        this.most = most;
        this.step = step;
    }

    /** Adds one; what was read at this step or later ones is forgotten. */
    void add(T reading) {
        while (!all.isEmpty() && stepOf(all.size() - 1) >= step.applyAsLong(reading)) {
            all.remove(all.size() - 1);
        }
        all.add(reading);
        if (all.size() > most) {
            all.remove(leastMissed());
        }
    }

    private long stepOf(int place) {
        return step.applyAsLong(all.get(place));
    }

    /** Not the first nor the last. */
    private int leastMissed() {
        int least = 1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < all.size() - 1; i++) {
            double apart = Math.sqrt(stepOf(i + 1)) - Math.sqrt(stepOf(i - 1));
            if (apart < nearest) {
                nearest = apart;
                least = i;
            }
        }
        return least;
    }

    /** These in the place of all others. */
    void restore(List<T> others) {
        all.clear();
        all.addAll(others);
    }

    /** Forgets all. */
    void clear() {
        all.clear();
    }

    /** All, in order. */
    List<T> list() {
        return List.copyOf(all);
    }
}
