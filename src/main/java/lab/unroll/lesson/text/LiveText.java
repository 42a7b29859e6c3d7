package lab.unroll.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.Expression;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveNumber;

/** Live numbers as they are written: an expression, and after a colon the number of decimals. */
public final class LiveText {

    /** One of them in running text. */
    static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}");

    private static final Pattern WRITTEN = Pattern.compile("(?<expression>.*?)(:(?<decimals>[0-6]))?\\s*");

    private LiveText() {
    }

    /**
     * Reads what stands between the braces.
     *
     * @throws lab.unroll.words.InputException at the place, if it cannot be read
     */
    static LiveNumber number(String written, Place place) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw place.problem("formula", written, 1);
        }
        Expression expression = ExpressionParser.parse(parts.group("expression"), place);
        int decimals = parts.group("decimals") == null ? LiveNumber.usualDecimals(expression)
                : Integer.parseInt(parts.group("decimals"));
        return new LiveNumber(expression, decimals, place);
    }

    /**
     * Reads a number that stands alone: as it is, or live between double braces.
     *
     * @throws lab.unroll.words.InputException at the place, if it cannot be read
     */
    public static LiveNumber alone(String written, Place place) {
        Matcher braces = BRACES.matcher(written.strip());
        return number(braces.matches() ? braces.group(1) : written.strip(), place);
    }

    /** All live numbers of a text, in order. */
    static List<LiveNumber> all(String markup, Place place) {
        List<LiveNumber> numbers = new ArrayList<>();
        for (Matcher braces = BRACES.matcher(markup); braces.find(); ) {
            numbers.add(number(braces.group(1), place));
        }
        return numbers;
    }
}
