package lab.unroll.lesson.question;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far an answer may be off.
 *
 * @param amount     at least 0; a share of the right answer if it is relative
 * @param isRelative true for a share
 */
public record Tolerance(double amount, boolean isRelative) {

    private static final int MOST = 6;
    private static final double ROUNDING = 1e-9;
    private static final MathContext DIGITS = new MathContext(6);

    /** Nothing at all. */
    public static final Tolerance NONE = new Tolerance(0, false);

    /** So many decimals are needed for a number around a right answer, so that it and the tolerance can be told. */
    public int decimals(double right) {
        double around = around(right);
        return around > 0 ? Math.max(0, Math.min(MOST, (int) Math.ceil(-Math.log10(around) - ROUNDING))) : 0;
    }

    @Override
    public String toString() {
        return isRelative ? "± " + shown(100 * amount) + "%" : "± " + shown(amount);
    }

    private static String shown(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** How far from a right answer one may be. */
    public double around(double right) {
        return isRelative ? amount * Math.abs(right) : amount;
    }
}
