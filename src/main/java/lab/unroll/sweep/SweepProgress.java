package lab.unroll.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How far a sweep is, and how long it will go on. For several threads. */
public final class SweepProgress {

    /** The first steps are slow, until the JIT has compiled them: they say little about those to come. */
    private static final double LITTLE = 0.05;
    private static final double LONG_SECONDS = 30;

    private final int total;
    private final int known;
    private final Map<Integer, Double> onTheWay = new HashMap<>();
    private int ended;

    /**
     * Nothing has been trained yet.
     *
     * @param total runs of the plan
     * @param known runs that were known before
     */
    public SweepProgress(int total, int known) {
        this.total = total;
        this.known = known;
    }

    /** A run is so far on its way, 0 to 1. */
    public synchronized void reached(int run, double share) {
        onTheWay.put(run, share);
    }

    /** A run has ended. */
    public synchronized void ended(int run) {
        onTheWay.remove(run);
        ended++;
    }

    /** Number of runs. */
    public int total() {
        return total;
    }

    /** Number of runs that are known. */
    public synchronized int done() {
        return known + ended;
    }

    /** How much of what was to be trained is trained, 0 to 1; runs count alike. */
    public synchronized double share() {
        double trained = ended + onTheWay.values().stream().mapToDouble(Double::doubleValue).sum();
        return total == known ? 1 : Math.min(1, trained / (total - known));
    }

    /**
     * How many seconds there are still to go at the pace so far; empty while too little is known.
     *
     * @param passed seconds since it began
     */
    public OptionalDouble secondsLeft(double passed) {
        double share = share();
        return share == 0 || share < LITTLE && passed < LONG_SECONDS ? OptionalDouble.empty()
                : OptionalDouble.of(passed * (1 - share) / share);
    }
}
