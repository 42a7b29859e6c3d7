package lab.unroll.train;

/** When the next step is due, where they are to be so slow that they can be watched. A step that is late is not made up for. */
final class StepPace {

    private static final double NANOS_PER_SECOND = 1e9;

    private long nanosPerStep;
    private long due = System.nanoTime();

    /** So many steps a second at most; 0 for no limit. */
    void limit(double stepsPerSecond) {
        nanosPerStep = stepsPerSecond > 0 ? (long) (NANOS_PER_SECOND / stepsPerSecond) : 0;
        due = System.nanoTime();
    }

    /** A step begins. */
    void begin() {
        due = Math.max(due, System.nanoTime()) + nanosPerStep;
    }

    /** How long it is to the next one, in nanoseconds; 0 or less if it is due. */
    long remaining() {
        return nanosPerStep == 0 ? 0 : due - System.nanoTime();
    }
}
