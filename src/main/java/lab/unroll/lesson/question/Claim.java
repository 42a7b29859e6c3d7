package lab.unroll.lesson.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.Expression;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.live.LiveNumber;

/**
 * Something that the bench bears out or not: {@code h[4][1] < h[1][1]}. Two are equal if they say the same.
 *
 * @param left     the one side
 * @param relation {@code <}, {@code >}, {@code <=}, {@code >=} or {@code =}; two numbers are equal if they differ by less than a millionth
 * @param right    the other side
 */
public record Claim(LiveNumber left, String relation, LiveNumber right) {

    private static final double EQUAL = 1e-6;
    private static final Pattern RELATION = Pattern.compile("(?<left>[^<>=]+)(?<relation><=|>=|<|>|=)(?<right>[^<>=]+)");

    /**
     * Reads one.
     *
     * @throws lab.unroll.words.InputException at the place, if it cannot be read
     */
    public static Claim read(String written, Place place) {
        Matcher parts = RELATION.matcher(written);
        if (!parts.matches()) {
            throw place.problem("claim", written);
        }
        return new Claim(side(parts.group("left"), place), parts.group("relation"), side(parts.group("right"), place));
    }

    private static LiveNumber side(String written, Place place) {
        Expression expression = ExpressionParser.parse(written.strip(), place);
        return new LiveNumber(expression, LiveNumber.DECIMALS, place);
    }

    @Override
    public String toString() {
        return left.expression() + " " + relation + " " + right.expression();
    }

    /** Where it stands. */
    public Place place() {
        return left.place();
    }

    /**
     * True if the bench bears it out.
     *
     * @throws lab.unroll.words.InputException at its place, if the bench has no such number
     */
    public boolean isSoOn(LiveBench bench) {
        double difference = left.on(bench) - right.on(bench);
        return switch (relation) {
            case "<" -> difference < 0;
            case ">" -> difference > 0;
            case "<=" -> difference <= 0;
            case ">=" -> difference >= 0;
            default -> Math.abs(difference) < EQUAL;
        };
    }
}
