package lab.unroll.gradients;

/** What single precision, in which networks are trained, makes of a length. */
public enum Resolution {
    /** It has all its digits. */
    KEPT,
    /** It is below the normal numbers: digits are lost, or it becomes 0. */
    LOST,
    /** It is exactly 0, also in float64. */
    ZERO,
    /** It is too large for a number, or infinite. */
    OVERFLOW,
    /** It is not a number. */
    BROKEN;

    /** The smallest length with all its digits: 2⁻¹²⁶. */
    public static final double SMALLEST = Float.MIN_NORMAL;
    /** The largest number. */
    public static final double LARGEST = Float.MAX_VALUE;

    /** What becomes of a length. */
    public static Resolution of(double length) {
        if (Double.isNaN(length)) {
            return BROKEN;
        }
        return length == 0 ? ZERO : length < SMALLEST ? LOST : length > LARGEST ? OVERFLOW : KEPT;
    }
}
