package lab.unroll.window.lesson.card;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.CurveAsked;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.words.Raised;

/**
 * The axes of a sketch: the same whatever the answer is, so that they tell nothing.
 *
 * @param low     the lowest value
 * @param high    the highest
 * @param ticks   values with a line and a name
 * @param decades true if the values are powers of ten
 * @param steps   true if it runs over the steps t
 */
record CurveAxis(double low, double high, List<Double> ticks, boolean decades, boolean steps) {

    private static final int MOST_NAMED = 9;
    private static final int ROUND = 5;
    private static final int QUARTERS = 4;

    static CurveAxis of(CurveAsked curve, double chanceLoss) {
        CurveQuantity quantity = curve.quantity();
        double low = curve.lowest();
        double high = curve.highest(chanceLoss);
        if (quantity == CurveQuantity.LOSS) {
            return new CurveAxis(low, high, List.of(low, high / 3, 2 * high / 3, high), false, false);
        }
        if (quantity == CurveQuantity.HIDDEN || quantity == CurveQuantity.CELL) {
            return new CurveAxis(low, high, List.of(low, 0.0, high), false, true);
        }
        return new CurveAxis(low, high, IntStream.rangeClosed((int) low / 2, (int) high / 2).mapToObj(i -> 2.0 * i).toList(), true, true);
    }

    double middle() {
        return (low + high) / 2;
    }

    double within(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** The value at a share of the height. */
    double value(double share) {
        return within(low + share * (high - low));
    }

    double share(double value) {
        return (value - low) / (high - low);
    }

    String name(double tick) {
        return decades ? decade((int) Math.rint(tick)) : LiveNumber.shown(tick, tick == Math.rint(tick) ? 0 : 1);
    }

    /** The points that have a name under them, so few that none touches another. */
    List<Integer> named(int points) {
        return IntStream.range(0, points).filter(i -> steps ? points <= MOST_NAMED || i == 0 || (i + 1) % ROUND == 0
                : i * QUARTERS % Math.max(1, points - 1) < QUARTERS).boxed().toList();
    }

    /** What stands under a point. */
    String across(int point, int points) {
        return steps ? Integer.toString(point + 1) : Math.round(100.0 * point / (points - 1)) + "%";
    }

    /** As on the axes of figures. */
    private static String decade(int power) {
        return power == 0 ? "1" : "10" + Raised.of(power);
    }
}
