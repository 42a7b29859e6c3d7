package lab.unroll.task.series;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers as they are written in tables, with a decimal point or comma; groups of three digits may be set apart by the other
 * of the two, by blanks or by apostrophes.
 *
 * @param decimal '.' or ','
 */
record Numerals(char decimal) {

    static final Numerals POINT = new Numerals('.');
    static final Numerals COMMA = new Numerals(',');

    private static final String EXPONENT = "([eE][+-]?\\d{1,3})?";
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)" + EXPONENT);
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d++,?\\d*+|,\\d++)" + EXPONENT);
    private static final Pattern GROUPS_AND_POINT = Pattern.compile("[+-]?\\d{1,3}([,' \\u00A0\\u202F\\u2019]\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPS_AND_COMMA = Pattern.compile("[+-]?\\d{1,3}([.' \\u00A0\\u202F\\u2019]\\d{3})+(,\\d*)?");
    private static final Pattern SETS_APART = Pattern.compile("[' \\u00A0\\u202F\\u2019]");
    private static final Pattern FRACTION_BY_POINT = Pattern.compile("[+-]?\\d*\\.\\d+" + EXPONENT
            + "|[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern FRACTION_BY_COMMA = Pattern.compile("[+-]?\\d*,\\d+" + EXPONENT
            + "|[+-]?\\d{1,3}(\\.\\d{3})+,\\d+");
    /** What stands where nothing was measured, in small letters. */
    private static final Set<String> GAPS = Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "missing", "-", "--",
            "–", "—", "?", ".", "..", "...");

    /** True if a cell says that nothing was measured. */
    static boolean isGap(String cell) {
        return GAPS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** True if a cell has a fraction that begins with a point, or with a comma. */
    static boolean hasFraction(String cell, char decimal) {
        return (decimal == ',' ? FRACTION_BY_COMMA : FRACTION_BY_POINT).matcher(plain(cell)).matches();
    }

    private static String plain(String cell) {
        return cell.strip().replace('\u2212', '-');
    }

    /** The number in a cell; empty if it is none, or not finite. */
    OptionalDouble read(String cell) {
        String text = plain(cell);
        if ((decimal == ',' ? GROUPS_AND_COMMA : GROUPS_AND_POINT).matcher(text).matches()) {
            text = SETS_APART.matcher(text.replace(decimal == ',' ? "." : ",", "")).replaceAll("");
        }
        if (!(decimal == ',' ? WITH_COMMA : WITH_POINT).matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** True if a cell holds a number. */
    boolean isNumber(String cell) {
        return read(cell).isPresent();
    }
}
