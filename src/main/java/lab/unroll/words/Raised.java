package lab.unroll.words;

/** Exponents in raised digits: 10⁻⁶. */
public final class Raised {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() {
    }

    /** A whole number in raised digits, with a raised minus sign before what is below zero. */
    public static String of(int exponent) {
        return of(Integer.toString(exponent));
    }

    /** The same of one that is written in digits, however long. */
    public static String of(String digits) {
        StringBuilder text = new StringBuilder();
        for (char c : digits.toCharArray()) {
            text.append(c == '-' ? '⁻' : DIGITS.charAt(c - '0'));
        }
        return text.toString();
    }
}
