package lab.unroll.train;

/**
 * The steps at which a training is measured: a hundred, evenly spread over its way, or every one of a shorter. They follow
 * from the number of steps alone, so two trainings can be compared row by row.
 *
 * @param steps steps of the whole training
 */
public record Checks(int steps) {

    private static final int PARTS = 100;

    /** The first of them after so many steps. */
    public long after(long iteration) {
        long part = iteration * PARTS / steps + 1;
        return Math.max(iteration + 1, Math.min(steps, (part * steps + PARTS - 1) / PARTS));
    }
}
