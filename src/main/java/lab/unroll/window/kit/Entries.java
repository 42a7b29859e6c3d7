package lab.unroll.window.kit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.words.InputException;

/** Reads typed numbers. */
public final class Entries {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:[-–~](\\d+))?");

    private Entries() {
    }

    /**
     * A whole number in a range.
     *
     * @param name what the number is for, as the user calls it
     * @throws InputException saying what was typed and what is expected
     */
    public static long whole(String name, String typed, long lowest, long highest) {
        try {
            long number = Long.parseLong(typed.strip());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputException(e, "entry.whole", name, typed.strip(), lowest, highest);
        }
        throw new InputException("entry.whole", name, typed.strip(), lowest, highest);
    }

    /**
     * A number in a range; a decimal comma does as well.
     *
     * @param name what the number is for, as the user calls it
     * @throws InputException saying what was typed and what is expected
     */
    public static double number(String name, String typed, double lowest, double highest) {
        try {
            double number = Double.parseDouble(typed.strip().replace(',', '.').replace('−', '-'));
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputException(e, "entry.number", name, typed.strip(), shown(lowest), shown(highest));
        }
        throw new InputException("entry.number", name, typed.strip(), shown(lowest), shown(highest));
    }

    private static String shown(double bound) {
        return new java.text.DecimalFormat("0.########", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(bound);
    }

    /**
     * Whole numbers and ranges of them, such as {@code 1, 3-5}; in order, each once.
     *
     * @param name what the numbers are for, as the user calls it
     * @throws InputException saying what was typed and what is expected
     */
    public static List<Integer> wholes(String name, String typed, int lowest, int highest) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : typed.strip().split("[\\s,，、]+")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw new InputException("entry.wholes", name, typed.strip(), lowest, highest);
            }
            long first = whole(name, range.group(1), lowest, highest);
            long last = range.group(2) == null ? first : whole(name, range.group(2), lowest, highest);
            for (long number = Math.min(first, last); number <= Math.max(first, last); number++) {
                numbers.add((int) number);
            }
        }
        return List.copyOf(numbers);
    }
}
