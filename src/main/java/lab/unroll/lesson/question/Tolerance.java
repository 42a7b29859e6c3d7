package lab.unroll.lesson.question;

/**
 * How far an answer may be off.
 *
 * @param amount     at least 0; a share of the right answer if it is relative
 * @param isRelative true for a share
 */
public record Tolerance(double amount, boolean isRelative) {

    /** Nothing at all. */
    public static final Tolerance NONE = new Tolerance(0, false);

    /** How far from a right answer one may be. */
    public double around(double right) {
        return isRelative ? amount * Math.abs(right) : amount;
    }
}
