package lab.unroll.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.words.InputException;

/**
 * Values of a setting in one text, separated by commas: words, numbers and ranges.
 *
 * <ul>
 * <li>{@code 1..5} is 1, 2, 3, 4, 5;</li>
 * <li>{@code 10..50/20} goes in steps of 20, to 50 at most: 10, 30, 50;</li>
 * <li>{@code 0.001..0.1/5log} are five numbers, each the same factor above the one before, to six digits; where both ends
 * are written without a point, rounded to whole numbers.</li>
 * </ul>
 */
final class ValueList {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\.\\." + NUMBER + "(?:/" + NUMBER + "(log)?)?");
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int LONGEST_NUMBER = 40;

    private ValueList() {
    }

    /**
     * The values of a text, in order, each once.
     *
     * @param name of the setting, for messages
     * @throws InputException if there are none, more than {@link SweepPlan#MOST_RUNS}, or a range cannot be read
     */
    static List<String> of(String name, String text) {
        List<String> values = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            String value = item.strip();
            if (value.isEmpty()) {
                throw new InputException("sweep.no-value", name);
            }
            if (value.contains("..")) {
                values.addAll(range(name, value));
            } else {
                values.add(value);
            }
            if (values.size() > SweepPlan.MOST_RUNS) {
                throw new InputException("sweep.too-many", SweepPlan.MOST_RUNS);
            }
        }
        return values.stream().distinct().toList();
    }

    private static List<String> range(String name, String text) {
        Matcher match = RANGE.matcher(text);
        if (text.length() > LONGEST_NUMBER || !match.matches()) {
            throw new InputException("sweep.range", name, text);
        }
        BigDecimal from = new BigDecimal(match.group(1));
        BigDecimal to = new BigDecimal(match.group(2));
        boolean whole = isWhole(match.group(1)) && isWhole(match.group(2));
        boolean hasStep = match.group(3) != null;
        if (from.compareTo(to) > 0 || !hasStep && !whole) {
            throw new InputException("sweep.range", name, text);
        }
        BigDecimal step = hasStep ? new BigDecimal(match.group(3)) : BigDecimal.ONE;
        List<String> values = match.group(4) == null ? steps(from, to, step) : factors(from, to, step, whole);
        if (values.isEmpty()) {
            throw new InputException("sweep.range", name, text);
        }
        return values;
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> Character.isDigit(c) || c == '-');
    }

    private static List<String> steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0) {
            return List.of();
        }
        if (to.subtract(from).divideToIntegralValue(step, MathContext.DECIMAL64)
                .compareTo(BigDecimal.valueOf(SweepPlan.MOST_RUNS)) >= 0) {
            throw new InputException("sweep.too-many", SweepPlan.MOST_RUNS);
        }
        List<String> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            values.add(text(value));
        }
        return values;
    }

    /** from · (to / from)^(i / (n - 1)) for i = 0 ... n - 1; none where there are no such numbers. */
    private static List<String> factors(BigDecimal from, BigDecimal to, BigDecimal count, boolean whole) {
        boolean countable = count.stripTrailingZeros().scale() <= 0 && count.compareTo(BigDecimal.valueOf(2)) >= 0
                && count.compareTo(BigDecimal.valueOf(SweepPlan.MOST_RUNS)) <= 0;
        if (from.signum() <= 0 || !countable) {
            return List.of();
        }
        int n = count.intValueExact();
        double factor = to.doubleValue() / from.doubleValue();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            BigDecimal value = i == n - 1 ? to : new BigDecimal(from.doubleValue() * Math.pow(factor, i / (n - 1.0)));
            values.add(text(whole ? value.setScale(0, RoundingMode.HALF_EVEN) : i == 0 ? from : value.round(DIGITS)));
        }
        return values;
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
