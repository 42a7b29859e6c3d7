package lab.unroll.figure;

/**
 * The part of an axis of decades that some lengths fill.
 *
 * @param lowest  exponent of ten of the least
 * @param highest exponent of ten of the greatest
 */
public record Decades(double lowest, double highest) {

    /** The decades of both. */
    public Decades with(Decades other) {
        return other == null ? this : new Decades(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
