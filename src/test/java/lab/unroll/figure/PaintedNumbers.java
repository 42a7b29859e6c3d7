package lab.unroll.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers in a painted text back, as a reader does who knows that they were rounded. */
final class PaintedNumbers {

    /** 0.52, −.38, 5.8·10⁻³, 6e−5. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(−?)(\\d*\\.\\d+|\\d+)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|e(−?\\d+))?(?![\\w.])");
    /** A text that is nothing but a whole number, or no number at all: ×12, +1, NaN. */
    private static final Pattern BARE = Pattern.compile("[×=+\\s]*(−?\\d+|−?∞|NaN)\\s*");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double SLACK = 1e-9;

    /**
     * A number as it was painted.
     *
     * @param half half a unit of its last digit
     */
    record Read(double value, double half) {

        /** True if the number is a rounding of an exact value. */
        boolean rounds(double exact) {
            if (!Double.isFinite(value) || !Double.isFinite(exact)) {
                return Double.compare(value, exact) == 0;
            }
            return Math.abs(value - exact) <= half * (1 + SLACK) + SLACK * Math.abs(exact);
        }
    }

    private PaintedNumbers() {
    }

    /** The numbers of a text that have a point or a power of ten: counts and indices are not meant. */
    static List<Read> in(String text) {
        List<Read> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            if (!found.group(2).contains(".") && found.group(3) == null && found.group(4) == null) {
                continue;
            }
            int power = found.group(3) != null ? lowered(found.group(3)) : found.group(4) != null
                    ? Integer.parseInt(found.group(4).replace('−', '-')) : 0;
            BigDecimal digits = new BigDecimal("0" + found.group(2)).scaleByPowerOfTen(power);
            double half = BigDecimal.ONE.movePointLeft(digits.scale()).doubleValue() / 2;
            numbers.add(new Read(found.group(1).isEmpty() ? digits.doubleValue() : -digits.doubleValue(), half));
        }
        return numbers;
    }

    /** The same, and the number of a text that is nothing else, also a whole one, ∞ or NaN. */
    static List<Read> all(String text) {
        Matcher bare = BARE.matcher(text);
        return bare.matches() ? List.of(new Read(Double.parseDouble(bare.group(1).replace('−', '-').replace("∞",
                "Infinity")), 0.5)) : in(text);
    }

    private static int lowered(String raised) {
        StringBuilder text = new StringBuilder();
        for (char c : raised.toCharArray()) {
            text.append(c == '⁻' ? "-" : RAISED.indexOf(c));
        }
        return Integer.parseInt(text.toString());
    }
}
